using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>How the rules that share a pot are told: what everyone gets.</summary>
internal static class ShareWording
{
    /// <summary>What λ is to people: a share «40,00 % (2/5)», or an amount «40 000 kroner», «om lag 33,33 kroner (100/3)».</summary>
    public static string Level(Delingsregel regel, Rational level) => regel == Delingsregel.Forholdsmessig ? StepWording.Share(level) : Amount(level);

    /// <summary>What is counted of beregnet tilskudd, where that is less: «80 000 kroner (100 000 kroner avkortet med 20 %)».</summary>
    public static string Counted(Delingsform form, Rational claim, Rational beregnet) => form.FastAvkorting is { } cut
        ? $"{Wording.Kroner(claim)} ({Wording.Kroner(beregnet)} avkortet med {Visning.Prosent(cut)})"
        : $"{Wording.Kroner(claim)} (det meste som regnes av {Wording.Kroner(beregnet)})";

    /// <summary>What is shared by: beregnet tilskudd, or what a fixed cut leaves of it.</summary>
    public static string Basis(Delingsform form) => form.FastAvkorting is null ? "beregnet tilskudd" : "beregnet tilskudd etter den faste avkortingen";

    /// <summary>An amount, with its fraction where it is not whole øre.</summary>
    public static string Amount(Rational kroner) => (kroner * 100).IsWhole ? Wording.Kroner(kroner) : $"{Wording.Kroner(kroner)} ({Wording.Fraction(kroner)})";

    /// <summary>What all get of a pot that does not reach, as a sentence without its full stop; «alle» or «alle i gruppen» first.</summary>
    public static string WhatAllGet(Delingsform form, Sharing sharing, string all, string limits, string colon = ":")
    {
        var level = Level(form.Regel, sharing.Level);
        return form.Regel switch
        {
            Delingsregel.LiktBeløp when form.UtenBeregnet => $"{all} får samme beløp{limits}{colon} {level}",
            Delingsregel.EtterVekt when form.Satsenhet is { } unit => $"Satsen er rammen delt på summen av {form.Vekt?.Tekst}, avrundet ned til {StepWording.Unit(unit)}{colon} {level} for hver enhet",
            Delingsregel.EtterVekt when form.UtenBeregnet => $"{all} får like mange kroner for hver enhet av {form.Vekt?.Tekst}{limits}{colon} {level}",
            Delingsregel.LiktBeløp => $"{all} får samme beløp, men ikke mer enn {Basis(form)}{colon} {level}",
            Delingsregel.LiktKutt => $"{all} får beløpet redusert med like mange kroner{colon} {level}",
            Delingsregel.EtterVekt => $"{all} får like mange kroner for hver enhet av {form.Vekt?.Tekst}, men ikke mer enn {Basis(form)}{colon} {level}",
            Delingsregel.Halvdelsregelen when sharing.IsUpperHalf => $"{all} får minst halvparten av beregnet tilskudd, og ingen går glipp av mer enn {level}",
            Delingsregel.Halvdelsregelen => $"{all} får samme beløp, men ikke mer enn halvparten av beregnet tilskudd{colon} {level}",
            _ => form.Minst is { Slag: not Minstebeløpsslag.Minst, Beløp: var part }
                ? $"{all} får først inntil {Wording.Kroner(part)}, og så samme andel av resten av beregnet tilskudd{limits}{colon} {level}"
                : $"{all} får samme andel av {Basis(form)}{limits}{colon} {level}",
        };
    }

    /// <summary>The same in a group, where the colon has been used.</summary>
    public static string WhatAllInGroupGet(Delingsform form, Sharing sharing, string limits) =>
        form is { Regel: Delingsregel.Forholdsmessig, Minst: null or { Slag: Minstebeløpsslag.Minst } }
            ? $"alle i gruppen får samme andel{limits}, {Level(form.Regel, sharing.Level)}"
            : WhatAllGet(form, sharing, "alle i gruppen", limits, ",");

    /// <summary>What happens to a pot that does not reach the least amounts.</summary>
    public static string LeastNotReached(Minstebeløp least, Rational pot, Rational sum) => least.Dekning switch
    {
        Minstedekning.Forholdsmessig => $"alle får samme andel av minstebeløpet sitt: {StepWording.Share(pot / sum)}",
        Minstedekning.Rekkefølge => $"minstebeløpene dekkes i rekkefølge etter {least.Nøkkel?.Tekst}, og de som står likt der pengene tar slutt, deler dem etter minstebeløpene",
        _ => "ingen får tilskudd",
    };
}

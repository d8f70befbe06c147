using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>How the rules that share a pot are told: what everyone gets.</summary>
internal sealed class Regelord
{
    private readonly SharingTerms _terms;
    private readonly Gruppedeling _result;

    public Regelord(SharingTerms terms, Gruppedeling result)
    {
        _terms = terms;
        _result = result;
        Level = terms.Form.Regel == Delingsregel.Forholdsmessig ? Visning.Andel(result.Nivå) : Amount(result.Nivå * terms.WeightScale / 100);
    }

    /// <summary>λ: «40,00 % (2/5)», «40 000 kroner», «om lag 33,33 kroner (100/3)».</summary>
    public string Level { get; }

    /// <summary>What all get of a pot that does not reach, as a sentence without its full stop.</summary>
    public string WhatAllGet(string all, string limits, string colon = ":") => _terms.Form.Regel switch
    {
        Delingsregel.LiktBeløp when _terms.Form.UtenBeregnet => $"{all} får samme beløp{limits}{colon} {Level}",
        Delingsregel.EtterVekt when _terms.Form.UtenBeregnet => $"{all} får like mange kroner for hver enhet av {_terms.Form.Vekt}{limits}{colon} {Level}",
        Delingsregel.LiktBeløp => $"{all} får samme beløp, men ikke mer enn {Ordlyd.Grunnlag(_terms.Form)}{colon} {Level}",
        Delingsregel.LiktKutt => $"{all} får beløpet redusert med like mange kroner{colon} {Level}",
        Delingsregel.EtterVekt => $"{all} får like mange kroner for hver enhet av {_terms.Form.Vekt}, men ikke mer enn {Ordlyd.Grunnlag(_terms.Form)}{colon} {Level}",
        Delingsregel.Halvdelsregelen when _result.OverHalvdelen => $"{all} får minst halvparten av beregnet tilskudd, og ingen går glipp av mer enn {Level}",
        Delingsregel.Halvdelsregelen => $"{all} får samme beløp, men ikke mer enn halvparten av beregnet tilskudd{colon} {Level}",
        _ => _terms.Form.Minst is { ErGrunndel: true, Beløp: var part }
            ? $"{all} får først inntil {part}, og så samme andel av resten av beregnet tilskudd{limits}{colon} {Level}"
            : $"{all} får samme andel av {Ordlyd.Grunnlag(_terms.Form)}{limits}{colon} {Level}",
    };

    /// <summary>The same in a group, where the colon has been used.</summary>
    public string WhatAllInGroupGet(string limits) => _terms.Form is { Regel: Delingsregel.Forholdsmessig, Minst: null or { ErGrunndel: false } }
        ? $"alle i gruppen får samme andel{limits}, {Level}"
        : WhatAllGet("alle i gruppen", limits, ",");

    /// <summary>What happens to a pot that does not reach the least amounts.</summary>
    public string LeastNotReached() => _terms.Form.Minst?.Dekning switch
    {
        Minstedekning.Rekkefølge => $"minstebeløpene dekkes i rekkefølge etter {_terms.Form.Minst.Nøkkel}, og de som står likt der pengene tar slutt, deler dem etter minstebeløpene",
        Minstedekning.Ingen => "ingen får tilskudd",
        _ => $"alle får samme andel av minstebeløpet sitt: {Visning.Andel(_result.Pott / _result.Minst)}",
    };

    internal static string Amount(Brøk kroner) => (kroner * 100).ErHelt ? Visning.Kroner(kroner) : $"{Visning.Kroner(kroner)} ({Fraction(kroner)})";

    private static string Fraction(Brøk tall) => tall.ErHelt ? Visning.Heltall(tall.Teller) : Visning.Heltall(tall.Teller) + "/" + Visning.Heltall(tall.Nevner);
}

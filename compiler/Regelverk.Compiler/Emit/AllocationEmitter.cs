using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Compiler.Emit;

/// <summary>Writes how the frame is divided, as the steps of the runtime.</summary>
/// <param name="ordning">The regulation.</param>
/// <param name="naming">What everything is called.</param>
internal sealed class AllocationEmitter(Ordning ordning, Naming naming)
{
    private const string Allocation = "global::Regelverk.Runtime.Allocation.";

    /// <summary>The division as a C# expression of several lines.</summary>
    public string Division()
    {
        if (ordning.Fordeling is { Rundedelinger: { Count: > 0 } rounds })
        {
            return $"{Allocation}Fordeling.HverRunde(\n    new[]\n    {{\n        {string.Join(",\n        ", rounds.Select(OfRounds))},\n    }}{Conditions()})";
        }

        var place = Place(ordning.Fordeling?.Hjemmel);
        var steps = (ordning.Fordeling?.Steg ?? []).Select(Step).ToList();
        return ordning.Fordeling is { Delrammer.Count: > 0 } division ? DivisionOfPots(division, place)
            : Conditions() is { Length: > 0 } conditions ? $"new {Allocation}Fordeling(\n    {place},\n    new {Allocation}Steg[]\n    {{\n        {string.Join(",\n        ", steps)},\n    }},\n    new {Allocation}Delramme[0]{conditions})"
            : $"new {Allocation}Fordeling({string.Join(",\n    ", steps.Prepend(place))})";
    }

    private string OfRounds(Fordeling division) =>
        $"new {Allocation}Rundedeling(new[] {{ {string.Join(", ", division.Runder.Select(CSharpText.Int))} }}, {string.Join(",\n            ", division.Steg.Select(Step).Prepend(Place(division.Hjemmel)))})";

    private string Place(Hjemmel? place) => place is null ? "null" : "Hjemler." + naming.Place(place);

    /// <summary>What earlier rounds mean, as one more argument; nothing where they mean nothing besides caps on the year.</summary>
    private string Conditions()
    {
        var excludes = ordning.TidligereTildelt == TidligereTildelt.Utelukker;
        var uncovered = ordning.UdekketBeløp ?? UdekketBeløp.Bortfaller;
        return excludes || uncovered != UdekketBeløp.Bortfaller ? $",\n    new {Allocation}Rundevilkår({(excludes ? "true" : "false")}, {Allocation}UdekketBeløp.{uncovered})" : "";
    }

    /// <summary>Each delramme with its steps; the division holds them all, those of a heading for several delrammer once.</summary>
    private string DivisionOfPots(Fordeling division, string place)
    {
        var steps = string.Join(",\n        ", division.Steg.Select(Step));
        var pots = string.Join(",\n        ", division.Delrammer.Select(d => Pot(d, division)));
        return $"new {Allocation}Fordeling(\n    {place},\n    new {Allocation}Steg[]\n    {{\n        {steps},\n    }},\n    new[]\n    {{\n        {pots},\n    }}{Conditions()})";
    }

    private string Pot(Delramme pot, Fordeling division)
    {
        var place = Place(pot.Hjemmel);
        var steps = string.Join(", ", pot.Steg.Select(s => CSharpText.Int(IndexOf(s, division.Steg))));
        var next = pot.UbruktTil is { } name ? CSharpText.Literal(name) : "null";
        return $"new {Allocation}Delramme({CSharpText.Literal(pot.Navn)}, {Share(pot.Andel)}, {place}, new[] {{ {steps} }}, {next})";
    }

    private static int IndexOf(Steg step, IReadOnlyList<Steg> all) => Enumerable.Range(0, all.Count).First(i => ReferenceEquals(all[i], step));

    private static string Share(Delrammeandel share) => Allocation + "Delrammeandel." + share switch
    {
        Delrammeandel.Beløp amount => $"AvBeløp({Kroner(amount.Kroner)})",
        Delrammeandel.Prosent { Av: Delrammegrunnlag.Rammen } percent => $"AvRammen({Fraction(percent.Andel)})",
        Delrammeandel.Prosent percent => $"AvResten({Fraction(percent.Andel)})",
        _ => "Resten",
    };

    private string Step(Steg step) => step switch
    {
        Steg.Forholdsmessig s => $"new {Allocation}Steg.Forholdsmessig({Head(s)}, {Cap(s.Tak)}{More(s.Form)})",
        Steg.Regeldeling s => $"new {Allocation}Steg.Regeldeling({Head(s)}, {Cap(s.Tak)}, {Form(s.Form)})",
        Steg.Prioritetsgrupper s => $"new {Allocation}Steg.Prioritetsgrupper({Head(s)}, {CSharpText.Literal(s.Nøkkel.Tekst)}, {(s.HøyestFørst ? "true" : "false")}, {Allocation}Grensegruppe.{s.Grensegruppe}, {Cap(s.Tak)}{More(s.Form)}{(s.Deretter.Count == 0 ? "" : $", deretter: new[] {{ {Keys(s.Deretter)} }}")})",
        Steg.PrioritertRekkefølge s => $"new {Allocation}Steg.PrioritertRekkefølge({Head(s)}, {Tie(s.Orden)}, {Allocation}Rekkefølgeslutt.{s.Slutt}, {(s.MinsteBeløp is { } least ? Kroner(least) : "null")}, {Cap(s.Tak)}{More(s.Form)})",
        Steg.Bagatellgrense s => $"new {Allocation}Steg.Bagatellgrense({Head(s)}, {Kroner(s.Grense)}, {CSharpText.Literal(s.Per.Navn)}, {(s.Per == ordning.Søker ? "true" : "false")}, {Allocation}Bortfall.{s.Bortfall}, {(s.MåltEtterAvrunding ? "true" : "false")}, {(s.Likhet is { } tie ? Tie(tie) : "null")})",
        Steg.AvrundingTilRammen s => $"new {Allocation}Steg.AvrundingTilRammen({Head(s)}, {Kroner(s.Enhet)}, {Allocation}Enhetsmetode.{s.Metode}, {Tie(s.Likhet)}, {Goal(s.Restmidler)}, {(s.RestmidlerEtterSisteRunde is { } last ? Goal(last) : "null")}{(s.FørsteDelingstall == Rational.One ? "" : ", førsteDelingstall: " + Fraction(s.FørsteDelingstall))}{(s.MinstÉnEnhet ? ", minstÉnEnhet: true" : "")})",
        Steg.AvrundingNed s => $"new {Allocation}Steg.AvrundingNed({Head(s)}, {Kroner(s.Enhet)}, {Goal(s.Restmidler)}, {(s.RestmidlerEtterSisteRunde is { } last ? Goal(last) : "null")})",
        Steg.DelingPåDeler s => $"new {Allocation}Steg.DelingPåDeler({Head(s)}, {CSharpText.Literal(s.Vekt.Tekst)}, {CSharpText.Literal(s.Vekt.Operand.Tekst)}, {CSharpText.Literal(s.Vekt.Over.Navn)}, {Kroner(s.Enhet)}, {Allocation}Delrest.{s.Rest})",
        Steg.Klager s => $"new {Allocation}Steg.Klager({CSharpText.Int(s.Nummer)}, {CSharpText.Literal(s.Tekst)}, {Allocation}Klagedekning.{s.Dekning}{SetAside(s)})",
        _ => throw new System.InvalidOperationException($"Unknown step {step.GetType().Name}."),
    };

    /// <summary>What is set aside for complaints, as more arguments; nothing where nothing is.</summary>
    private static string SetAside(Steg.Klager step) => step.Avsetning is not { } money ? ""
        : $", {Clauses(step.Klausuler)}, new {Allocation}Klageavsetning({Kroner(money.Beløp)}, {(money.AvRammen is { } share ? Fraction(share) : "null")}, {Goal(money.Ubrukt)})";

    /// <summary>An amount in kroner as the runtime's type.</summary>
    public static string Kroner(Rational kroner) => $"global::Regelverk.Runtime.Numbers.Kroner.FraØre({CSharpText.Long((long)(kroner * 100).Numerator)})";

    private static string Head(Steg step) => $"{CSharpText.Int(step.Nummer)}, {CSharpText.Literal(step.Tekst)}, {Clauses(step.Klausuler)}";

    private static string Clauses(IReadOnlyList<string> clauses) => clauses.Count == 0 ? "null" : $"new[] {{ {string.Join(", ", clauses.Select(CSharpText.Literal))} }}";

    private string Cap(Tildelingstak? cap) => cap is null
        ? "null"
        : $"new {Allocation}Tildelingstak({Kroner(cap.Beløp)}, {CSharpText.Literal(cap.Per.Navn)}, {(cap.Per == ordning.Søker ? "true" : "false")}{(cap.AvRammen is { } share ? ", avRammen: " + Fraction(share) : "")}{(cap.Overskytende == Overskytende.Restmidler ? ", overskytendeBlirRest: true" : "")}{(cap.ErPerÅr ? ", erPerÅr: true" : "")})";

    /// <summary>The form as one more argument, where it is not the plain one.</summary>
    private static string More(Delingsform form) => form == Delingsform.Forholdsmessig ? "" : ", " + Form(form);

    private static string Form(Delingsform form) =>
        $"new {Allocation}Delingsform({Allocation}Delingsregel.{form.Regel}, {Text(form.Vekt?.Tekst)}, {(form.Kravtak is { } highest ? Kroner(highest) : "null")}, {Least(form.Minst)}{OfFrame(form)}{Parts(form.Andeler)}{(form.Sperregrense is { } border ? ", sperregrense: " + Fraction(border) : "")}{(form.FastAvkorting is { } cut ? ", fastAvkorting: " + Fraction(cut) : "")}{(form.Likdel is { } equal ? $", likdel: new {Allocation}Likdel({Fraction(equal.Andel)}, {(equal.OgsåUtenVekt ? "true" : "false")})" : "")})";

    private static string Parts(IReadOnlyList<Gruppeandel> parts) => parts.Count == 0 ? "" : $", andeler: new[] {{ {string.Join(", ", parts.Select(Part))} }}";

    private static string Part(Gruppeandel part) =>
        $"new {Allocation}Gruppeandel({Allocation}Gruppeandelsslag.{part.Slag}, {Kroner(part.Beløp)}, {Text(part.Vilkår.Tekst)}{(part.AvRammen is { } share ? ", " + Fraction(share) : "")}{(part.Innenfor is { } outer ? ", innenfor: " + CSharpText.Int(outer) : "")})";

    private static string OfFrame(Delingsform form) => form.UtenBeregnet ? $", utenBeregnet: true{(form.Satsenhet is { } unit ? ", satsenhet: " + Kroner(unit) : "")}" : "";

    private static string Least(Minstebeløp? least) => least is null
        ? "null"
        : $"new {Allocation}Minstebeløp({Kroner(least.Beløp)}, {(least.Slag == Minstebeløpsslag.Minst ? "false" : "true")}, {Allocation}Minstedekning.{least.Dekning}, {Text(least.Nøkkel?.Tekst)}, {(least.HøyestFørst ? "true" : "false")})";

    private static string Text(string? text) => text is null ? "null" : CSharpText.Literal(text);

    private static string Fraction(Rational number) => $"new global::Regelverk.Runtime.Numbers.Brøk({CSharpText.Long((long)number.Numerator)}, {CSharpText.Long((long)number.Denominator)})";

    private string Tie(Likhetsregel rule)
    {
        var all = rule.Nøkler.Count == 0 ? "null" : $"new[] {{ {Keys(rule.Nøkler)} }}";
        return $"new {Allocation}Likhetsregel({all}, {(rule.Lodd is { } lots ? "Hjemler." + naming.Place(lots) : "null")})";
    }

    private static string Keys(IReadOnlyList<Rekkefølgenøkkel> keys) =>
        string.Join(", ", keys.Select(n => $"new {Allocation}Rekkefølgenøkkel({CSharpText.Literal(n.Uttrykk.Tekst)}, {(n.HøyestFørst ? "true" : "false")})"));

    private static string Goal(Restmiddelmål goal) => $"{Allocation}Restmiddelmål.{goal}";
}

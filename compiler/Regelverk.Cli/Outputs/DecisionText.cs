using System.Collections.Generic;
using System.Linq;
using Regelverk.Cli.Cases;
using Regelverk.Cli.Hosting;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Cli.Outputs;

/// <summary>Decisions as text for people.</summary>
internal static class DecisionText
{
    private const int Width = 100;

    /// <summary>A round divided: table, totals, and how the frame was divided.</summary>
    public static string Of(DivisionResult result) => Text(
    [
        .. Heading(result),
        .. Table(result.Division.Avgjørelser, withAward: true),
        "",
        .. Totals(result.Division),
        .. Ledger(result, withEffects: false),
        .. Changes(result),
        .. Payouts(result),
        .. Lots(result),
        .. Complaint(result.Rules, words => words),
    ]);

    /// <summary>The ledger by itself, with what each step did to each application.</summary>
    public static string Protocol(DivisionResult result) => Text(
    [
        .. Heading(result),
        .. Totals(result.Division),
        .. Ledger(result, withEffects: true),
        .. Lots(result),
        "",
        "Resultat",
        "",
        .. Table(result.Division.Avgjørelser, withAward: true),
        .. Changes(result),
        .. Payouts(result),
        .. Complaint(result.Rules, words => words),
        "",
        .. Wrapped("Dette er et forslag. Det er ikke et vedtak før noen med myndighet har godkjent det.", ""),
    ]);

    /// <summary>Applications decided, the frame not divided.</summary>
    /// <param name="result">The decisions.</param>
    /// <param name="nynorsk">Whether the fixed words are to be in nynorsk.</param>
    public static string Of(CalculationResult result, bool nynorsk = false)
    {
        string Say(string words) => nynorsk ? Nynorsk.Of(words) : words;
        return Text(
        [
            Say($"{Name(result.Rules, result.Round)}: foreslåtte avgjørelser{(result.AwaitsDivision ? " før fordeling" : "")}"),
            "",
            .. result.LeftOut.Count > 0 ? [.. Wrapped(Marks.LeftOut(result.LeftOut), ""), ""] : Enumerable.Empty<string>(),
            .. Table(result.Decisions, withAward: false, Say),
            "",
            Say(Outcomes(result.Decisions)),
            "",
            Say("Begrunnelser"),
            .. result.Decisions.SelectMany(d => Grounds(d, Say)),
            .. Complaint(result.Rules, Say),
        ]);
    }

    /// <summary>What happens to each award; nothing where no rule speaks of it.</summary>
    private static IEnumerable<string> Payouts(DivisionResult result)
    {
        var payouts = result.Division.Avgjørelser.Where(d => Benevnelse.Utbetaling(d) is not null).ToList();
        return payouts.Count == 0
            ? []
            : ["", "Etter vedtaket", "", .. payouts.SelectMany(d => Wrapped($"{d.Søknad.Id} {Benevnelse.Søker(d.Søknad)}: {Benevnelse.Utbetaling(d)}", "  "))];
    }

    /// <summary>What a new division after complaints changed; nothing where it is the first.</summary>
    private static IEnumerable<string> Changes(DivisionResult result) => result.Replaces is null ? [] : ComplaintText.Changes(result.Division, NewDivision.Before(result));

    private static IEnumerable<string> Heading(DivisionResult result)
    {
        yield return $"{Name(result.Rules, result.Round)}: foreslått fordeling";
        yield return "";
        foreach (var line in Marks.Lines(result).SelectMany(m => Wrapped(m, "")))
        {
            yield return line;
        }

        if (Marks.Lines(result).Any())
        {
            yield return "";
        }

        foreach (var line in BuiltOn(result).SelectMany(m => Wrapped(m, "")))
        {
            yield return line;
        }
    }

    /// <summary>What of earlier rounds the division is built on, with a blank line after; nothing where it is built on none.</summary>
    private static IEnumerable<string> BuiltOn(DivisionResult result)
    {
        string[] lines =
        [
            .. result.FrameParts is { } parts ? [parts] : Enumerable.Empty<string>(),
            .. result.FromEarlierYear.Select(r => $"Bygger på kvitteringen fra {Folding.Digits(r.Year)}: {r.File.Name}, sha256 {r.File.Fingerprint}."),
            .. result.Earlier.Select(r => $"Bygger på kvitteringen fra runde {Folding.Digits(r.Round ?? 0)}: {r.File.Name}, sha256 {r.File.Fingerprint}."),
        ];
        return lines.Length == 0 ? [] : [.. lines, ""];
    }

    private static IEnumerable<string> Complaint(RuleIdentity rules, System.Func<string, string> say) =>
        Klageadgang.Of(rules.Ordning) is { } sentence ? ["", .. Wrapped(say(sentence), "")] : [];

    private static IEnumerable<string> Table(IReadOnlyList<Avgjørelse> decisions, bool withAward) => Table(decisions, withAward, words => words);

    private static IEnumerable<string> Table(IReadOnlyList<Avgjørelse> decisions, bool withAward, System.Func<string, string> say)
    {
        var withØre = decisions.Any(d => new[] { d.Søkt, d.Beregnet, d.Tildelt }.Any(a => a is { IsWhole: false }));
        string[] Amounts(Rational? applied, Rational? calculated, Rational? awarded) =>
            [Amount(applied, withØre), Amount(calculated, withØre), .. withAward ? [Amount(awarded, withØre)] : Enumerable.Empty<string>()];

        string[] award = withAward ? [">Tildelt"] : [];
        return TextTable.Lines(
            ["Søknad", say("Søker"), say("Foreslått utfall"), ">Søkt", ">" + say("Beregnet"), .. award],
            [.. decisions.Select(d => (string[])[d.Søknad.Id, Benevnelse.Søker(d.Søknad), say(Short(d)), .. Amounts(d.Søkt, d.Beregnet, d.Tildelt)])],
            ["Sum", Count(decisions.Count), "", .. Amounts(Sums.Applied(decisions), IsOfFrame(decisions) ? null : Sums.Calculated(decisions), Sums.Awarded(decisions))]);
    }

    /// <summary>Whether the frame itself is shared, so that nothing is computed for each application.</summary>
    private static bool IsOfFrame(IReadOnlyList<Avgjørelse> decisions) => decisions.Any(d => d is { OppfyllerVilkårene: true, Beregnet: null });

    private static IEnumerable<string> Totals(Fordelingsresultat division)
    {
        (string Name, Rational Amount)[] all =
        [
            ("Ramme", division.Ramme),
            ("Søkt tilskudd", Sums.Applied(division.Avgjørelser)),
            .. IsOfFrame(division.Avgjørelser) ? System.Array.Empty<(string, Rational)>() : [("Beregnet tilskudd", Sums.Calculated(division.Avgjørelser))],
            ("Tildelt tilskudd", Sums.Awarded(division.Avgjørelser)),
            .. division.Foreløpig ? [("Avsatt til søknader som ikke er avgjort", division.Avsatt)] : System.Array.Empty<(string, Rational)>(),
            .. division.AvsattTilKlager.Sign > 0 ? [("Avsatt til klager", division.AvsattTilKlager)] : System.Array.Empty<(string, Rational)>(),
            ("Restmidler", division.Restmidler),
        ];
        var names = all.Max(a => a.Name.Length);
        var amounts = all.Max(a => Visning.Kroner(a.Amount).Length);
        var to = division is { Restmidler.Sign: > 0, RestmidlerGårTil: { } goal } ? $" ({Goal(goal)})" : "";
        return
        [
            .. all.Select(a => a.Name.PadRight(names) + "  " + Visning.Kroner(a.Amount).PadLeft(amounts) + (a.Name == "Restmidler" ? to : "")),
            "",
            Outcomes(division.Avgjørelser),
        ];
    }

    private static IEnumerable<string> Ledger(DivisionResult result, bool withEffects)
    {
        if (result.Division.Steg.Count == 0)
        {
            var why = result.Rules.Ordning.Fordeling?.IngenAvkorting is { } reason ? $" Regelverket sier: «{reason}»" : "";
            return ["", .. Wrapped($"Det er ingen ramme å fordele: alle som oppfyller vilkårene, får beregnet tilskudd.{why}", "")];
        }

        return
        [
            "",
            "Slik er rammen fordelt",
            .. result.Division.Steg.SelectMany((s, i) => (IEnumerable<string>)[.. PotHeading(s, i == 0 ? null : result.Division.Steg[i - 1]), .. Step(s, result, withEffects)]),
        ];
    }

    private static IEnumerable<string> PotHeading(Stegresultat step, Stegresultat? before) =>
        step.Delramme is { } pot && pot != before?.Delramme ? ["", $"Delrammen {pot}"] : [];

    private static IEnumerable<string> Lots(DivisionResult result) => result.UsedDraw is { } draw
        ? ["", .. DrawText.Held(draw).SelectMany(l => Wrapped(l, "   "))]
        : [];

    private static IEnumerable<string> Step(Stegresultat step, DivisionResult result, bool withEffects)
    {
        yield return "";
        foreach (var line in Words(step, result))
        {
            yield return line;
        }

        yield return "";
        foreach (var line in step.Forklaring.SelectMany(f => Wrapped("   " + f, "     ")))
        {
            yield return line;
        }

        if (step.Før != step.Etter || step.Virkninger.Count > 0)
        {
            yield return $"   Igjen av rammen før punktet: {Visning.Kroner(step.Før)}. Etter: {Visning.Kroner(step.Etter)}.";
        }

        if (!withEffects || step.Virkninger.Count == 0)
        {
            yield break;
        }

        yield return "";
        var names = result.Division.Avgjørelser.ToDictionary(d => d.Søknad.Id, d => Benevnelse.Søker(d.Søknad));
        foreach (var line in step.Virkninger.SelectMany(v => Wrapped($"   {v.Søknad} {names[v.Søknad]}: {v.Setning}", "      ")))
        {
            yield return line;
        }
    }

    // The sentence and its clauses, laid out as in the rule file.
    private static IEnumerable<string> Words(Stegresultat step, DivisionResult result)
    {
        var number = Folding.Digits(step.Nummer) + ". ";
        return StepsOf(step.Delramme, result)?.FirstOrDefault(s => s.Nummer == step.Nummer) is { Klausuler.Count: > 0 } written
            ? [.. Wrapped($"{number}{written.Tekst.TrimEnd(':')}:", "   "), .. written.Klausuler.SelectMany(c => Wrapped("   - " + c, "     "))]
            : Wrapped(number + step.Tekst, "   ");
    }

    private static IReadOnlyList<Steg>? StepsOf(string? pot, DivisionResult result) =>
        result.Rules.Ordning.Fordeling is { } division ? division.Delrammer.FirstOrDefault(d => d.Navn == pot)?.Steg ?? division.Steg : null;

    private static IEnumerable<string> Grounds(Avgjørelse decision, System.Func<string, string> say) =>
    [
        "",
        $"{decision.Søknad.Id} {Benevnelse.Søker(decision.Søknad)}{say(": " + Benevnelse.Utfall(decision))}",
        .. decision.Begrunnelse.SelectMany(g => Wrapped($"  {g.Hjemmel}: {say(g.Tekst)}", "    ")),
        .. decision.Mangler.SelectMany(m => Wrapped(say("  Mangler: " + MissingText.Of(m)), "    ")),
        .. Benevnelse.Utbetaling(decision) is { } payout ? Payout(payout, say) : [],
    ];

    private static IEnumerable<string> Payout(Utbetaling payout, System.Func<string, string> say) =>
    [
        .. Wrapped(say($"  Etter vedtaket: {payout}"), "    "),
        .. payout.Begrunnelse.SelectMany(g => Wrapped($"    {g.Hjemmel}: {say(g.Tekst)}", "      ")),
        .. payout.Mangler.SelectMany(m => Wrapped(say("    Mangler: " + MissingText.Of(m)), "      ")),
    ];

    private static string Outcomes(IEnumerable<Avgjørelse> decisions) => "Foreslått: " + string.Join(", ", decisions
        .GroupBy(d => (d.Utfall is { } u ? (int)u : 10 + (int?)d.Status ?? 20, Short(d)))
        .OrderBy(g => g.Key.Item1)
        .Select(g => $"{Folding.Digits(g.Count())} {g.Key.Item2}")) + ".";

    // In a table there is room for what it is, not for what remains to be done.
    private static string Short(Avgjørelse decision) => Benevnelse.Utfall(decision).Split(';')[0];

    private static string Name(RuleIdentity rules, int? round) =>
        $"{rules.Ordning.Navn} {Folding.Digits(rules.Ordning.År)}{(round is { } r ? ", runde " + Folding.Digits(r) : "")}";

    private static string Count(int applications) => applications == 1 ? "1 søknad" : $"{Folding.Digits(applications)} søknader";

    private static string Goal(Dsl.Regulation.Restmiddelmål goal) => goal switch
    {
        Dsl.Regulation.Restmiddelmål.TilNesteRunde => "overføres til neste runde",
        Dsl.Regulation.Restmiddelmål.TilNesteÅr => "overføres til neste år",
        _ => "tilbakeføres til staten",
    };

    // The word kroner on every row would only be in the way; where one amount has øre, all are shown with them.
    private static string Amount(Rational? amount, bool withØre) => amount is not { } kroner
        ? "–"
        : Visning.Kroner(kroner).Replace(" kroner", "", System.StringComparison.Ordinal) + (withØre && kroner.IsWhole ? ",00" : "");

    private static IEnumerable<string> Wrapped(string text, string hanging)
    {
        var indent = text[..(text.Length - text.TrimStart().Length)];
        var lines = TextWrapper.Wrap(text.TrimStart(), Width - System.Math.Max(indent.Length, hanging.Length));
        return lines.Select((line, i) => (i == 0 ? indent : hanging) + line);
    }

    private static string Text(IEnumerable<string> lines) => string.Concat(lines.Select(l => l + "\n"));
}

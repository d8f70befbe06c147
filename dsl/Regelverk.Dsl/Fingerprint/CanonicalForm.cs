using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Fingerprint;

/// <summary>
/// Writes what a regulation means in one way only: no layout, no comments, no quoted text, no places in the file. Rules stand in an order that
/// does not depend on the file's, and a defined name is written as what it means, so that its own name does not matter.
/// </summary>
internal sealed class CanonicalForm(Func<Expression, string?>? named = null)
{
    private readonly Dictionary<Definisjon, string> _definitions = [];

    public static string Of(Ordning ordning)
    {
        var form = new CanonicalForm();
        return string.Join("\n", form.Lines(ordning).Where(l => l.Length > 0));
    }

    /// <summary>What an expression means. What <c>named</c> gives a text for, stands so: what two regulations have in common is then called the same in both.</summary>
    public string Meaning(Expression expression) => Write(expression);

    /// <summary>What a defined name means by its own cases.</summary>
    public string Meaning(Definisjon definition) => Define(definition);

    /// <summary>What a step of the division does.</summary>
    public string Meaning(Steg step) => Step(step);

    private IEnumerable<string> Lines(Ordning ordning)
    {
        yield return Node("språk", Språk.Versjon);
        yield return Node("gjelder", ordning.Gjelder?.ToString() ?? "");
        yield return Node("vedtakstype", ordning.Vedtakstype?.ToString() ?? "");
        foreach (var line in Sorted(ordning.Begreper.SelectMany(b => b.Opplysninger).Concat(ordning.Skjønn).Select(Fact)))
        {
            yield return line;
        }

        foreach (var line in Sorted(ordning.Krav.Select(k => Node("krav", k.Slag.ToString(), Write(k.Vilkår), k.Frist?.ToString() ?? ""))))
        {
            yield return line;
        }

        yield return Node("søkt", Define(ordning.SøktTilskudd));
        yield return Node("beregnet", Define(ordning.BeregnetTilskudd));
        yield return Node("ramme", [.. (ordning.Ramme?.Linjer ?? []).Select(l => Node("linje", Number(l.Beløp), l.FraOgMed?.ToString() ?? ""))]);
        foreach (var round in ordning.Runder)
        {
            yield return Node("runde", Round(round));
        }

        yield return Node("udekket", ordning.UdekketBeløp?.ToString() ?? "");
        yield return ordning.TidligereTildelt is { } earlier ? Node("tidligere", earlier.ToString()) : "";
        yield return Division(ordning.Fordeling);
    }

    /// <summary>A year whose remainder is added stands last, and only where there is one: rounds without it are written as they always were.</summary>
    private static string Round(Runde round) =>
        (round with { Span = default, RestmidlerFraÅr = null }).ToString().Replace($", {nameof(Runde.RestmidlerFraÅr)} = ", "") + (round.RestmidlerFraÅr is { } year ? ";fra " + Folding.Digits(year) : "");

    private string Fact(Opplysning fact) => Node(
        "opplysning", fact.Begrep.Navn, Folding.Fold(fact.Navn), fact.Type.Navn, fact.Minst is { } least ? Number(least) : "", fact.Høyst is { } most ? Number(most) : "",
        fact.OppgisBareNår is { } when ? Write(when) : "", fact.VurderesAv ?? "", fact.Taushetsbelagt ? "taushetsbelagt" : "");

    private string Division(Fordeling? division) => division is null
        ? ""
        : division.Rundedelinger.Count > 0 ? Node("fordeling", [.. from part in division.Rundedelinger from round in part.Runder orderby round select Node("i runde", [Folding.Digits(round), .. part.Steg.Select(Step)])])
        : Node("fordeling", [division.IngenAvkorting is null ? "" : "ingen avkorting", .. division.Delrammenøkkel is { } whose ? division.Delrammer.Select(Pot).Prepend(Write(whose)) : division.Steg.Select(Step)]);

    private string Pot(Delramme pot) => Node("delramme", [pot.Navn, Share(pot.Andel), pot.UbruktTil ?? "", pot.Restmidler?.ToString() ?? "", .. pot.Steg.Select(Step)]);

    private static string Share(Delrammeandel share) => share switch
    {
        Delrammeandel.Beløp amount => Number(amount.Kroner),
        Delrammeandel.Prosent percent => Node(percent.Av.ToString(), Number(percent.Andel)),
        _ => "resten",
    };

    private string Step(Steg step) => step switch
    {
        Steg.PrioritertRekkefølge s => Node("rekkefølge", Tie(s.Orden), s.Slutt.ToString(), s.MinsteBeløp is { } least ? Number(least) : "", Cap(s.Tak) + Form(s.Form)),
        Steg.AvrundingTilRammen s => Node("avrunding til rammen", Number(s.Enhet), s.Metode.ToString(), Tie(s.Likhet), s.Restmidler.ToString(), (s.RestmidlerEtterSisteRunde?.ToString() ?? "") + (s.FørsteDelingstall == Rational.One ? "" : ";" + Number(s.FørsteDelingstall)) + (s.MinstÉnEnhet ? ";minst én" : "")),
        Steg.Prioritetsgrupper s => Node("prioritetsgrupper", Write(s.Nøkkel), s.HøyestFørst ? "høyest" : "lavest", Cap(s.Tak) + Form(s.Form), s.Grensegruppe.ToString() + string.Concat(s.Deretter.Select(n => Node("deretter", Write(n.Uttrykk), n.HøyestFørst ? "høyest" : "lavest")))),
        Steg.Bagatellgrense s => Node("bagatellgrense", Number(s.Grense), s.Per.Navn, s.Bortfall.ToString(), s.MåltEtterAvrunding ? "etter avrunding" : "før avrunding", s.Likhet is { } tie ? Tie(tie) : ""),
        Steg.Delende s => Node(Rule(s.Form.Regel), Cap(s.Tak) + Form(s.Form)),
        Steg.AvrundingNed s => Node("avrunding", Number(s.Enhet), s.Restmidler.ToString(), s.RestmidlerEtterSisteRunde?.ToString() ?? ""),
        Steg.DelingPåDeler s => Node("deling på deler", Write(s.Vekt), Number(s.Enhet), s.Rest.ToString()),
        Steg.Klager s => Node("klager", s.Dekning.ToString() + SetAside(s.Avsetning) + (s.Hjemmel is null ? "" : ";kan settes ned")),
        _ => throw new InvalidOperationException(step.GetType().Name),
    };

    private string Tie(Likhetsregel rule) =>
        Node("likhet", [.. rule.Nøkler.Select(n => Node("nøkkel", Write(n.Uttrykk), n.HøyestFørst ? "høyest" : "lavest")), rule.Lodd is null ? "" : "lodd"]);

    private static string Cap(Tildelingstak? cap) => cap is null
        ? ""
        : Node("tak", (cap.AvRammen is { } share ? "av rammen " + Number(share) : Number(cap.Beløp)), cap.Per.Navn + (cap.Overskytende == Overskytende.Restmidler ? ";restmidler" : "") + (cap.ErPerÅr ? ";året" : ""));

    private static string SetAside(Klageavsetning? money) => money is null ? "" : Node("avsetning", money.AvRammen is { } share ? "av rammen " + Number(share) : Number(money.Beløp), money.Ubrukt.ToString());

    private static string Rule(Delingsregel rule) => rule == Delingsregel.Forholdsmessig ? "forholdsmessig" : rule.ToString();

    /// <summary>What is solved together with the cap; nothing where the pot is shared in proportion and nothing else bounds it.</summary>
    private string Form(Delingsform form) =>
        (form.Regel == Delingsregel.Forholdsmessig ? "" : Node("regel", form.Regel.ToString()))
        + (form.Vekt is { } weight ? Node("vekt", Write(weight)) : "")
        + (form.Sperregrense is { } border ? Node("sperregrense", Number(border)) : "")
        + (form.UtenBeregnet ? Node("av rammen", form.Satsenhet is { } unit ? Number(unit) : "") : "")
        + (form.Likdel is { } equal ? Node("likt", Number(equal.Andel), equal.OgsåUtenVekt ? "alle" : "") : "")
        + (form.Kravtak is { } highest ? Node("kravtak", Number(highest)) : "")
        + (form.FastAvkorting is { } cut ? Node("fast avkorting", Number(cut)) : "")
        + (form.Minst is { } least ? Node("minst", least.Slag == Minstebeløpsslag.Minst ? "minst" : "først", Number(least.Beløp), least.Dekning.ToString(), least.Nøkkel is { } key ? Write(key) : "", least.HøyestFørst ? "høyest" : "lavest") : "")
        + string.Concat(Sorted(form.Andeler.Select(a => Node(a.Slag.ToString(), a.AvRammen is { } share ? "av rammen " + Number(share) : Number(a.Beløp), Write(a.Vilkår)))));

    /// <summary>What a name means: its cases, in an order of their own.</summary>
    private string Define(Definisjon? definition)
    {
        if (definition is null)
        {
            return "";
        }

        if (!_definitions.TryGetValue(definition, out var form))
        {
            var cases = definition.Tilfeller.Select(c => Node("tilfelle", Write(c.Verdi), c.ErEllers ? "ellers" : c.Vilkår is { } when ? Write(when) : ""));
            form = Hash.Sha256(Node("navn", [definition.Nivå.Navn, .. Sorted(cases)]));
            _definitions.Add(definition, form);
        }

        return form;
    }

    private string Write(Expression expression) => named?.Invoke(expression) ?? expression switch
    {
        Expression.Constant e => Constant(e),
        Expression.Fact e => Node("opplysning", e.Opplysning.Begrep.Navn, Folding.Fold(e.Opplysning.Navn)),
        Expression.Rate e => Constant(e.Sats.Verdi),
        Expression.Defined e => Define(e.Definisjon),
        Expression.Deadline => "fristen",
        Expression.RoundPeriod => "søknadsperioden",
        Expression.Calendar e => Node(e.Function.ToString(), [e.Length?.ToString() ?? "", .. Ordered(e)]),
        Expression.MonthCount e => Node(e.Begun ? "påbegynte måneder der" : "hele måneder der", Write(e.Period), Write(e.Where)),
        Expression.NotComputed => "beregnes ikke",
        Expression.Arithmetic e => Node(e.Operator.ToString(), Write(e.Left), Write(e.Right)),
        Expression.Extreme e => Node(e.Highest ? "høyeste" : "laveste", [.. Sorted(e.Operands.Select(Write))]),
        Expression.Bounded e => Node(e.IsCap ? "inntil" : "minst", Write(e.Operand), Write(e.Bound)),
        Expression.Rounded e => Node("avrundet", Write(e.Operand), e.Avrunding.Måte.ToString(), Number(e.Avrunding.Enhet)),
        Expression.Aggregate e => Node(e.Kind.ToString(), e.Over.Navn, Write(e.Operand), e.Where is { } where ? Write(where) : ""),
        Expression.Count e => Node("antall", e.Over.Navn, e.Where is { } where ? Write(where) : ""),
        Expression.Comparison e => Node(e.Operator.ToString(), Write(e.Left), Write(e.Right)),
        Expression.OneOf e => Node("én av", [Write(e.Operand), .. Sorted(e.Values.Select(Write))]),
        Expression.Not e => Node("ikke", Write(e.Operand)),
        Expression.Conditions e => Node(e.Quantifier.ToString(), [Folding.Digits(e.Number), .. Sorted(e.Items.Select(i => Write(i.Uttrykk)))]),
        Expression.Quantified e => Node(e.Quantifier.ToString(), Folding.Digits(e.Number), e.Over.Navn, Write(e.Condition)),
        _ => throw new InvalidOperationException(expression.GetType().Name),
    };

    /// <summary>Which of two periods is named first makes no difference to the days that lie in both.</summary>
    private IEnumerable<string> Ordered(Expression.Calendar calendar) =>
        calendar.Function == CalendarFunction.Overlap ? Sorted(calendar.Operands.Select(Write)) : calendar.Operands.Select(Write);

    private static string Constant(Expression.Constant constant) => Constant(constant.Value);

    private static string Constant(Value value) => value is Value.Number number ? Number(number.Amount) : value.ToString();

    private static string Number(Rational number) => $"{number.Numerator.ToString(System.Globalization.CultureInfo.InvariantCulture)}/{number.Denominator.ToString(System.Globalization.CultureInfo.InvariantCulture)}";

    private static string Node(string name, params string[] parts) => name + "(" + string.Join(";", parts) + ")";

    private static IReadOnlyList<string> Sorted(IEnumerable<string> parts) => parts.OrderBy(p => p, StringComparer.Ordinal).ToArray();
}

using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Names;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Binding;

/// <summary>Makes the bound regulation of a syntax tree.</summary>
internal static class Binder
{
    /// <summary>The regulation. Where something is wrong a message has been given, and what is bound is only good for finding more mistakes.</summary>
    public static Ordning Bind(SyntaxTree tree, DiagnosticBag diagnostics)
    {
        var context = new BindingContext(tree, diagnostics);
        var expressions = new ExpressionBinder(context);
        var declarations = new DeclarationBinder(context, expressions);
        declarations.Bind();
        var transitions = new TransitionReader(context);
        var rules = new RuleBinder(context, expressions, new WholeØre(), transitions.Read());
        var earlierRates = transitions.ReadRates();
        rules.Bind();
        CheckHeadings(context);
        var places = new PlaceFinder(context, rules.Paragraphs);
        var rounds = tree.All<HeadingSyntax.Rounds>().ToArray();
        var ordered = rounds.SelectMany(r => r.Items).OrderBy(r => r.Nummer).ToArray();
        var budgets = tree.All<HeadingSyntax.Budget>().ToArray();
        var allocation = new AllocationBinder(context, expressions, places);
        var division = allocation.Bind();
        rules.CheckDivision(division);
        var bound = new Ordning
        {
            Søker = context.Applicant,
            Søknad = context.Application,
            Begreper = declarations.Concepts,
            Skjønn = declarations.Discretion,
            Satser = [.. declarations.Rates, .. earlierRates],
            Paragrafer = rules.Paragraphs,
            Krav = rules.Demands,
            Definisjoner = allocation.PotOfApplication is { } pot ? [.. rules.Definitions, pot] : rules.Definitions,
            SøktTilskudd = BuiltIn(context, rules, division, BuiltIns.Søkt),
            BeregnetTilskudd = BuiltIn(context, rules, division, BuiltIns.Beregnet),
            Ramme = budgets.Length == 0 ? null : new Ramme(budgets.SelectMany(b => b.Lines).ToArray(), budgets[0].Span),
            Runder = ordered,
            UdekketBeløp = rounds.Select(r => r.Uncovered).FirstOrDefault(u => u is not null),
            TidligereTildelt = rounds.Select(r => r.Earlier).FirstOrDefault(e => e is not null),
            Fordeling = division,
            Plikter = tree.All<HeadingSyntax.Reporting>().SelectMany(r => r.Duties).ToArray(),
            Eksempler = new ExampleBinder(context, expressions, places, ordered).Bind(),
        };
        var whole = SchemeBinder.Add(bound, context) with { Måneder = context.Months.All };
        CheckLastDays(context, whole);
        return whole;
    }

    private static Definisjon? BuiltIn(BindingContext context, RuleBinder rules, Fordeling? division, string name)
    {
        var definition = rules.Definitions.FirstOrDefault(d => d.Navn == name);
        var hasRules = context.Tree.All<HeadingSyntax.Paragraph>().Any();
        if (definition is null && hasRules && division is not { UtenBeregnet: true } && !HasPlaces(context) && !context.Tree.Declarations.Defines(name))
        {
            context.Report(DeclarationDiagnostics.NoAmount(PlaceOfAmounts(context, rules), name, AmountSuggestion.For(name, context, rules.Definitions)));
        }

        return definition;
    }

    /// <summary>Whether the author has tried to share places, which has nothing to do with what is applied for; a message says how it is written.</summary>
    private static bool HasPlaces(BindingContext context) => context.Tree.All<HeadingSyntax.Allocation>().SelectMany(a => a.Steps).Any(s => s.Sentence is StepSentence.Places);

    /// <summary>The § where the other amounts stand, or the last one.</summary>
    private static TextSpan PlaceOfAmounts(BindingContext context, RuleBinder rules)
    {
        var paragraphs = context.Tree.All<HeadingSyntax.Paragraph>().Select(p => p.Span).OrderBy(s => s.Start).ToArray();
        var amounts = rules.Definitions.Where(d => BuiltIns.Defined.Contains(d.Navn)).Concat(rules.Definitions).FirstOrDefault(d => d.Type.Slag == Verdislag.Kroner);
        return amounts is null ? paragraphs[paragraphs.Length - 1] : paragraphs.LastOrDefault(s => s.Start < amounts.Sted.Start);
    }

    /// <summary>Some headings may stand only once; paragraphs and examples as often as one likes.</summary>
    private static void CheckHeadings(BindingContext context)
    {
        CheckOnce<HeadingSyntax.Scheme>(context, "regelverk");
        CheckOnce<HeadingSyntax.Concepts>(context, "begreper");
        CheckOnce<HeadingSyntax.Budget>(context, "ramme");
        CheckOnce<HeadingSyntax.Rounds>(context, "søknadsrunder");
        CheckOnce<HeadingSyntax.Pots>(context, "delrammer");
        CheckOnce<HeadingSyntax.Transitions>(context, "overgangsregler");
    }

    /// <summary>A regulation reads no clock, so a last day inside its period cannot say which applications are meant.</summary>
    private static void CheckLastDays(BindingContext context, Ordning ordning)
    {
        foreach (var line in context.Tree.All<HeadingSyntax.Transitions>().SelectMany(h => h.Lines))
        {
            if (line.Until is { } last && ordning.Gjelder is { } days && last.CompareTo(days.Til) < 0)
            {
                context.Report(TransitionDiagnostics.Until(line.UntilSpan, days.Til));
            }
        }
    }

    private static void CheckOnce<T>(BindingContext context, string heading)
        where T : HeadingSyntax
    {
        var all = context.Tree.All<T>().ToArray();
        foreach (var second in all.Skip(1))
        {
            context.Report(DeclarationDiagnostics.Twice(second.Span, heading, all[0].Span));
        }
    }
}

using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Names;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Tokens;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Binding;

/// <summary>Binds begreper, opplysninger, skjønn and satser, in that order: each may speak of those before.</summary>
internal sealed class DeclarationBinder(BindingContext context, ExpressionBinder expressions)
{
    private readonly List<Begrep> _concepts = [];
    private readonly List<(FactSyntax Syntax, Opplysning Fact)> _facts = [];

    public IReadOnlyList<Begrep> Concepts => _concepts;

    public IReadOnlyList<Opplysning> Discretion { get; private set; } = [];

    public IReadOnlyList<Sats> Rates { get; private set; } = [];

    public void Bind()
    {
        var declared = context.Tree.All<HeadingSyntax.Concepts>().SelectMany(h => h.Items).ToArray();
        BindConcepts(declared);
        foreach (var syntax in declared)
        {
            if (context.Symbols.Concept(syntax.Name) is { } concept)
            {
                concept.Opplysninger = syntax.Facts.Select(f => BindFact(f, concept)).ToArray();
            }
        }

        BindLists();
        BindDiscretion();
        BindRates();
        foreach (var (syntax, fact) in _facts)
        {
            BindProperties(syntax, fact);
        }

        CheckGivenWhen();
    }

    /// <summary>Whether a fact is given may depend on others, but never on itself.</summary>
    private void CheckGivenWhen()
    {
        var given = _facts
            .Select(f => (f.Syntax.Name, f.Fact.Sted, Conditions: f.Syntax.Properties.OfType<PropertySyntax.OnlyWhen>().Select(p => p.Condition).ToArray()))
            .Where(f => f.Conditions.Length > 0)
            .ToDictionary(f => f.Name, f => new Dependency(UsedNames.Of(f.Conditions), f.Sted));
        new DependencyOrder(context, given).Find();
    }

    private void BindConcepts(IReadOnlyList<ConceptSyntax> declared)
    {
        // Where nobody is søker, the begrep that is nothing else was probably meant.
        var meant = declared.Any(c => c.IsApplicant) ? null : declared.FirstOrDefault(c => !IsApplication(c) && !IsListed(c, declared));
        foreach (var syntax in declared)
        {
            var role = syntax.IsApplicant || syntax == meant ? Begrepsrolle.Søker : IsApplication(syntax) ? Begrepsrolle.Søknad : Begrepsrolle.Element;
            var concept = new Begrep(syntax.Name.Text, syntax.Name.Forms, role, syntax.Name.Span);
            context.Symbols.Add(syntax.Name, concept);
            _concepts.Add(concept);
        }

        var applicants = _concepts.Where(c => c.Rolle == Begrepsrolle.Søker).ToArray();
        foreach (var second in applicants.Skip(1))
        {
            context.Report(DeclarationDiagnostics.TwoApplicants(second.Sted, applicants[0].Sted));
        }

        context.Applicant = applicants.FirstOrDefault() ?? context.Applicant;
        context.Application = _concepts.FirstOrDefault(c => c.Rolle == Begrepsrolle.Søknad) ?? context.Application;
        context.Application.Utenfor = context.Applicant;
        ReportMissing(declared, meant);
    }

    private static bool IsApplication(ConceptSyntax syntax) => syntax.Name.Forms.Contains("søknaden");

    private static bool IsListed(ConceptSyntax syntax, IEnumerable<ConceptSyntax> declared) =>
        declared.SelectMany(c => c.Facts).Select(f => f.Type.Element).OfType<Token>().Any(element => element.Forms.Any(f => f.Name == syntax.Name));

    private void ReportMissing(IReadOnlyList<ConceptSyntax> declared, ConceptSyntax? meant)
    {
        if (context.Tree.All<HeadingSyntax.Concepts>().FirstOrDefault() is not { } heading)
        {
            ReportNoConcepts();
            return;
        }

        if (meant is not null || !declared.Any(c => c.IsApplicant))
        {
            context.Report(DeclarationDiagnostics.NoApplicant(meant?.Span ?? heading.Span, meant is null ? null : context.Words(meant.Span).TrimEnd(':') + " er søker:"));
        }

        if (!declared.Any(IsApplication))
        {
            context.Report(DeclarationDiagnostics.NoApplication(heading.Span));
        }
    }

    /// <summary>A heading that could not be read may be the one that is missed.</summary>
    private void ReportNoConcepts()
    {
        if (context.Tree.Headings.Count > 0 && !context.Tree.All<HeadingSyntax.Unknown>().Any())
        {
            context.Report(DeclarationDiagnostics.NoConcepts(context.Tree.Headings[0].Span));
        }
    }

    private Opplysning BindFact(FactSyntax syntax, Begrep owner)
    {
        var type = new Verditype(syntax.Type.Kind) { Koder = syntax.Type.Codes.Select(c => c.Text).ToArray(), Enhet = syntax.Type.Unit };
        if (syntax.Type.Element is { } element && expressions.Names.ResolveConcept(element) is { } concept)
        {
            type = type with { Element = concept };
        }

        var fact = new Opplysning(syntax.Name.Text, syntax.Name.Forms, owner, type, syntax.Name.Span);
        context.Symbols.Add(syntax.Name, fact);
        _facts.Add((syntax, fact));
        return fact;
    }

    /// <summary>A part lies inside the begrep whose list holds it.</summary>
    private void BindLists()
    {
        foreach (var (syntax, fact) in _facts)
        {
            if (fact.Type.Element is not { } element)
            {
                continue;
            }

            if (element.Rolle != Begrepsrolle.Element || fact.Begrep.Ser(element))
            {
                // Neither søker nor søknad is a part, and nothing is a part of itself.
                context.Report(DeclarationDiagnostics.ApplicationFactList(syntax.Type.Span, element.Navn));
            }
            else if (element.Liste is { } first)
            {
                context.Report(DeclarationDiagnostics.TwoLists(syntax.Name.Span, element.Navn, first.Sted));
            }
            else
            {
                element.Liste = fact;
                element.Utenfor = fact.Begrep;
            }
        }

        foreach (var loose in _concepts.Where(c => c.Rolle == Begrepsrolle.Element && c.Liste is null))
        {
            context.Report(DeclarationDiagnostics.LooseConcept(loose.Sted, loose));
            loose.Utenfor = context.Application;
        }
    }

    private void BindDiscretion()
    {
        var skjønn = new List<Opplysning>();
        foreach (var syntax in context.Tree.All<HeadingSyntax.Discretion>().SelectMany(h => h.Facts))
        {
            var over = syntax.Properties.OfType<PropertySyntax.ForEach>().Select(p => expressions.Names.ResolveConcept(p.Over)).FirstOrDefault();
            var fact = BindFact(syntax, over ?? context.Application);
            CheckAssessment(syntax, fact);

            skjønn.Add(fact);
        }

        Discretion = skjønn;
    }

    /// <summary>A line that could not be read may well say who assesses.</summary>
    private void CheckAssessment(FactSyntax syntax, Opplysning fact)
    {
        var assessor = syntax.Properties.OfType<PropertySyntax.AssessedBy>().FirstOrDefault();
        fact.VurderesAv = assessor?.Who ?? "";
        if (assessor is null && fact.Type.Slag != Verdislag.Ukjent)
        {
            context.Report(DeclarationDiagnostics.NoAssessor(syntax.Name.Span, syntax.Name.Text));
        }
        else if (assessor is not null && !syntax.Properties.OfType<PropertySyntax.WithReasons>().Any())
        {
            context.Report(DeclarationDiagnostics.NoReasons(assessor.Span, syntax.Name.Text, assessor.Who));
        }
    }

    private void BindRates()
    {
        var rates = new List<Sats>();
        foreach (var syntax in context.Tree.All<HeadingSyntax.Rates>().SelectMany(h => h.Items).Where(r => r.Rule is null))
        {
            var value = ExpressionBinder.Literal(syntax.Value) as Value.Number;
            if (value is null && syntax.Value is not ExpressionSyntax.Missing)
            {
                context.Report(TypeDiagnostics.RateValue(syntax.Value.Span, syntax.Name.Text));
            }

            var type = value is null ? Types.Unknown : syntax.Value is ExpressionSyntax.Quantity quantity ? TypeOf(quantity) : Types.Number;
            var rate = new Sats(syntax.Name.Text, syntax.Name.Forms, type, value ?? new Value.Number(Rational.Zero), syntax.Source, syntax.Name.Span);
            context.Symbols.Add(syntax.Name, rate);
            rates.Add(rate);
        }

        Rates = rates;
    }

    private static Verditype TypeOf(ExpressionSyntax.Quantity quantity) => quantity.Unit switch
    {
        Unit.Kroner => Types.Kroner,
        Unit.Percent => Types.Percent,
        _ => quantity.Number.IsWhole ? Types.Whole : Types.Number,
    };

    private void BindProperties(FactSyntax syntax, Opplysning fact)
    {
        foreach (var property in syntax.Properties)
        {
            switch (property)
            {
                case PropertySyntax.Least least:
                    fact.Minst = Limit(least.Bound, fact);
                    break;
                case PropertySyntax.Most most:
                    fact.Høyst = Limit(most.Bound, fact);
                    break;
                case PropertySyntax.Range range:
                    BindRange(range, fact);
                    break;
                case PropertySyntax.Source source:
                    fact.Kilde = source.Text;
                    break;
                case PropertySyntax.Edition edition:
                    fact.Utgave = edition.Number;
                    break;
                case PropertySyntax.OnlyWhen onlyWhen:
                    fact.OppgisBareNår = expressions.Condition(onlyWhen.Condition, fact.Begrep, null);
                    break;
                case PropertySyntax.Confidential:
                    fact.Taushetsbelagt = true;
                    break;
                case PropertySyntax.Identifying:
                    fact.Kjennetegn = true;
                    break;
            }
        }

        CheckLimits(syntax, fact);
        if (!fact.ErSkjønn && syntax.Properties.FirstOrDefault(p => p is PropertySyntax.AssessedBy or PropertySyntax.WithReasons or PropertySyntax.ForEach) is { } foreign)
        {
            context.Report(DeclarationDiagnostics.AssessedFact(foreign.Span, context.Words(foreign.Span)));
        }
    }

    /// <summary>«0–100» of a percentage is 0 to 1.</summary>
    private static void BindRange(PropertySyntax.Range range, Opplysning fact)
    {
        var unit = fact.Type.Slag == Verdislag.Prosent ? new Rational(1, 100) : Rational.One;
        fact.Minst = range.From * unit;
        fact.Høyst = range.To * unit;
    }

    /// <summary>The number a limit is; null after a message.</summary>
    private Rational? Limit(ExpressionSyntax bound, Opplysning fact)
    {
        var fits = bound is ExpressionSyntax.Quantity quantity && quantity.Unit == fact.Type.Slag switch
        {
            Verdislag.Kroner when quantity.Unit == Unit.Kroner => Unit.Kroner,
            Verdislag.Prosent => Unit.Percent,
            _ => Unit.None,
        };
        if (bound is ExpressionSyntax.Quantity { Number: var number } && (fits || !fact.Type.ErTall || fact.Type.Slag == Verdislag.Ukjent))
        {
            return number;
        }

        context.Report(TypeDiagnostics.LimitValue(bound.Span, context.Words(bound.Span), fact));
        return null;
    }

    private void CheckLimits(FactSyntax syntax, Opplysning fact)
    {
        var limits = syntax.Properties.Where(p => p is PropertySyntax.Least or PropertySyntax.Most or PropertySyntax.Range).Select(p => p.Span).ToArray();
        if (limits.Length > 0 && !fact.Type.ErTall)
        {
            context.Report(TypeDiagnostics.NoLimits(limits[0], fact));
        }
        else if (fact.Minst is { } least && fact.Høyst is { } most && least > most)
        {
            context.Report(TypeDiagnostics.LimitOrder(TextSpan.Cover(limits[0], limits[limits.Length - 1]), fact, least, most));
        }
    }
}

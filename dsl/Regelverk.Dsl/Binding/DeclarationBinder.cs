using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Names;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Syntax;
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
        foreach (var syntax in declared)
        {
            var isApplication = syntax.Name.Forms.Contains("søknaden");
            var role = syntax.IsApplicant ? Begrepsrolle.Søker : isApplication ? Begrepsrolle.Søknad : Begrepsrolle.Element;
            var concept = new Begrep(syntax.Name.Text, syntax.Name.Forms, role, syntax.Name.Span);
            context.Symbols.Add(syntax.Name, concept);
            _concepts.Add(concept);
        }

        var applicants = _concepts.Where(c => c.Rolle == Begrepsrolle.Søker).ToArray();
        foreach (var second in applicants.Skip(1))
        {
            context.Report(DeclarationDiagnostics.TwoApplicants(second.Sted, applicants[0].Sted));
        }

        ReportMissing(applicants);
    }

    private void ReportMissing(IReadOnlyList<Begrep> applicants)
    {
        var place = context.Tree.All<HeadingSyntax.Concepts>().Select(h => h.Span).FirstOrDefault();
        if (applicants.Count > 0)
        {
            context.Applicant = applicants[0];
        }
        else
        {
            context.Report(DeclarationDiagnostics.NoApplicant(place));
        }

        if (_concepts.FirstOrDefault(c => c.Rolle == Begrepsrolle.Søknad) is { } application)
        {
            context.Application = application;
        }
        else
        {
            context.Report(DeclarationDiagnostics.NoApplication(place));
        }

        context.Application.Utenfor = context.Applicant;
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
            context.Report(DeclarationDiagnostics.LooseConcept(loose.Sted, loose.Navn));
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
            fact.VurderesAv = syntax.Properties.OfType<PropertySyntax.AssessedBy>().Select(p => p.Who).FirstOrDefault() ?? "";
            if (fact.VurderesAv.Length == 0)
            {
                context.Report(DeclarationDiagnostics.NoAssessor(syntax.Name.Span, syntax.Name.Text));
            }
            else if (!syntax.Properties.OfType<PropertySyntax.WithReasons>().Any())
            {
                context.Report(DeclarationDiagnostics.NoReasons(syntax.Name.Span, syntax.Name.Text));
            }

            skjønn.Add(fact);
        }

        Discretion = skjønn;
    }

    private void BindRates()
    {
        var rates = new List<Sats>();
        foreach (var syntax in context.Tree.All<HeadingSyntax.Rates>().SelectMany(h => h.Items))
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
                case PropertySyntax.Least { Bound: ExpressionSyntax.Quantity bound } when Limit(bound, fact) is { } least:
                    fact.Minst = least;
                    break;
                case PropertySyntax.Most { Bound: ExpressionSyntax.Quantity bound } when Limit(bound, fact) is { } most:
                    fact.Høyst = most;
                    break;
                case PropertySyntax.Least or PropertySyntax.Most:
                    context.Report(TypeDiagnostics.Limits(property.Span, syntax.Name.Text));
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
                case PropertySyntax.AssessedBy or PropertySyntax.WithReasons or PropertySyntax.ForEach when !fact.ErSkjønn:
                    context.Report(DeclarationDiagnostics.AssessedFact(property.Span, syntax.Name.Text));
                    break;
            }
        }

        CheckLimits(syntax, fact);
    }

    /// <summary>«høyst 100» of a percentage is 1, as «høyst 100 %» is; null where the limit counts something else than the fact.</summary>
    private static Rational? Limit(ExpressionSyntax.Quantity bound, Opplysning fact) => (fact.Type.Slag, bound.Unit) switch
    {
        (Verdislag.Prosent, Unit.None) => bound.Number * new Rational(1, 100),
        (Verdislag.Prosent, Unit.Percent) or (Verdislag.Kroner, Unit.Kroner) or (_, Unit.None) => bound.Number,
        _ => null,
    };

    /// <summary>«0–100» of a percentage is 0 to 1.</summary>
    private static void BindRange(PropertySyntax.Range range, Opplysning fact)
    {
        var unit = fact.Type.Slag == Verdislag.Prosent ? new Rational(1, 100) : Rational.One;
        fact.Minst = range.From * unit;
        fact.Høyst = range.To * unit;
    }

    private void CheckLimits(FactSyntax syntax, Opplysning fact)
    {
        var hasLimits = fact.Minst is not null || fact.Høyst is not null;
        if (hasLimits && (!fact.Type.ErTall || (fact.Minst is { } least && fact.Høyst is { } most && least > most)))
        {
            context.Report(TypeDiagnostics.Limits(syntax.Name.Span, syntax.Name.Text));
        }
    }
}

using System.Collections.Generic;
using Regelverk.Dsl.Names;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Tokens;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Syntax;

/// <summary>A heading with all that stands under it. Where <c>IsWhole</c> is no, some line could not be read and nothing should be concluded from what is missing.</summary>
internal abstract record HeadingSyntax(TextSpan Span)
{
    /// <summary>«regelverk Rekrutteringstilskudd 2018».</summary>
    public sealed record Scheme(string Name, int Year, IReadOnlyList<SchemeLineSyntax> Lines, bool IsWhole, TextSpan Span) : HeadingSyntax(Span);

    /// <summary>A heading that is none of the others; a message has been given.</summary>
    public sealed record Unknown(TextSpan Span) : HeadingSyntax(Span);

    public sealed record Concepts(IReadOnlyList<ConceptSyntax> Items, TextSpan Span) : HeadingSyntax(Span);

    public sealed record Discretion(IReadOnlyList<FactSyntax> Facts, TextSpan Span) : HeadingSyntax(Span);

    public sealed record Rates(IReadOnlyList<RateSyntax> Items, TextSpan Span) : HeadingSyntax(Span);

    public sealed record Paragraph(string Number, string Title, IReadOnlyList<RuleSyntax> Rules, TextSpan Span) : HeadingSyntax(Span);

    /// <summary>«kapittel 2 Tildeling»: groups the § that follow.</summary>
    public sealed record Chapter(string Text, TextSpan Span) : HeadingSyntax(Span);

    public sealed record Budget(IReadOnlyList<Rammelinje> Lines, bool IsWhole, TextSpan Span) : HeadingSyntax(Span);

    public sealed record Rounds(IReadOnlyList<Runde> Items, UdekketBeløp? Uncovered, TidligereTildelt? Earlier, bool IsWhole, TextSpan Span) : HeadingSyntax(Span);

    /// <summary>«delrammer».</summary>
    public sealed record Pots(IReadOnlyList<PotSyntax> Items, bool IsWhole, TextSpan Span) : HeadingSyntax(Span);

    /// <summary>«fordeling», or «fordeling i nasjonale tiltak», which names its delramme.</summary>
    public sealed record Allocation(Token? Pot, ReferenceSyntax? Basis, IReadOnlyList<StepSyntax> Steps, string? NoCut, Rational? Announced, TextSpan Span) : HeadingSyntax(Span)
    {
        /// <summary>The rounds that it names: «fordeling i runde 1 og 2»; empty where it names none.</summary>
        public IReadOnlyList<int> OfRounds { get; init; } = [];
    }

    public sealed record Reporting(IReadOnlyList<string> Duties, TextSpan Span) : HeadingSyntax(Span);

    /// <summary>«overgangsregler».</summary>
    public sealed record Transitions(IReadOnlyList<TransitionSyntax> Lines, TextSpan Span) : HeadingSyntax(Span);

    /// <summary>A provision of an earlier regulation that a line below «overgangsregler» lets stand. It is no § of this regulation.</summary>
    public sealed record EarlierProvision(Paragraph Provision, EarlierText Text) : HeadingSyntax(Provision.Span);

    public sealed record Example(string Name, IReadOnlyList<GivenSyntax> Given, IReadOnlyList<ClaimSyntax> Claims, TableSyntax? Awards, bool IsWhole, TextSpan Span) : HeadingSyntax(Span);
}

/// <summary>A line under «regelverk».</summary>
internal abstract record SchemeLineSyntax(TextSpan Span)
{
    public sealed record Title(string Text, TextSpan Span) : SchemeLineSyntax(Span);

    public sealed record Manager(string Text, TextSpan Span) : SchemeLineSyntax(Span);

    public sealed record LegalBasis(string Text, TextSpan Span) : SchemeLineSyntax(Span);

    public sealed record Validity(Tidspunkt From, Tidspunkt To, TextSpan Span) : SchemeLineSyntax(Span);

    public sealed record Decision(Vedtakstype Type, TextSpan Span) : SchemeLineSyntax(Span);
}

/// <summary>A begrep and its facts.</summary>
internal sealed record ConceptSyntax(Name Name, bool IsApplicant, IReadOnlyList<FactSyntax> Facts, TextSpan Span);

/// <summary>A declared fact or skjønn.</summary>
internal sealed record FactSyntax(Name Name, TypeSyntax Type, IReadOnlyList<PropertySyntax> Properties, TextSpan Span);

/// <summary>A declared type.</summary>
internal sealed record TypeSyntax(Verdislag Kind, IReadOnlyList<Name> Codes, Token? Element, string Unit, TextSpan Span);

/// <summary>What follows the type of a fact.</summary>
internal abstract record PropertySyntax(TextSpan Span)
{
    public sealed record Least(ExpressionSyntax Bound, TextSpan Span) : PropertySyntax(Span);

    public sealed record Most(ExpressionSyntax Bound, TextSpan Span) : PropertySyntax(Span);

    public sealed record Range(Rational From, Rational To, TextSpan Span) : PropertySyntax(Span);

    public sealed record Source(string Text, TextSpan Span) : PropertySyntax(Span);

    public sealed record Edition(int Number, TextSpan Span) : PropertySyntax(Span);

    public sealed record OnlyWhen(ExpressionSyntax Condition, TextSpan Span) : PropertySyntax(Span);

    public sealed record Confidential(TextSpan Span) : PropertySyntax(Span);

    public sealed record Identifying(TextSpan Span) : PropertySyntax(Span);

    public sealed record ForEach(Token Over, TextSpan Span) : PropertySyntax(Span);

    public sealed record AssessedBy(string Who, TextSpan Span) : PropertySyntax(Span);

    public sealed record WithReasons(TextSpan Span) : PropertySyntax(Span);
}

/// <summary>A rate.</summary>
internal sealed record RateSyntax(Name Name, ExpressionSyntax Value, string? Source, TextSpan Span)
{
    /// <summary>For a rate that is a table, steps, or lines with dates: that rule. It then has no single value.</summary>
    public ComputedSyntax? Rule { get; init; }
}

/// <summary>«§ 2 andre ledd bokstav b nr. 1».</summary>
internal sealed record ReferenceSyntax(Hjemmel Hjemmel, TextSpan Span);

/// <summary>«for søknader der …, gjelder § 2 andre ledd i Benketilskudd 2025».</summary>
/// <param name="Condition">Which applications.</param>
/// <param name="Provision">The § or ledd, of the same number in both regulations.</param>
/// <param name="Until">The last day, where the line names one.</param>
/// <param name="UntilSpan">That day as written.</param>
/// <param name="Span">The line.</param>
internal sealed record TransitionSyntax(ExpressionSyntax Condition, ReferenceSyntax Provision, Dato? Until, TextSpan UntilSpan, TextSpan Span);

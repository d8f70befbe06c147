using System.Collections.Generic;
using Regelverk.Dsl.Names;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Tokens;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Syntax;

/// <summary>A line (and its items) in a §.</summary>
internal abstract record RuleSyntax(TextSpan Span)
{
    /// <summary>A quoted ledd.</summary>
    public sealed record Quote(string Text, IReadOnlyList<string> Marks, TextSpan Span) : RuleSyntax(Span);

    /// <summary>«nn «…»»: the same ledd in nynorsk.</summary>
    public sealed record Nynorsk(string Text, IReadOnlyList<string> Marks, TextSpan Span) : RuleSyntax(Span);

    /// <summary>«Tilskudd kan gis hvis …», «Søknaden skal rettes innen 2 uker hvis …».</summary>
    public sealed record Demand(Kravslag Kind, Varighet? Deadline, ExpressionSyntax Condition, TextSpan Span) : RuleSyntax(Span);

    /// <summary>«For hvert tiltak:», «For hver avtale og hver måned i støtteperioden:», «For hver måned i søknadsperioden:».</summary>
    public sealed record PerItem(Token? Over, ExpressionSyntax? Months, IReadOnlyList<RuleSyntax> Rules, TextSpan Span) : RuleSyntax(Span);

    /// <summary>«X er …» and «X er:» with its cases. <paramref name="Name"/> is null where the name itself was wrong.</summary>
    public sealed record Definition(Name? Name, TextSpan NameSpan, IReadOnlyList<CaseSyntax> Cases, TextSpan Span) : RuleSyntax(Span)
    {
        /// <summary>«X er i tillegg …»: it comes on top of what the other rules give.</summary>
        public bool IsAddition { get; init; }
    }

    /// <summary>«tiltaket oppfyller etableringsvilkårene hvis …»; without a condition it always holds.</summary>
    public sealed record ConditionDefinition(Token? Subject, Name? Name, TextSpan NameSpan, ExpressionSyntax? Condition, TextSpan Span) : RuleSyntax(Span)
    {
        /// <summary>«… også hvis …»: one more way to meet it.</summary>
        public bool IsAddition { get; init; }

        /// <summary>«avtalen gir ikke rett til tilskudd hvis …»; only an exception may say so.</summary>
        public bool IsDenied { get; init; }
    }

    /// <summary>«Unntak fra første ledd: …»: rules that go before those at the place.</summary>
    public sealed record Exceptions(ReferenceSyntax From, IReadOnlyList<RuleSyntax> Rules, TextSpan Span) : RuleSyntax(Span);

    /// <summary>«gjelder ikke hvis …»: what stands at the place has no effect where the condition holds. Stands only in an exception.</summary>
    public sealed record Suspension(ExpressionSyntax Condition, TextSpan Span) : RuleSyntax(Span);
}

/// <summary>One case of a definition.</summary>
/// <param name="Value">The value.</param>
/// <param name="Condition">After «hvis», or null.</param>
/// <param name="IsOtherwise">Whether it ends in «ellers».</param>
/// <param name="Span">Where it stands.</param>
internal sealed record CaseSyntax(ExpressionSyntax Value, ExpressionSyntax? Condition, bool IsOtherwise, TextSpan Span);

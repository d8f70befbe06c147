using System.Collections.Generic;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Tokens;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Syntax;

/// <summary>Something that puts applications in order: «poeng, høyest først».</summary>
internal sealed record OrderKeySyntax(Token Key, bool HighestFirst);

/// <summary>«trekkes det lodd etter § 5»; the § is null where it is not named.</summary>
internal sealed record LotsSyntax(ReferenceSyntax? Basis, TextSpan Span);

/// <summary>«1,4» of «med første delingstall 1,4».</summary>
internal sealed record DivisorSyntax(Rational Number, TextSpan Span);

/// <content>Whole projects in order, and whole units.</content>
internal abstract partial record StepSentence
{
    /// <summary>«Søknadene innvilges i rekkefølge etter …, til rammen er brukt opp».</summary>
    public sealed record Ordered(IReadOnlyList<OrderKeySyntax> Keys, LotsSyntax? Lots) : StepSentence;

    /// <summary>«Beløpene avrundes til … slik at summen blir lik rammen, …».</summary>
    public sealed record Exhausting(Rational Unit, Enhetsmetode Method, DivisorSyntax? FirstDivisor) : StepSentence;

    /// <summary>«Plassene fordeles …»: a place is so many kroner, and is written as a unit.</summary>
    public sealed record Places : StepSentence;
}

/// <content>Ties, and the end of an order.</content>
internal abstract partial record ClauseSyntax
{
    /// <summary>«ved likhet …».</summary>
    public sealed record Tie(IReadOnlyList<OrderKeySyntax> Keys, LotsSyntax? Lots, TextSpan Span) : ClauseSyntax(Span);

    /// <summary>«alle får minst én enhet».</summary>
    public sealed record OneEach(TextSpan Span) : ClauseSyntax(Span);

    /// <summary>What happens to the first that there is not enough left for.</summary>
    public sealed record Ending(Rekkefølgeslutt End, Rational? LeastAmount, TextSpan Span) : ClauseSyntax(Span);
}

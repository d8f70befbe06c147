using Regelverk.Dsl.Names;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Tokens;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Syntax;

/// <summary>«nasjonale tiltak: 20 prosent av rammen, til søknader der …, ubrukt går til lokale tiltak».</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Share">How large it is.</param>
/// <param name="Condition">Whose it is; null for «øvrige søknader».</param>
/// <param name="Unused">Where the money goes that nobody in it gets; null where the line does not say.</param>
/// <param name="Text">The line as written.</param>
/// <param name="Span">The line.</param>
internal sealed record PotSyntax(Name Name, PotShareSyntax Share, ExpressionSyntax? Condition, PotUnusedSyntax? Unused, string Text, TextSpan Span);

/// <summary>How large a delramme is.</summary>
internal abstract record PotShareSyntax
{
    /// <summary>«2 000 000 kroner».</summary>
    public sealed record Amount(Rational Kroner) : PotShareSyntax;

    /// <summary>«20 prosent av rammen», «64 prosent av resten»; without a base where the line does not say of what.</summary>
    public sealed record Percent(Rational Share, Delrammegrunnlag? Base, TextSpan Span) : PotShareSyntax;

    /// <summary>«resten».</summary>
    public sealed record Rest : PotShareSyntax;
}

/// <summary>Where unused money goes: another delramme, or out of the division.</summary>
internal sealed record PotUnusedSyntax(Token? To, Restmiddelmål? Goal);

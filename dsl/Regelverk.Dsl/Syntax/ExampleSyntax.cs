using System.Collections.Generic;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Tokens;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Syntax;

/// <summary>What an example takes for given.</summary>
internal abstract record GivenSyntax(TextSpan Span)
{
    /// <summary>«gitt runde 1, ramme 1 000 000 kroner»; without a number «gitt ramme 1 000 000 kroner».</summary>
    public sealed record Round(int? Number, Rational? Frame, TextSpan Span) : GivenSyntax(Span);

    /// <summary>«gitt søknad: levert 1. april 2018, er undertegnet»; subject null is «skjønn».</summary>
    public sealed record Facts(Token? Subject, IReadOnlyList<GivenFact> Items, TextSpan Span) : GivenSyntax(Span);

    /// <summary>«gitt tiltak: ingen».</summary>
    public sealed record None(Token Subject, TextSpan Span) : GivenSyntax(Span);

    /// <summary>«gitt tiltak:» with a table.</summary>
    public sealed record Rows(Token Subject, TableSyntax Table, TextSpan Span) : GivenSyntax(Span);

    /// <summary>«gitt søknader:» with a table: several applications to divide between.</summary>
    public sealed record Applications(TableSyntax Table, TextSpan Span) : GivenSyntax(Span);

    /// <summary>«gitt tidligere tildelt:» with a table: what earlier rounds gave.</summary>
    public sealed record Earlier(TableSyntax Table, TextSpan Span) : GivenSyntax(Span);
}

/// <summary>«levert 1. april 2018», «er undertegnet».</summary>
/// <param name="Name">The fact.</param>
/// <param name="Value">Its value, or null where the name itself says it.</param>
internal sealed record GivenFact(Token Name, ExpressionSyntax? Value);

/// <summary>What an example claims.</summary>
internal abstract record ClaimSyntax(TextSpan Span)
{
    public sealed record Outcome(Utfall Utfall, ReferenceSyntax? Basis, TextSpan Span) : ClaimSyntax(Span);

    public sealed record Clarification(IReadOnlyList<Token> Missing, TextSpan Span) : ClaimSyntax(Span);

    /// <summary>«oppfyller vilkårene»: what can be said of an application before the frame is divided.</summary>
    public sealed record Met(TextSpan Span) : ClaimSyntax(Span);

    public sealed record Correction(TextSpan Span) : ClaimSyntax(Span);

    /// <summary>«utbetales ikke etter § 5», «bortfalt», «utbetaling venter: er registrert».</summary>
    public sealed record Payout(string Words, ReferenceSyntax? Basis, IReadOnlyList<Token> Missing, TextSpan Span) : ClaimSyntax(Span);

    /// <summary>«beregnet tilskudd er 500 000 kroner»; expected null is «ikke avgjort».</summary>
    public sealed record Amount(ExpressionSyntax Expression, ExpressionSyntax? Expected, TextSpan Span) : ClaimSyntax(Span);
}

/// <summary>A table: a head and rows of cells.</summary>
internal sealed record TableSyntax(IReadOnlyList<CellSyntax> Head, IReadOnlyList<IReadOnlyList<CellSyntax>> Rows, TextSpan Span);

/// <summary>A cell.</summary>
internal sealed record CellSyntax(string Text, TextSpan Span);

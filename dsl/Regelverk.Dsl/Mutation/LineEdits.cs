using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Mutation;

/// <summary>A rule about the outcome, an exception, a tillegg or a clause of the division left out.</summary>
internal sealed class LineEdits(Ordning ordning, IReadOnlyList<RuleLine> lines)
{
    private readonly HashSet<int> _demands = [.. ordning.Krav.Select(k => k.Span.Start)];

    public IEnumerable<Edit> All() => lines.Select((line, i) => MayGo(line) ? LeftOut(line, i) : null).OfType<Edit>();

    private bool MayGo(RuleLine line) => line.Heading switch
    {
        HeadingSyntax.Paragraph => _demands.Contains(line.Tokens[0].Span.Start) || line.Tokens[0].IsWord("unntak") || HasAddition(line),
        HeadingSyntax.Allocation => !line.Tokens[0].IsWord("restmidler") && lines.Any(l => l.Heading == line.Heading && l.Column < line.Column),
        _ => false,
    };

    /// <summary>«X er i tillegg …».</summary>
    private static bool HasAddition(RuleLine line) =>
        Enumerable.Range(0, line.Tokens.Count - 1).Any(i => line.Tokens[i].IsWord("i") && line.Tokens[i + 1].IsWord("tillegg"));

    /// <summary>The whole lines; where it is the only one below another, the «:» of that one goes too.</summary>
    private Edit LeftOut(RuleLine line, int i)
    {
        var isOnly = i > 0 && lines[i - 1].Column < line.Column && (i + 1 == lines.Count || lines[i + 1].Column < line.Column);
        return isOnly && lines[i - 1].Tokens[lines[i - 1].Tokens.Count - 1] is var colon && colon.IsSymbol(":")
            ? new Edit(TextSpan.FromBounds(colon.Span.Start, line.Block.End), "\n") { IsLine = true }
            : new Edit(line.Block, "") { IsLine = true };
    }
}

using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Mutation;

/// <summary>A condition of several left out, a cap or floor left out, the values of two cases changed about, «per søknad» for «per søker».</summary>
internal sealed class PartEdits(Ordning ordning, IReadOnlyList<RuleLine> lines, IReadOnlyList<Expression> expressions, string text)
{
    public IEnumerable<Edit> All() => expressions.OfType<Expression.Conditions>().SelectMany(Items).Concat(Bounds()).Concat(Cases()).Concat(Pers());

    private IEnumerable<Edit> Items(Expression.Conditions list)
    {
        var spans = list.Items.Select(i => i.Uttrykk.Span).ToArray();
        if (spans.Length < 2 || spans.Zip(spans.Skip(1), (a, b) => a.End <= b.Start).Contains(false))
        {
            yield break;
        }

        for (var i = 0; i < spans.Length; i++)
        {
            var (first, second) = i == 0 ? (spans[0], spans[1]) : (spans[i - 1], spans[i]);
            if (text.IndexOf('\n', first.End, second.Start - first.End) < 0)
            {
                yield return i == 0 ? new Edit(TextSpan.FromBounds(first.Start, second.Start), "") : new Edit(TextSpan.FromBounds(first.End, second.End), "");
            }
            else if (Enumerable.Range(0, spans.Length).Where(j => j != i && !Breaks(spans[j])).OrderBy(j => System.Math.Abs(i - j)).Select(j => (int?)j).FirstOrDefault() is { } other
                && list.Quantifier is Quantifier.All or Quantifier.None)
            {
                // The letters of the others must stay as they are; saying one of them twice is to leave this one out.
                yield return new Edit(spans[i], text.Substring(spans[other].Start, spans[other].Length)) { IsItem = true };
            }
        }
    }

    private bool Breaks(TextSpan span) => text.IndexOf('\n', span.Start, span.Length) >= 0;

    /// <summary>«, inntil taket», «, men minst 0 kroner».</summary>
    private IEnumerable<Edit> Bounds()
    {
        var bounds = expressions.OfType<Expression.Bounded>().Select(b => b.Bound.Span).ToArray();
        foreach (var tokens in lines.Select(l => l.Tokens))
        {
            for (var i = 0; i + 2 < tokens.Count; i++)
            {
                var words = !tokens[i].IsSymbol(",") ? 0 : tokens[i + 1].IsWord("inntil") ? 2 : tokens[i + 1].IsWord("men") && tokens[i + 2].IsWord("minst") ? 3 : 0;
                if (words > 0 && i + words < tokens.Count && bounds.Where(b => b.Start == tokens[i + words].Span.Start).Select(b => (TextSpan?)b).FirstOrDefault() is { } bound)
                {
                    yield return new Edit(TextSpan.FromBounds(tokens[i].Span.Start, bound.End), "");
                }
            }
        }
    }

    private IEnumerable<Edit> Cases() =>
        from definition in ordning.Definisjoner
        let written = definition.Tilfeller.Where(t => !t.ErUnderforstått && !Breaks(t.Verdi.Span)).OrderBy(t => t.Span.Start).ToArray()
        from pair in written.Zip(written.Skip(1), (a, b) => (First: a.Verdi, Second: b.Verdi))
        where pair.First.Tekst != pair.Second.Tekst && pair.First.Span.End <= pair.Second.Span.Start && pair.First.Span.Length > 0
        select Edit.Swap(text, pair.First.Span, pair.Second.Span);

    private IEnumerable<Edit> Pers() =>
        from line in lines
        where line.Heading is HeadingSyntax.Allocation
        from i in Enumerable.Range(1, System.Math.Max(0, line.Tokens.Count - 1))
        where line.Tokens[i - 1].IsWord("per")
        let isApplication = ordning.Søknad.Former.Contains(line.Tokens[i].Text)
        where isApplication || ordning.Søker.Former.Contains(line.Tokens[i].Text)
        select new Edit(line.Tokens[i].Span, isApplication ? ordning.Søker.Navn : ordning.Søknad.Navn);
}

using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Outline;
using Regelverk.Dsl.Tokens;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Formatting;

/// <summary>Signs that the language reads alike and the layout writes in one way: dates in words, dashes by what they mean, no full stop after a rule.</summary>
internal sealed class Repairs
{
    private readonly Dictionary<int, (int End, string Words)> _all = [];
    private readonly Understanding _file;
    private readonly string _content;

    public Repairs(Understanding file)
    {
        _file = file;
        _content = file.Text.Content;
        foreach (var line in TokenLines.Of(file.Tokens))
        {
            for (var i = 0; i < line.Count; i++)
            {
                RepairSign(line, i);
            }

            DropEnd(line);
        }
    }

    /// <summary>What is written instead of the clean text from here, and where that ends; null where nothing is.</summary>
    public (int End, string Words)? At(int clean) => _all.TryGetValue(clean, out var found) ? found : null;

    private void RepairSign(IReadOnlyList<Token> line, int index)
    {
        var token = line[index];
        if (token.Kind == TokenKind.Date)
        {
            Add(Start(token), End(token), Visning.Tidspunkt(token.Moment));
        }
        else if (token.IsSymbol("–") || token.IsSymbol("−"))
        {
            RepairDash(token, index > 0 ? line[index - 1] : null, index + 1 < line.Count ? line[index + 1] : null);
        }
    }

    private void RepairDash(Token dash, Token? before, Token? after)
    {
        var (start, end) = (Start(dash), End(dash));
        if (IsTime(before) && IsTime(after))
        {
            Around(start, end, " – ");
        }
        else if (IsNumber(before) && IsNumber(after) && IsOfFacts(start))
        {
            Around(start, end, "–");
        }
        else
        {
            Add(start, end, dash.Text);
        }
    }

    private void DropEnd(IReadOnlyList<Token> line)
    {
        var count = TokenLines.Superfluous(line);
        if (count == 0)
        {
            return;
        }

        var start = Start(line[line.Count - count]);
        var lastKept = End(line[line.Count - count - 1]);
        if (Between(lastKept, start).All(c => c is ' ' or ','))
        {
            Add(lastKept, End(line[line.Count - 1]), "");
        }
    }

    /// <summary>Under these headings a dash between numbers is a limit, never a subtraction.</summary>
    private bool IsOfFacts(int clean) => _file.PlaceAt(clean) is var place && (place.IsUnder(HeadingKind.Concepts) || place.IsUnder(HeadingKind.Discretion));

    private static bool IsTime(Token? token) => token?.Kind is TokenKind.Date or TokenKind.Month;

    private static bool IsNumber(Token? token) => token is { Kind: TokenKind.Number } || token?.IsSymbol("%") == true;

    private void Around(int start, int end, string words)
    {
        while (start > 0 && _content[start - 1] is ' ' or '\t')
        {
            start--;
        }

        while (end < _content.Length && _content[end] is ' ' or '\t')
        {
            end++;
        }

        Add(start, end, words);
    }

    /// <summary>What runs over a line break is left, so that no comment between is lost.</summary>
    private void Add(int start, int end, string words)
    {
        if (end > start && Between(start, end).IndexOf('\n') < 0)
        {
            _all[start] = (end, words);
        }
    }

    private string Between(int start, int end) => end <= start ? "" : _content.Substring(start, end - start);

    private int Start(Token token) => _file.CleanAt(token.Span.Start);

    private int End(Token token) => _file.CleanAt(token.Span.End);
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Tokens;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Mutation;

/// <summary>A number a step off, a date a day off, another sign in a cell.</summary>
internal static class NumberEdits
{
    private static readonly string[] NumberWords = ["én", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti"];

    /// <summary>What a number may follow that only says where something stands.</summary>
    private static readonly string[] Places = ["§", "ledd", "bokstav", "nr", "punkt", "runde", "utgave", "delingstall"];

    private static readonly string[] Comparing = ["minst", "høyst", "enn", "er", "fra", "med", "under"];

    private static readonly Regex CellNumber = new(@"^(?<sign>[≤<≥>]\s*)?(?<number>\d[\d\s]*(,\d+)?)(\s+\D+|\s*%)?$", RegexOptions.CultureInvariant);

    /// <param name="line">The line.</param>
    /// <param name="text">The text of the file.</param>
    /// <param name="roundDates">The words before those dates of a round that a rule asks about: «frist», «periode».</param>
    public static IEnumerable<Edit> In(RuleLine line, string text, IReadOnlyList<string> roundDates)
    {
        for (var i = 0; i < line.Tokens.Count; i++)
        {
            var token = line.Tokens[i];
            IEnumerable<Edit> edits = token.Kind switch
            {
                TokenKind.Number => OfNumber(line, i, text),
                TokenKind.Date => OfDate(line, i, roundDates),
                TokenKind.Word => OfWord(line.Tokens, i),
                TokenKind.Cell => OfCell(token, text),
                _ => [],
            };
            foreach (var edit in edits)
            {
                yield return edit;
            }
        }
    }

    private static IEnumerable<Edit> OfNumber(RuleLine line, int i, string text)
    {
        var token = line.Tokens[i];
        var before = i == 0 ? "" : line.Tokens[i - 1].Text;
        var after = i + 1 < line.Tokens.Count ? line.Tokens[i + 1].Text : "";
        if (line.Heading is HeadingSyntax.Rounds || Places.Contains(before) || after is "uker" or "uke")
        {
            yield break;
        }

        var written = text.Substring(token.Span.Start, token.Span.Length);
        if (before == "hele")
        {
            if (token.Number > 9)
            {
                yield return new Edit(token.Span, Like(written, token.Number / 10));
            }

            yield break;
        }

        yield return new Edit(token.Span, Like(written, token.Number + Step(written)));
        if (Comparing.Contains(before) && token.Number > 0)
        {
            yield return new Edit(token.Span, Like(written, token.Number - Step(written)));
        }
    }

    private static IEnumerable<Edit> OfDate(RuleLine line, int i, IReadOnlyList<string> roundDates)
    {
        var token = line.Tokens[i];
        var what = line.Tokens.Take(i).LastOrDefault(t => t.Kind is TokenKind.Word or TokenKind.Name)?.Text ?? "";
        return line.Heading is HeadingSyntax.Rounds && !roundDates.Contains(what) ? [] : new[] { 1, -1 }.Select(days => new Edit(token.Span, Visning.Tidspunkt(new Tidspunkt(token.Moment.Dato.PlussDager(days), token.Moment.Minutt))));
    }

    /// <summary>«tre måneder», «minst to av disse vilkårene», «minst én avtale er slik at».</summary>
    private static IEnumerable<Edit> OfWord(IReadOnlyList<Token> tokens, int i)
    {
        var number = tokens[i].Text is "ett" or "en" ? 0 : Array.IndexOf(NumberWords, tokens[i].Text);
        if (number < 0 || i + 1 >= tokens.Count)
        {
            yield break;
        }

        var next = tokens[i + 1].Text;
        var isCount = i > 0 && tokens[i - 1].Text is "minst" or "høyst" or "nøyaktig";
        var isTime = next.StartsWith("måned", StringComparison.Ordinal) || next.StartsWith("dag", StringComparison.Ordinal) || next is "år";
        if ((isCount || isTime) && number + 1 < NumberWords.Length)
        {
            yield return new Edit(tokens[i].Span, NumberWords[number + 1]);
        }

        if ((isCount || isTime) && number > 0)
        {
            yield return new Edit(tokens[i].Span, number > 1 ? NumberWords[number - 1] : next == "av" ? "ett" : "én");
        }
    }

    private static IEnumerable<Edit> OfCell(Token cell, string text)
    {
        var written = text.Substring(cell.Span.Start, cell.Span.Length);
        var other = written.Length == 0 ? null : written[0] switch { '≤' => "<", '<' => "≤", '≥' => ">", '>' => "≥", _ => null };
        if (other is not null)
        {
            yield return new Edit(new TextSpan(cell.Span.Start, 1), other);
        }

        if (written is "ja" or "nei")
        {
            yield return new Edit(cell.Span, written == "ja" ? "nei" : "ja");
        }

        if (CellNumber.Match(written) is { Success: true } match && Read(match.Groups["number"].Value) is { } number)
        {
            var group = match.Groups["number"];
            var digits = group.Value.TrimEnd();
            var span = new TextSpan(cell.Span.Start + group.Index, digits.Length);
            yield return new Edit(span, Like(digits, number + Step(digits)));
            if (match.Groups["sign"].Success && number > 0)
            {
                yield return new Edit(span, Like(digits, number - Step(digits)));
            }
        }
    }

    private static Rational? Read(string digits)
    {
        var plain = new string(digits.Where(c => c is >= '0' and <= '9').ToArray());
        return plain.Length is > 0 and <= 15 ? new Rational(long.Parse(plain, System.Globalization.CultureInfo.InvariantCulture), 1) * Step(digits) : null;
    }

    /// <summary>One in the last digit that is written.</summary>
    private static Rational Step(string written)
    {
        var comma = written.IndexOf(',');
        return comma < 0 ? Rational.One : new Rational(1, System.Numerics.BigInteger.Pow(10, written.Length - comma - 1));
    }

    /// <summary>Another number, grouped as the one that stands there.</summary>
    private static string Like(string written, Rational number)
    {
        var shown = Visning.Tall(number);
        return written.Any(char.IsWhiteSpace) || number >= 100_000 ? shown : new string(shown.Where(c => !char.IsWhiteSpace(c)).ToArray());
    }
}

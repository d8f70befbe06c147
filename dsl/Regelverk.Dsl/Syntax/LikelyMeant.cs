using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Tokens;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Syntax;

/// <summary>
/// What somebody who does not know the language yet, plainly means by words that it does not have: fractions, signs of comparison, «med mindre», dates of a computer.
/// Only where the sentence cannot be read, and only at the word where it stops.
/// </summary>
internal sealed class LikelyMeant(TokenLine line, int at, CleanText text)
{
    private static readonly IReadOnlyDictionary<string, string> Comparisons = new Dictionary<string, string>(System.StringComparer.Ordinal)
    {
        [">="] = "er minst", ["≥"] = "er minst", ["<="] = "er høyst", ["≤"] = "er høyst", [">"] = "er mer enn", ["<"] = "er mindre enn", ["="] = "er",
    };

    // The beginnings tell all forms of the words: «tredel», «tredelen», «tredjedeler».
    private static readonly (string Beginning, string Divisor)[] Fractions =
        [("halv", "2"), ("todel", "2"), ("tred", "3"), ("fjerde", "4"), ("firedel", "4"), ("femdel", "5"), ("femtedel", "5"), ("seksdel", "6"), ("tidel", "10"), ("tiendedel", "10")];

    private static readonly Regex ExceptionWords = new(@"\A,?\s*(med mindre|unntatt|bortsett fra|likevel ikke|dog)\b", RegexOptions.CultureInvariant);
    private static readonly Regex ComputerDate = new(@"\A(\d{4})-(\d{2})-(\d{2})\b", RegexOptions.CultureInvariant);
    private static readonly Regex Comparison = new(@"\A(>=|<=|≥|≤|>|<|=)", RegexOptions.CultureInvariant);

    private Token Here => line.Tokens[at];

    /// <summary>Whether a word that nobody has declared, is one such as «halvparten» or «tredel».</summary>
    public static bool IsFraction(Token token) => token.Kind != TokenKind.Name && Fractions.Any(f => BeginsWith(token, f.Beginning));

    private string Rest => Slice(Here.Span.Start, line.Span.End);

    /// <summary>The message that says how it is written, or null where nobody can tell what was meant.</summary>
    public Diagnostic? Message() => InExample() ?? Exception() ?? DateOfComputer() ?? Compared() ?? OrEqual() ?? Share() ?? Fraction() ?? Written();

    private Diagnostic? Exception()
    {
        if (line.Tokens[0].IsWord("unntak") && Here.IsSymbol(":") && at == 1)
        {
            return Tell(
                Covering(0, at),
                new Message("Skriv hva det er unntak fra: leddet, bokstaven eller paragrafen der regelen står.", "Write what it is an exemption from: the «ledd», letter or § where the rule stands."),
                "Unntak fra første ledd:");
        }

        var words = ExceptionWords.Match(Rest);
        return words.Success
            ? Tell(
                TextSpan.FromBounds(Here.Span.Start, Here.Span.Start + words.Length),
                new Message(
                    "Dette er et unntak, og det står for seg selv: La setningen slutte her, og skriv unntaket på en ny linje, helst i leddet etter.",
                    "This is an exemption, which stands by itself: let the sentence end here, and write the exemption on a new line, rather in the next «ledd»."),
                "Unntak fra første ledd: gjelder ikke hvis …")
            : null;
    }

    private Diagnostic? DateOfComputer()
    {
        var start = line.Tokens[System.Math.Max(at - 1, 0)].Span.Start;
        var date = ComputerDate.Match(Slice(start, line.Span.End));
        if (!date.Success)
        {
            return null;
        }

        var (year, month, day) = (Whole(date.Groups[1].Value), Whole(date.Groups[2].Value), Whole(date.Groups[3].Value));
        return Tell(
            TextSpan.FromBounds(start, start + date.Length),
            new Message("Skriv dagen først, så måneden med bokstaver og året.", "Write the day first, then the month in letters and the year."),
            Dato.Finnes(year, month, day) ? Visning.Dato(new Dato(year, month, day)) : "1. mars 2025");
    }

    private Diagnostic? Compared()
    {
        var sign = Comparison.Match(Rest);
        return sign.Success
            ? Tell(
                TextSpan.FromBounds(Here.Span.Start, Here.Span.Start + sign.Length),
                new Message("I en setning skrives tegnet med ord.", "In a sentence the sign is written in words."),
                Comparisons[sign.Value])
            : null;
    }

    private Diagnostic? OrEqual()
    {
        if (at < 1 || !Here.IsWord("eller") || !line.Tokens[at + 1].Text.StartsWith("lik", System.StringComparison.Ordinal))
        {
            return null;
        }

        var before = Slice(line.Span.Start, Here.Span.Start).TrimEnd();
        var border = new[] { ("større enn", "minst"), ("mer enn", "minst"), ("mindre enn", "høyst") }.FirstOrDefault(w => before.EndsWith(w.Item1, System.StringComparison.Ordinal));
        return border.Item1 is null
            ? null
            : Tell(
                TextSpan.FromBounds(line.Span.Start + before.Length - border.Item1.Length, Here.Span.Start + Rest.IndexOf("lik", System.StringComparison.Ordinal) + "lik".Length),
                new Message($"Når selve grensen er med, skriver du «{border.Item2}».", $"Where the border itself is included, write «{border.Item2}»."),
                border.Item2);
    }

    /// <summary>«33 % kostnaden».</summary>
    private Diagnostic? Share() => at > 0 && (line.Tokens[at - 1].IsSymbol("%") || line.Tokens[at - 1].IsWord("prosent")) && Here.Kind == TokenKind.Name
        ? Tell(
            Here.Span,
            new Message("Skriv «av» mellom prosenten og det den er en andel av.", "Write «av» between the percentage and what it is a share of."),
            "av " + Words(Here.Span))
        : null;

    /// <summary>«1/3 av kostnaden», «en tredel av kostnaden», «halvparten av kostnaden».</summary>
    private Diagnostic? Fraction()
    {
        if (at >= 3 && Here.IsWord("av") && line.Tokens[at - 1].Kind == TokenKind.Number && line.Tokens[at - 2].IsSymbol("/") && line.Tokens[at - 3].Kind == TokenKind.Number)
        {
            return OfFraction(at - 3, at, Words(line.Tokens[at - 3].Span), Words(line.Tokens[at - 1].Span));
        }

        if (at > 0 && Here.IsWord("av") && IsFraction(line.Tokens[at - 1]))
        {
            return OfFraction(at - 1, at, "1", Divisor(line.Tokens[at - 1]));
        }

        if (!IsFraction(Here))
        {
            return null;
        }

        var before = line.Tokens[System.Math.Max(at - 1, 0)];
        var isCounted = before.Kind == TokenKind.Number || before.Text is "en" or "én";
        var count = before.Kind == TokenKind.Number ? Visning.Tall(before.Number) : "1";
        return OfFraction(isCounted ? at - 1 : at, at + 1, count, Divisor(Here));
    }

    private static string Divisor(Token fraction) => Fractions.First(f => BeginsWith(fraction, f.Beginning)).Divisor;

    private static bool BeginsWith(Token token, string word) => token.Text.StartsWith(word, System.StringComparison.OrdinalIgnoreCase);

    private Diagnostic OfFraction(int first, int of, string count, string divisor)
    {
        var whole = of + 1 < line.Tokens.Count && line.Tokens[of].IsWord("av") && line.Tokens[of + 1].Kind == TokenKind.Name ? of + 1 : (int?)null;
        var name = whole is { } index ? Words(line.Tokens[index].Span) : "kostnaden";
        return Tell(
            Covering(first, whole ?? at),
            new Message("En brøk skrives som et regnestykke: Det hele, delt på et tall.", "A fraction is written as a calculation: the whole, divided by a number."),
            count == "1" ? $"{name} / {divisor}" : $"{name} × {count} / {divisor}");
    }

    private Diagnostic? Written() => at > 0 && Here.IsWord("kr") && line.Tokens[at - 1].Kind == TokenKind.Number
        ? Tell(Here.Span, new Message("Etter et tall skrives «kroner» helt ut.", "After a number «kroner» is written in full."), "kroner")
        : Here.Text.StartsWith("for sent", System.StringComparison.Ordinal) || (Here.IsWord("for") && line.Tokens[at + 1].Text == "sent")
            ? Tell(
                TextSpan.FromBounds(Here.Span.Start, Here.Span.Start + Rest.IndexOf("sent", System.StringComparison.Ordinal) + "sent".Length),
                new Message("Skriv hva det er for sent etter. Fristen i runden heter «fristen».", "Write what it is too late for. The deadline of the round is «fristen»."),
                "etter fristen")
            : Here.IsWord("alt")
                ? Tell(Here.Span, new Message("Skriv «alle», også der man ellers sier «alt»: «for alle» og så navnet på listen eller begrepet.", "Write «alle», also where one would say «alt»: «for alle» and then the name of the list or concept."), "alle")
                : null;

    /// <summary>«gitt lag: er registrert: ja, 30 medlemmer».</summary>
    private Diagnostic? InExample()
    {
        if (!line.Tokens[0].IsWord("gitt") || at < 3)
        {
            return null;
        }

        if (Here.Kind == TokenKind.Number && line.Tokens[at + 1].Kind == TokenKind.Name)
        {
            return Tell(
                Covering(at, at + 1),
                new Message("Skriv navnet først, og så verdien.", "Write the name first, and then the value."),
                $"{Words(line.Tokens[at + 1].Span)} {Words(Here.Span)}");
        }

        if (!Here.IsSymbol(":") || line.Tokens[at - 1].Kind != TokenKind.Name)
        {
            return null;
        }

        var value = line.Tokens[at + 1];
        var name = Words(line.Tokens[at - 1].Span);
        var isAnswer = value.IsWord("ja") || value.IsWord("nei");
        return Tell(
            Covering(at - 1, isAnswer ? at + 1 : at),
            isAnswer
                ? new Message("Et ja eller nei skrives som i en setning: navnet som det er, eller med «ikke».", "A yes or no is written as in a sentence: the name as it is, or with «ikke».")
                : new Message("Skriv verdien rett etter navnet, uten kolon.", "Write the value right after the name, without a colon."),
            value.IsWord("nei") ? Negated(name) : name);
    }

    private static string Negated(string name)
    {
        var blank = name.IndexOf(' ');
        return blank < 0 ? name + " ikke" : name.Substring(0, blank) + " ikke" + name.Substring(blank);
    }

    private Diagnostic Tell(TextSpan span, Message help, string correct) => SyntaxDiagnostics.LikelyMeant(span, Words(span), help, correct);

    private TextSpan Covering(int first, int last) => TextSpan.Cover(line.Tokens[first].Span, line.Tokens[last].Span);

    private string Words(TextSpan span) => string.Join(" ", text.Source.Slice(span).Split([' ', '\n', '\r', '\t'], System.StringSplitOptions.RemoveEmptyEntries));

    private string Slice(int start, int end) => end > start ? text.Source.Slice(TextSpan.FromBounds(start, end)) : "";

    private static int Whole(string digits) => int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
}

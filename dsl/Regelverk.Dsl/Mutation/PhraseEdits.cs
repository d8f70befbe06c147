using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Tokens;

namespace Regelverk.Dsl.Mutation;

/// <summary>Words of the language that another word is easily written for.</summary>
internal static class PhraseEdits
{
    /// <summary>In conditions and amounts. What stands before the bar must come before the words, and is kept.</summary>
    private static readonly Phrase[] InRules = All(
        ("er | minst", "mer enn"), ("er | høyst", "mindre enn"), ("er | mer enn", "minst"), ("er | mindre enn", "høyst"), ("er | tidligst", "etter"), ("er | senest", "før"),
        ("er | etter", "tidligst"), ("er | før", "senest"),
        ("avrundet | ned", "opp"), ("avrundet | opp", "ned"), ("halve | opp", "ned"), ("halve | ned", "opp"),
        ("det | laveste av", "høyeste av"), ("det | høyeste av", "laveste av"), ("den | laveste", "høyeste"), ("den | høyeste", "laveste"),
        ("alle disse", "minst ett av disse"), ("minst ett av disse", "alle disse"), ("minst én av disse", "alle disse"), ("ingen av disse", "minst ett av disse"),
        ("+", "−"), ("−", "+"));

    private static readonly Phrase[] InDivision = All(
        ("målt | før", "etter"), ("målt | etter", "før"),
        ("fordelingen stanser ved den første som ikke får plass", "neste søknad som får plass, innvilges"),
        ("neste søknad som får plass , innvilges", "fordelingen stanser ved den første som ikke får plass"),
        ("den siste får det som er igjen", "fordelingen stanser ved den første som ikke får plass"),
        ("ikke rekker til , | avkortes forholdsmessig", "får ingen tilskudd"), ("ikke rekker til , | får ingen tilskudd", "avkortes forholdsmessig"),
        ("til dette , | avkortes minstebeløpene forholdsmessig", "får ingen tilskudd"), ("til dette , | får ingen tilskudd", "avkortes minstebeløpene forholdsmessig"),
        ("fordeles på de andre i gruppen", "blir restmidler"), ("fordeles på de andre", "blir restmidler"), ("blir restmidler", "fordeles på de andre"),
        ("og | runde", "år"), ("og | år", "runde"),
        ("den minste om gangen", "alle samtidig"), ("alle samtidig", "den minste om gangen"), ("uten omfordeling", "alle samtidig"),
        ("største brøkdel først", "oddetallsmetoden"), ("oddetallsmetoden", "d’Hondts metode"), ("d’hondts metode", "oddetallsmetoden"),
        (", | høyest", "lavest"), (", | lavest", "høyest"), (", | tidligst", "senest"), (", | senest", "tidligst"), (", | størst", "minst"), (", | minst", "størst"),
        ("får bare minstebeløpet", "får ingen tilskudd"),
        ("alle beløp reduseres med like mange kroner", "beregnet tilskudd avkortes forholdsmessig"));

    public static IEnumerable<Edit> In(RuleLine line, string text)
    {
        Phrase[] phrases = line.Heading is HeadingSyntax.Allocation ? InDivision : line.Heading is HeadingSyntax.Rounds ? [] : InRules;
        for (var i = 0; i < line.Tokens.Count; i++)
        {
            foreach (var phrase in phrases)
            {
                if (phrase.Find(line.Tokens, i) is { } found)
                {
                    yield return new Edit(found, phrase.New);
                }
            }

            if (line.Heading is not HeadingSyntax.Allocation and not HeadingSyntax.Rounds)
            {
                foreach (var edit in OfTime(line.Tokens, i).Concat(Nearest(line.Tokens, i, text)))
                {
                    yield return edit;
                }
            }
        }
    }

    /// <summary>«levert etter fristen»: what happened stands between «er» and the border.</summary>
    private static IEnumerable<Edit> OfTime(IReadOnlyList<Token> tokens, int i)
    {
        if (i >= 2 && tokens[i - 1].Kind == TokenKind.Name && (tokens[i - 2].IsWord("er") || tokens[i - 2].IsWord("ikke")))
        {
            var other = tokens[i].Kind != TokenKind.Word ? null : tokens[i].Text switch { "etter" => "tidligst", "før" => "senest", "tidligst" => "etter", "senest" => "før", _ => null };
            if (other is not null)
            {
                yield return new Edit(tokens[i].Span, other);
            }
        }
    }

    /// <summary>«avrundet til nærmeste hele krone, halve opp» → «avrundet ned til hele krone».</summary>
    private static IEnumerable<Edit> Nearest(IReadOnlyList<Token> tokens, int i, string text)
    {
        if (i >= 2 && tokens[i].IsWord("nærmeste") && tokens[i - 1].IsWord("til") && tokens[i - 2].IsWord("avrundet"))
        {
            var comma = Enumerable.Range(i, tokens.Count - i).FirstOrDefault(j => tokens[j].IsSymbol(",") && j + 2 < tokens.Count && tokens[j + 1].IsWord("halve"));
            if (comma > 0)
            {
                var unit = text.Substring(tokens[i].Span.End, tokens[comma].Span.Start - tokens[i].Span.End);
                yield return new Edit(TextSpan.FromBounds(tokens[i - 1].Span.Start, tokens[comma + 2].Span.End), "ned til" + unit);
            }
        }
    }

    private static Phrase[] All(params (string Words, string New)[] all) => all.Select(p => new Phrase(p.Words, p.New)).ToArray();

    private sealed class Phrase
    {
        private readonly string[] _before;
        private readonly string[] _words;

        public Phrase(string words, string instead)
        {
            var parts = words.Split('|');
            _before = parts.Length > 1 ? Split(parts[0]) : [];
            _words = Split(parts[parts.Length - 1]);
            New = instead;
        }

        public string New { get; }

        /// <summary>Where the words stand, if they begin at a token.</summary>
        public TextSpan? Find(IReadOnlyList<Token> tokens, int at) =>
            at >= _before.Length && at + _words.Length <= tokens.Count
                && Enumerable.Range(0, _before.Length).All(i => Is(tokens[at - _before.Length + i], _before[i]))
                && Enumerable.Range(0, _words.Length).All(i => Is(tokens[at + i], _words[i]))
                ? TextSpan.Cover(tokens[at].Span, tokens[at + _words.Length - 1].Span)
                : null;

        private static bool Is(Token token, string word) => (token.Kind is TokenKind.Word or TokenKind.Unknown or TokenKind.Symbol or TokenKind.Name) && string.Equals(token.Text, word, StringComparison.Ordinal);

        private static string[] Split(string words) => words.Split([' '], StringSplitOptions.RemoveEmptyEntries);
    }
}

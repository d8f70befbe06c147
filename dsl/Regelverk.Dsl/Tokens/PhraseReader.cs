using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Names;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Tokens;

/// <summary>Finds declared phrases, longest first, and cuts out those that nobody has declared.</summary>
internal sealed class PhraseReader(CleanText text, NameTable names)
{
    private const int LongestPhrase = 12;

    private readonly string _content = text.Content;

    /// <summary>The longest declared phrase that begins here, or null. It counts only if what follows cannot be a part of the same phrase.</summary>
    public (string Phrase, IReadOnlyList<NameForm> Forms, int End)? ReadName(int start, int limit, Vocabulary vocabulary)
    {
        foreach (var match in MatchesFrom(start, limit))
        {
            // After a begrep comes what is said of it, so a free word there is the fault of its own phrase.
            if (MayEndAt(match.End, limit, vocabulary) || match.Forms.All(f => f.Name.Kind == NameKind.Concept))
            {
                return match;
            }
        }

        return null;
    }

    /// <summary>The run of free words that begins here, with the declared phrase nearest to it.</summary>
    public (string Phrase, int End, string? Nearest) ReadUnknown(int start, int limit, Vocabulary vocabulary)
    {
        var ends = new List<int>();
        var at = start;
        while (ends.Count < LongestPhrase && at < limit && Words.Starts(_content[at]))
        {
            var end = Words.End(_content, at, limit);
            var word = Word(at, end);
            if (WordClasses.NeverInNames.Contains(word) && ends.Count > 0)
            {
                break;
            }

            ends.Add(end);
            at = SkipBlanks(end, limit);
        }

        return LongerPhraseThatResembles(start, ends, limit, vocabulary) ?? FreeRun(start, limit, vocabulary);
    }

    /// <summary>Whether the article that ends here belongs to a name nobody has declared: «det søkte belopet», but not «det laveste av».</summary>
    public bool UnknownFollows(int articleEnd, int limit, Vocabulary vocabulary)
    {
        var next = SkipBlanks(articleEnd, limit);
        return next < limit
            && Words.Starts(_content[next])
            && !vocabulary.Contains(Word(next, Words.End(_content, next, limit)))
            && ReadName(next, limit, vocabulary) is null;
    }

    /// <summary>«har få eller ingen inbyggere» holds words of the language, but is plainly one misspelt phrase.</summary>
    private (string Phrase, int End, string? Nearest)? LongerPhraseThatResembles(int start, List<int> ends, int limit, Vocabulary vocabulary)
    {
        var free = FreeWordCount(start, limit, vocabulary);
        for (var count = ends.Count; count > free; count--)
        {
            var phrase = Phrase(start, ends[count - 1]);
            var limitOfEdits = System.Math.Max(1, phrase.Length / 6);
            if (names.Nearest(phrase) is { } nearest && Spelling.Distance(phrase, nearest, limitOfEdits) <= limitOfEdits)
            {
                return (phrase, ends[count - 1], nearest);
            }
        }

        return null;
    }

    private (string Phrase, int End, string? Nearest) FreeRun(int start, int limit, Vocabulary vocabulary)
    {
        var at = start;
        var end = start;
        while (at < limit && Words.Starts(_content[at]))
        {
            var wordEnd = Words.End(_content, at, limit);
            if (end > start && (vocabulary.Contains(Word(at, wordEnd)) || IsMonthOfYear(at, limit) || ReadName(at, limit, vocabulary) is not null || names.OpensCondition(Word(at, wordEnd))))
            {
                break;
            }

            end = wordEnd;
            at = SkipBlanks(end, limit);
        }

        var phrase = Phrase(start, end);
        return (phrase, end, names.Nearest(phrase));
    }

    private int FreeWordCount(int start, int limit, Vocabulary vocabulary)
    {
        var count = 0;
        var at = start;
        while (at < limit && Words.Starts(_content[at]))
        {
            var end = Words.End(_content, at, limit);
            if (count > 0 && vocabulary.Contains(Word(at, end)))
            {
                break;
            }

            count++;
            at = SkipBlanks(end, limit);
        }

        return count;
    }

    /// <summary>All declared phrases that begin here, the longest first.</summary>
    private IEnumerable<(string Phrase, IReadOnlyList<NameForm> Forms, int End)> MatchesFrom(int start, int limit)
    {
        var found = new Stack<(IReadOnlyList<NameForm> Forms, int End)>();
        var cursor = names.Start();
        var at = start;
        while (at < limit && Words.Starts(_content[at]))
        {
            var end = Words.End(_content, at, limit);
            if (!cursor.TryMove(Word(at, end), out cursor))
            {
                break;
            }

            if (cursor.Forms.Count > 0)
            {
                found.Push((cursor.Forms, end));
            }

            at = SkipBlanks(end, limit);
        }

        return found.Select(match => (Phrase(start, match.End), match.Forms, match.End));
    }

    private bool MayEndAt(int end, int limit, Vocabulary vocabulary)
    {
        var next = SkipBlanks(end, limit);
        if (next >= limit || !Words.Starts(_content[next]))
        {
            return true;
        }

        var word = Word(next, Words.End(_content, next, limit));
        return vocabulary.Contains(word) || IsMonthOfYear(next, limit) || WordClasses.NeverInNames.Contains(word) || names.OpensCondition(word) || MatchesFrom(next, limit).Any();
    }

    /// <summary>«september 2024» after a name is its value.</summary>
    private bool IsMonthOfYear(int at, int limit)
    {
        var end = Words.End(_content, at, limit);
        var year = SkipBlanks(end, limit);
        return WordClasses.Months.Contains(Word(at, end)) && year < limit && _content[year] is >= '0' and <= '9';
    }

    private int SkipBlanks(int at, int limit)
    {
        while (at < limit && char.IsWhiteSpace(_content[at]))
        {
            at++;
        }

        return at;
    }

    private string Word(int start, int end) => _content.Substring(start, end - start).ToLowerInvariant();

    private string Phrase(int start, int end) => Folding.Fold(_content.Substring(start, end - start));
}

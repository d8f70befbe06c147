using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Regelverk.Dsl.Text;

/// <summary>
/// The text as the later passes read it: composed letters, plain blanks, line feeds, «» for every double quote, nothing invisible.
/// Word and the web put all of that into pasted text. Every character remembers where it came from, so that messages point into the original.
/// </summary>
internal sealed class CleanText
{
    private readonly int[] _origin;

    private CleanText(SourceText source, string content, int[] origin, IReadOnlyList<TextSpan> hidden, IReadOnlyList<TextSpan> broken)
    {
        Source = source;
        Content = content;
        _origin = origin;
        Hidden = hidden;
        Broken = broken;
    }

    public SourceText Source { get; }

    public string Content { get; }

    /// <summary>Characters that turn the direction of writing, so that what is read differs from what is meant.</summary>
    public IReadOnlyList<TextSpan> Hidden { get; }

    /// <summary>Letters that were lost when the file was saved or read with the wrong character set.</summary>
    public IReadOnlyList<TextSpan> Broken { get; }

    /// <summary>Where a stretch of this text stands in the original.</summary>
    public TextSpan Original(int start, int end) =>
        end <= start ? new TextSpan(_origin[start], 0) : TextSpan.FromBounds(_origin[start], OriginalEnd(end));

    public static CleanText From(SourceText source)
    {
        var cleaner = new Cleaner(source.Content);
        cleaner.Run();
        return new CleanText(source, cleaner.Result.ToString(), cleaner.Origin.ToArray(), cleaner.Hidden, cleaner.Broken);
    }

    /// <summary>The end of the character before, without invisible characters dropped after it.</summary>
    private int OriginalEnd(int end)
    {
        var last = _origin[end - 1];
        var next = _origin[end];
        var length = 1;
        while (last + length < next && CharUnicodeInfo.GetUnicodeCategory(Source.Content, last + length) == UnicodeCategory.NonSpacingMark)
        {
            length++;
        }

        return last + length;
    }

    private sealed class Cleaner(string original)
    {
        private int _at;
        private bool _insideStraightQuote;

        public StringBuilder Result { get; } = new(original.Length);

        public List<int> Origin { get; } = new(original.Length + 1);

        public List<TextSpan> Hidden { get; } = [];

        public List<TextSpan> Broken { get; } = [];

        public void Run()
        {
            while (_at < original.Length)
            {
                Read(original[_at]);
            }

            Origin.Add(original.Length);
        }

        private void Read(char c)
        {
            switch (c)
            {
                case '\r':
                    Emit('\n', _at + 1 < original.Length && original[_at + 1] == '\n' ? 2 : 1);
                    break;
                case '\u000B' or '\u000C' or '\u0085' or '\u2028' or '\u2029':
                    Emit('\n', 1);
                    break;
                case '\u00A0' or '\u202F' or '\u2007' or '\u2009':
                    Emit(' ', 1);
                    break;
                case '\u2011' or '\u2010':
                    Emit('-', 1);
                    break;
                case '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF':
                    _at++;
                    break;
                case '"' or '“' or '”' or '„' or '‟':
                    Emit(_insideStraightQuote ? '»' : '«', 1);
                    _insideStraightQuote = !_insideStraightQuote;
                    break;
                case '\n':
                    Emit('\n', 1);
                    LeaveQuoteAtHeading();
                    break;
                default:
                    ReadLetter(c);
                    break;
            }
        }

        private void ReadLetter(char c)
        {
            if (c < '\u0080')
            {
                EmitComposed(c);
            }
            else if (c is '\u200E' or '\u200F' or '\u061C' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'))
            {
                Hidden.Add(new TextSpan(_at, 1));
                _at++;
            }
            else if (char.IsHighSurrogate(c) && _at + 1 < original.Length && char.IsLowSurrogate(original[_at + 1]))
            {
                Emit(c, 1);
                Emit(original[_at], 1);
            }
            else if (char.IsSurrogate(c) || c is '\uFFFD' or '\uFFFE' or '\uFFFF')
            {
                Broken.Add(new TextSpan(_at, 1));
                Emit('\uFFFD', 1);
            }
            else
            {
                EmitComposed(c);
            }
        }

        /// <summary>Writes å for a + ring, whatever the file holds.</summary>
        private void EmitComposed(char c)
        {
            var next = _at + 1;
            if (next >= original.Length || original[next] < '\u0300' || original[next] > '\u036F')
            {
                Emit(c, 1);
                return;
            }

            var marks = next;
            while (marks < original.Length && original[marks] >= '\u0300' && original[marks] <= '\u036F')
            {
                marks++;
            }

            var composed = original.Substring(_at, marks - _at).Normalize(NormalizationForm.FormC);
            if (composed.Length > marks - _at)
            {
                Emit(c, 1);
                return;
            }

            // A mark that no letter takes is kept, so that two names that look different never become one.
            Emit(composed[0], marks - _at - (composed.Length - 1));
            foreach (var mark in composed.Substring(1))
            {
                Emit(mark, 1);
            }
        }

        /// <summary>A straight quote that was never closed must not turn all quotes after it around.</summary>
        private void LeaveQuoteAtHeading()
        {
            if (_at < original.Length && !char.IsWhiteSpace(original[_at]))
            {
                _insideStraightQuote = false;
            }
        }

        private void Emit(char c, int consumed)
        {
            Result.Append(c);
            Origin.Add(_at);
            _at += consumed;
        }
    }
}

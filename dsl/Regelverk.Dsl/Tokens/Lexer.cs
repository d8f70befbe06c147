using System;
using System.Collections.Generic;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Names;
using Regelverk.Dsl.Outline;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Tokens;

/// <summary>Cuts one logical line at a time into tokens. All tokens of a file, in order, cover its text without gap or overlap.</summary>
internal sealed class Lexer
{
    /// <summary>What a reference to «punkt 2.1» begins with; the number belongs to the same token.</summary>
    public const string Point = "punkt ";

    /// <summary>A line with so many mistakes is not a rule that can be mended word by word; the rest of it is left unread.</summary>
    private const int MostMistakes = 20;

    private const string Signs = "+−×/(),.:;|%=≥≤<>≠§–";

    private readonly CleanText _text;
    private readonly string _content;
    private readonly DiagnosticBag _diagnostics;
    private readonly NumberReader _numbers;
    private readonly DateReader _dates;
    private readonly PhraseReader _phrases;
    private List<Token> _tokens = [];
    private int _covered;
    private int _at;
    private int _limit;
    private bool _hasBrokenLetter;
    private Vocabulary _vocabulary = Vocabulary.Rules;

    public Lexer(CleanText text, NameTable names, DiagnosticBag diagnostics)
    {
        _text = text;
        _content = text.Content;
        _diagnostics = diagnostics;
        _numbers = new NumberReader(text, diagnostics);
        _dates = new DateReader(text, diagnostics);
        _phrases = new PhraseReader(text, names);
    }

    /// <summary>The words of a line.</summary>
    public TokenLine Line(OutlineNode node, Vocabulary vocabulary)
    {
        var head = Begin();
        Cut(node.ContentStart, node.End, vocabulary);
        return Finish(head, node);
    }

    /// <summary>The words of a line whose first part is a declaration that ends at <paramref name="declarationEnd"/>.</summary>
    public TokenLine Declaration(OutlineNode node, int declarationEnd, Vocabulary vocabulary)
    {
        var head = Begin();
        Add(TokenKind.Declaration, node.ContentStart, declarationEnd);
        Cut(declarationEnd, node.End, vocabulary);
        return Finish(head, node);
    }

    /// <summary>A line that is kept as it is.</summary>
    public TokenLine Plain(OutlineNode node)
    {
        var head = Begin();
        var start = node.ContentStart;
        while (start < node.End && char.IsWhiteSpace(_content[start]))
        {
            start++;
        }

        Add(TokenKind.Plain, start, node.End);
        return Finish(head, node);
    }

    /// <summary>A row of a table: one token a cell.</summary>
    public TokenLine Row(OutlineNode node)
    {
        var head = Begin();
        var cellStart = node.ContentStart;
        for (var at = node.ContentStart; at < node.End; at++)
        {
            if (_content[at] == '|')
            {
                AddCell(cellStart, at);
                AddSymbol("|", at, at + 1);
                cellStart = at + 1;
            }
        }

        AddCell(cellStart, node.End);
        return Finish(head, node);
    }

    /// <summary>What is left after the last line: blanks and comments.</summary>
    public Token EndOfFile()
    {
        var start = Boundary(_covered);
        return new Token(TokenKind.End, "", new TextSpan(_text.Source.Content.Length, 0), start, _text.Source.Content.Length);
    }

    private int Begin()
    {
        _tokens = [];
        _hasBrokenLetter = false;
        return _diagnostics.All.Count;
    }

    private void Cut(int start, int end, Vocabulary vocabulary)
    {
        _at = start;
        _limit = end;
        _vocabulary = vocabulary;
        var reportedBefore = _diagnostics.All.Count;
        while (SkipTrivia())
        {
            if (_diagnostics.All.Count - reportedBefore >= MostMistakes)
            {
                Add(TokenKind.Plain, _at, end);
                break;
            }

            ReadToken();
        }
    }

    private TokenLine Finish(int reportedBefore, OutlineNode node)
    {
        if (node.LacksColon)
        {
            AddSymbol(":", node.End, node.End);
        }

        var start = Boundary(_covered);
        var place = Math.Max(start, _text.Original(Math.Max(0, node.End - 1), node.End).End);
        _covered = Math.Max(node.End, _covered);
        _tokens.Add(new Token(TokenKind.End, "", new TextSpan(place, 0), start, Boundary(_covered)));
        return new TokenLine(_tokens, _hasBrokenLetter || _diagnostics.All.Count > reportedBefore || node.LacksColon || node.HasMessage);
    }

    private bool SkipTrivia()
    {
        while (_at < _limit)
        {
            if (_content[_at] == '#' && (_at == 0 || char.IsWhiteSpace(_content[_at - 1])))
            {
                while (_at < _limit && _content[_at] != '\n')
                {
                    _at++;
                }
            }
            else if (char.IsWhiteSpace(_content[_at]))
            {
                _at++;
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    private void ReadToken()
    {
        var c = _content[_at];
        if (c is >= '0' and <= '9')
        {
            ReadNumberOrDate();
        }
        else if (Words.Starts(c))
        {
            ReadWords();
        }
        else if (c == '«')
        {
            ReadQuote();
        }
        else
        {
            ReadSign(c);
        }
    }

    private void ReadNumberOrDate()
    {
        var start = _at;
        if (_dates.ReadDate(start, _limit) is { } date)
        {
            _at = date.End;
            Add(TokenKind.Date, start, _at, token => token with { Moment = date.Moment });
            return;
        }

        var (number, end) = _numbers.Read(start, _limit);
        _at = end;
        if (number is { } known)
        {
            Add(TokenKind.Number, start, end, token => token with { Number = known });
        }
        else
        {
            AddSymbol("?", start, end);
        }
    }

    private void ReadQuote()
    {
        var start = _at;
        var depth = 0;
        do
        {
            depth += _content[_at] == '«' ? 1 : _content[_at] == '»' ? -1 : 0;
            _at++;
        }
        while (_at < _limit && depth > 0);
        Add(TokenKind.Text, start, _at);
    }

    private void ReadWords()
    {
        var start = _at;
        if (PointEnd(start) is { } point)
        {
            _at = point;
            Add(TokenKind.Word, start, point, token => token with { Text = Folding.Fold(_content.Substring(start, point - start)) });
        }
        else if (_dates.ReadMonth(start, _limit) is { } month)
        {
            _at = month.End;
            Add(TokenKind.Month, start, _at, token => token with { Month = month.Month });
        }
        else if (_phrases.ReadName(start, _limit, _vocabulary) is { } name)
        {
            _at = name.End;
            Add(TokenKind.Name, start, _at, token => token with { Text = name.Phrase, Forms = name.Forms });
        }
        else
        {
            ReadReservedOrUnknown(start);
        }
    }

    /// <summary>Where «punkt 2.1» ends, if that is what begins here.</summary>
    private int? PointEnd(int start)
    {
        var at = start + Point.Length;
        if (at >= _limit || string.Compare(_content, start, Point, 0, Point.Length, StringComparison.OrdinalIgnoreCase) != 0 || !IsDigit(at))
        {
            return null;
        }

        while (at < _limit && (IsDigit(at) || (_content[at] == '.' && at + 1 < _limit && IsDigit(at + 1))))
        {
            at++;
        }

        return at;
    }

    private bool IsDigit(int at) => _content[at] is >= '0' and <= '9';

    private void ReadReservedOrUnknown(int start)
    {
        var end = Words.End(_content, start, _limit);
        var word = _content.Substring(start, end - start).ToLowerInvariant();
        if (end < _limit && _content[end] == '/' && end + 1 < _limit && Words.Starts(_content[end + 1]))
        {
            var second = Words.End(_content, end + 1, _limit);
            var pair = _content.Substring(start, second - start).ToLowerInvariant();
            if (pair is "ja/nei" or "og/eller")
            {
                ReadPair(start, second, pair);
                return;
            }
        }

        var isArticleOfUnknown = word is "det" or "den" && _phrases.UnknownFollows(end, _limit, _vocabulary);
        if (_vocabulary.Contains(word) && !isArticleOfUnknown)
        {
            _at = end;
            Add(TokenKind.Word, start, end, token => token with { Text = word });
            FoldCommaBefore(word);
            return;
        }

        var unknown = _phrases.ReadUnknown(start, _limit, _vocabulary);
        _at = unknown.End;
        Add(TokenKind.Unknown, start, unknown.End, token => token with { Text = unknown.Phrase, Nearest = unknown.Nearest });
    }

    /// <summary>«, og» and «, eller» are the connective alone; the comma stays in the text before it.</summary>
    private void FoldCommaBefore(string word)
    {
        if (word is "og" or "eller" && _tokens.Count > 1 && _tokens[_tokens.Count - 2].IsSymbol(","))
        {
            var comma = _tokens[_tokens.Count - 2];
            var connective = _tokens[_tokens.Count - 1];
            _tokens.RemoveRange(_tokens.Count - 2, 2);
            _tokens.Add(connective with { FullStart = comma.FullStart });
        }
    }

    private void ReadPair(int start, int end, string pair)
    {
        _at = end;
        if (pair == "og/eller")
        {
            _diagnostics.Add(TokenDiagnostics.AndOr(_text.Original(start, end)));
            Add(TokenKind.Word, start, end, token => token with { Text = "eller" });
        }
        else
        {
            Add(TokenKind.Word, start, end, token => token with { Text = pair });
        }
    }

    private void ReadSign(char c)
    {
        var start = _at;
        _at++;
        if (c is '-' or '–' or '−')
        {
            var isMinus = c == '−' || (IsBlank(start - 1) && IsBlank(start + 1));
            AddSymbol(isMinus ? "−" : "–", start, _at);
        }
        else if (Signs.IndexOf(c) >= 0)
        {
            AddSymbol(c.ToString(), start, _at);
        }
        else
        {
            ReportSign(c, start);
        }
    }

    private void ReportSign(char c, int start)
    {
        _at = start + Sign.Length(_content, start);
        var instead = c switch
        {
            '*' or '·' => "×",
            '÷' => "/",
            '&' => "og",
            '$' or '€' or '£' => "kroner",
            '{' or '[' => "(",
            '}' or ']' => ")",
            _ => null,
        };
        if (c == '\uFFFD')
        {
            _hasBrokenLetter = true;
        }
        else
        {
            _diagnostics.Add(TokenDiagnostics.UnknownSign(_text.Original(start, _at), Sign.Shown(_content, start), instead));
        }

        AddSymbol("?", start, _at);
    }

    private bool IsBlank(int at) => at < 0 || at >= _content.Length || char.IsWhiteSpace(_content[at]);

    private void AddCell(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(_content[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(_content[end - 1]))
        {
            end--;
        }

        Add(TokenKind.Cell, start, end);
    }

    private void AddSymbol(string symbol, int start, int end) => Add(TokenKind.Symbol, start, end, token => token with { Text = symbol });

    private void Add(TokenKind kind, int start, int end, Func<Token, Token>? fill = null)
    {
        var boundary = Boundary(Math.Max(end, _covered));
        var token = new Token(kind, _content.Substring(start, end - start), _text.Original(start, end), Boundary(_covered), boundary);
        _covered = Math.Max(end, _covered);
        _tokens.Add(fill is null ? token : fill(token));
    }

    /// <summary>Invisible characters belong to the token before them, or to the first token of the file.</summary>
    private int Boundary(int clean) => clean == 0 ? 0 : _text.Original(clean, clean).Start;
}

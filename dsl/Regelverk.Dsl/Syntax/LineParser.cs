using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Names;
using Regelverk.Dsl.Outline;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Tokens;
using Sprache;
using static Regelverk.Dsl.Syntax.TokenParsers;

namespace Regelverk.Dsl.Syntax;

/// <summary>Cuts and parses one logical line, and turns a failure into one message.</summary>
internal sealed class LineParser(CleanText text, Declarations declarations, DiagnosticBag diagnostics)
{
    /// <summary>Words and signs on one logical line; 500 operands have at most so many with their operators and units.</summary>
    private const int MostTokens = 2_000;

    private readonly Lexer _lexer = new(text, declarations.Table, diagnostics);
    private readonly List<Token> _tokens = [];

    /// <summary>All tokens of the file, in order, once everything is parsed.</summary>
    public IReadOnlyList<Token> Tokens => _tokens;

    public DiagnosticBag Diagnostics => diagnostics;

    public Declarations Declarations => declarations;

    public CleanText Text => text;

    public TokenLine Cut(OutlineNode node, Vocabulary vocabulary) => node.IsTooLong ? CutUnread(node) : Keep(_lexer.Line(node, vocabulary));

    public TokenLine CutDeclaration(OutlineNode node, int declarationEnd, Vocabulary vocabulary) =>
        node.IsTooLong ? CutUnread(node) : Keep(_lexer.Declaration(node, declarationEnd, vocabulary));

    public TokenLine CutRow(OutlineNode node) => node.IsTooLong ? CutUnread(node) : Keep(_lexer.Row(node));

    public TokenLine CutPlain(OutlineNode node) => Keep(_lexer.Plain(node));

    public void CutRest() => _tokens.Add(_lexer.EndOfFile());

    /// <summary>Keeps lines that are not read, with all below them.</summary>
    public void SkipBelow(OutlineNode node)
    {
        foreach (var child in node.Children)
        {
            CutPlain(child);
            SkipBelow(child);
        }
    }

    /// <summary>What the whole line says, or null after the message that fits this kind of line.</summary>
    public T? Parse<T>(TokenLine line, Parser<T> parser, System.Func<Diagnostic> onFailure)
        where T : class
    {
        var result = line.Tokens.Count <= MostTokens ? WholeLine(parser)(new ParseContext(line.Tokens).At(0)) : null;
        if (result is { WasSuccessful: true })
        {
            return result.Value;
        }

        if (!line.HasErrors)
        {
            diagnostics.Add(onFailure());
        }

        return null;
    }

    /// <summary>What the whole line says, or null after a message.</summary>
    public T? Parse<T>(TokenLine line, Parser<T> parser)
        where T : class
    {
        if (line.Tokens[0].Kind == TokenKind.Plain)
        {
            return null;
        }

        if (line.Tokens.Count > MostTokens)
        {
            diagnostics.Add(SyntaxDiagnostics.TooManyWords(line.Span, MostTokens));
            return null;
        }

        var context = new ParseContext(line.Tokens);
        var result = WholeLine(parser)(context.At(0));
        if (result.WasSuccessful)
        {
            return result.Value;
        }

        Report(line, context);
        return null;
    }

    /// <summary>Says that a line begins no sentence known under its heading.</summary>
    public void ReportUnknownSentence(TokenLine line, SentencePlace place)
    {
        if (line.HasErrors)
        {
            return;
        }

        var words = line.Tokens.TakeWhile(t => t.Kind is TokenKind.Word or TokenKind.Name or TokenKind.Unknown).Take(4).ToArray();
        var span = words.Length == 0 ? line.Tokens[0].Span : TextSpan.Cover(words[0].Span, words[words.Length - 1].Span);
        var read = text.Source.Slice(span);
        diagnostics.Add(SyntaxDiagnostics.UnknownSentence(span, OneLine(read), NearestStart(read, place.Starts), place));
    }

    public string OneLine(string words) => string.Join(" ", words.Split([' ', '\n', '\r', '\t'], System.StringSplitOptions.RemoveEmptyEntries));

    private static string? NearestStart(string read, IReadOnlyList<string> starts)
    {
        var words = read.Split([' ', '\n', '\r', '\t'], System.StringSplitOptions.RemoveEmptyEntries);
        for (var count = System.Math.Min(words.Length, 4); count > 0; count--)
        {
            var beginning = string.Join(" ", words.Take(count));
            if (starts.FirstOrDefault(s => Spelling.Nearest(beginning, [FirstWords(s, count)]) is not null) is { } near)
            {
                return near;
            }
        }

        return null;
    }

    private static string FirstWords(string sentence, int count) => string.Join(" ", sentence.Split(' ').Take(count));

    private static Parser<T> WholeLine<T>(Parser<T> parser) =>
        from value in parser
        from stop in Symbol(".").IsThere()
        from end in End
        select value;

    private void Report(TokenLine line, ParseContext context)
    {
        if (context.TooDeep)
        {
            diagnostics.Add(SyntaxDiagnostics.TooNested(line.Span, ParseContext.DeepestNesting));
        }
        else if (!line.HasErrors)
        {
            ReportFarthest(line, context);
        }
    }

    private void ReportFarthest(TokenLine line, ParseContext context)
    {
        // A misspelt word is a likelier reason than the word after it.
        var afterNumber = context.Farthest > 0 && line.Tokens[context.Farthest - 1].Kind == TokenKind.Number;
        for (var index = 0; index <= context.Farthest - (afterNumber ? 1 : 0); index++)
        {
            if (line.Tokens[index].Kind == TokenKind.Unknown && ReportMisspelt(line.Tokens[index], index, context))
            {
                return;
            }
        }

        var token = line.Tokens[context.Farthest];
        var next = line.Tokens[System.Math.Min(context.Farthest + 1, line.Tokens.Count - 1)];
        if (afterNumber && token.Kind is TokenKind.Name or TokenKind.Unknown && next.Kind is not TokenKind.Name)
        {
            var without = text.Source.Slice(TextSpan.FromBounds(line.Span.Start, line.Tokens[context.Farthest - 1].Span.End)) + " " + text.Source.Slice(TextSpan.FromBounds(token.Span.End, line.Span.End));
            diagnostics.Add(SyntaxDiagnostics.NounAfterNumber(token.Span, OneLine(text.Source.Slice(token.Span)), OneLine(without)));
            return;
        }

        diagnostics.Add(new LikelyMeant(line, context.Farthest, text).Message() ?? SyntaxDiagnostics.Unexpected(token.Span, OneLine(text.Source.Slice(token.Span)), context.Expected));
    }

    private bool ReportMisspelt(Token unknown, int index, ParseContext context)
    {
        var read = OneLine(text.Source.Slice(unknown.Span));
        var words = context.ExpectedAtUnknown.TryGetValue(index, out var expected) ? expected : [];
        var near = Spelling.Nearest(read, unknown.Nearest is null ? words : words.Concat([unknown.Nearest])) ?? unknown.Nearest;
        if (near is null)
        {
            return false;
        }

        diagnostics.Add(near == unknown.Nearest ? UnknownName.Report(unknown.Span, read, near) : SyntaxDiagnostics.Misspelt(unknown.Span, read, near));
        return true;
    }

    /// <summary>A line that is too long to read has had its message.</summary>
    private TokenLine CutUnread(OutlineNode node) => CutPlain(node) with { HasErrors = true };

    private TokenLine Keep(TokenLine line)
    {
        _tokens.AddRange(line.Tokens);
        return line;
    }
}

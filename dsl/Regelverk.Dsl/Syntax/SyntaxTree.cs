using System.Collections.Generic;
using System.Linq;
using System.Text;
using Regelverk.Dsl.Names;
using Regelverk.Dsl.Outline;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Tokens;

namespace Regelverk.Dsl.Syntax;

/// <summary>A parsed rule file. Its tokens cover the whole text, so that printing it gives the file back.</summary>
internal sealed record SyntaxTree(SourceText Source, IReadOnlyList<HeadingSyntax> Headings, IReadOnlyList<Token> Tokens, IReadOnlyList<MarkedComment> Comments, Declarations Declarations)
{
    /// <summary>The text that was parsed, letter by letter.</summary>
    public string Print()
    {
        var result = new StringBuilder(Source.Content.Length);
        foreach (var token in Tokens)
        {
            result.Append(Source.Content, token.FullStart, token.FullEnd - token.FullStart);
        }

        return result.ToString();
    }

    /// <summary>The headings of one kind.</summary>
    public IEnumerable<T> All<T>()
        where T : HeadingSyntax => Headings.OfType<T>();
}

/// <summary>A comment and the lines of the original text that its logical line covers.</summary>
/// <param name="Text">The words after «#».</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Line">The logical line it belongs to.</param>
internal sealed record MarkedComment(string Text, TextSpan Span, TextSpan Line);

using System;
using System.Globalization;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Tokens;
using Sprache;
using static Regelverk.Dsl.Syntax.TokenParsers;

namespace Regelverk.Dsl.Syntax;

/// <summary>«§ 2 andre ledd bokstav b nr. 1».</summary>
internal static class ReferenceGrammar
{
    private static readonly Parser<string> Suffix =
        Name.When(t => t.Text.Length == 1).Select(t => t.Text);

    /// <summary>«§ 3 a», «punkt 2.1».</summary>
    private static readonly Parser<string> Paragraph =
        (from sign in Symbol("§")
         from number in TokenParsers.Count
         from suffix in Suffix.OrNull()
         select "§ " + number.ToString(CultureInfo.InvariantCulture) + (suffix is null ? "" : " " + suffix))
        .Or(Terminal("«punkt»", t => t.Kind == TokenKind.Word && t.Text.StartsWith(Lexer.Point, StringComparison.Ordinal)).Select(t => t.Text));

    private static readonly Parser<int> Ordinal =
        AnyWord([.. Ordinals.All]).Select(t => Ordinals.Read(t.Text))
        .Or(from number in TokenParsers.Count from dot in Symbol(".") select number);

    private static readonly Parser<int> Ledd = from ordinal in Ordinal from word in Word("ledd") select ordinal;

    private static readonly Parser<string> Bokstav = from word in Word("bokstav") from letter in AnyLetter() select letter;

    private static readonly Parser<int> Nr = from word in Word("nr") from dot in Symbol(".").IsThere() from number in TokenParsers.Count select number;

    public static readonly Parser<ReferenceSyntax> Reference = (
        from paragraph in Paragraph
        from ledd in Ledd.OrNothing()
        from bokstav in Bokstav.OrNull()
        from nr in Nr.OrNothing()
        select new Func<TextSpan, ReferenceSyntax>(span => new ReferenceSyntax(
            new Hjemmel(paragraph, ledd, bokstav, nr), span))).Spanned();

    /// <summary>A place in the same §: «første ledd», «andre ledd bokstav b», «bokstav b». Its <see cref="Hjemmel.Paragraf"/> is empty.</summary>
    public static readonly Parser<ReferenceSyntax> InSameParagraph =
        (from ledd in Ledd
         from bokstav in Bokstav.OrNull()
         from nr in Nr.OrNothing()
         select new Func<TextSpan, ReferenceSyntax>(span => new ReferenceSyntax(new Hjemmel("", ledd, bokstav, nr), span))).Spanned()
        .Or((from bokstav in Bokstav
             from nr in Nr.OrNothing()
             select new Func<TextSpan, ReferenceSyntax>(span => new ReferenceSyntax(new Hjemmel("", null, bokstav, nr), span))).Spanned())
        .Or((from nr in Nr
             select new Func<TextSpan, ReferenceSyntax>(span => new ReferenceSyntax(new Hjemmel("", null, null, nr), span))).Spanned());

    private static Parser<string> AnyLetter() => input =>
    {
        var at = (TokenInput)input;
        if (at.Token.Kind is TokenKind.Word or TokenKind.Name or TokenKind.Unknown && at.Token.Text.Length == 1)
        {
            return Result.Success(at.Token.Text, at.Advance());
        }

        at.Context.Miss(at.Position, "en bokstav");
        return Result.Failure<string>(input, "", []);
    };
}

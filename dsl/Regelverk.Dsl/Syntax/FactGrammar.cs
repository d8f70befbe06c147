using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Tokens;
using Sprache;
using static Regelverk.Dsl.Syntax.TokenParsers;

namespace Regelverk.Dsl.Syntax;

/// <summary>What follows the name of a fact: «: kroner, minst 0, oppgis bare når …».</summary>
internal static class FactGrammar
{
    private static readonly Parser<TypeParts> Plain =
        Words("ja/nei", Verdislag.JaNei)
            .Or(Words("tekst", Verdislag.Tekst))
            .Or(Words("heltall", Verdislag.Heltall))
            .Or(Words("tall", Verdislag.Tall))
            .Or(Words("prosent", Verdislag.Prosent))
            .Or(Words("kroner", Verdislag.Kroner))
            .Or(Words("dato", Verdislag.Dato))
            .Or(Words("tidspunkt", Verdislag.Tidspunkt))
            .Or(Words("måned", Verdislag.Måned))
            .Or(Words("periode", Verdislag.Periode))
            .Select(kind => new TypeParts(kind, null, ""));

    private static readonly Parser<TypeParts> Codes =
        from head in Words("én av").Or(Words("en av"))
        from first in CodeName
        from more in ManyOf(from separator in Symbol(",").Or(Word("eller")) from code in DeclaredCode() select code)
        select new TypeParts(Verdislag.Kode, null, "");

    private static readonly Parser<TypeParts> ListOf =
        from head in Words("liste av")
        from element in Concept
        select new TypeParts(Verdislag.Liste, element, "");

    private static readonly Parser<TypeParts> Number =
        from head in Word("antall")
        from unit in Name
        select new TypeParts(Verdislag.Heltall, null, unit.Text);

    private static readonly Parser<Func<TextSpan, PropertySyntax>> Range =
        from least in TokenParsers.Number
        from percent in Symbol("%").IsThere()
        from dash in Symbol("–").Or(Symbol("−"))
        from most in TokenParsers.Number
        from second in Symbol("%").IsThere()
        select Make(span => new PropertySyntax.Range(least.Number, most.Number, span));

    private static readonly Parser<Func<TextSpan, PropertySyntax>> AnyProperty =
        (from word in Word("minst") from bound in ExpressionGrammar.Sum select Make(span => new PropertySyntax.Least(bound, span)))
        .Or(from word in Word("høyst") from bound in ExpressionGrammar.Sum select Make(span => new PropertySyntax.Most(bound, span)))
        .Or(Range)
        .Or(from word in Word("kilde") from quote in Quote select Make(span => new PropertySyntax.Source(ParagraphParser.Unquoted(quote.Text), span)))
        .Or(from word in Word("utgave") from number in TokenParsers.Count select Make(span => new PropertySyntax.Edition(number, span)))
        .Or(from words in Words("oppgis bare når") from condition in ExpressionGrammar.Condition select Make(span => new PropertySyntax.OnlyWhen(condition, span)))
        .Or(Word("taushetsbelagt").Select(_ => Make(span => new PropertySyntax.Confidential(span))))
        .Or(Word("kjennetegn").Select(_ => Make(span => new PropertySyntax.Identifying(span))))
        .Or(from words in Words("for hvert").Or(Words("for hver")) from over in Concept select Make(span => new PropertySyntax.ForEach(over, span)))
        .Or(from words in Words("vurderes av") from quote in Quote select Make(span => new PropertySyntax.AssessedBy(ParagraphParser.Unquoted(quote.Text), span)))
        .Or(Words("skal begrunnes").Select(_ => Make(span => new PropertySyntax.WithReasons(span))));

    /// <summary>«vurderes av» may stand on the next line without a comma before it.</summary>
    private static readonly Parser<PropertySyntax> NextProperty =
        from comma in Symbol(",").Or(Peek("vurderes"))
        from property in AnyProperty.Spanned()
        select property;

    private static readonly Parser<TypeSyntax> Type = (
        from parts in Codes.Or(ListOf).Or(Number).Or(Plain)
        select new Func<TextSpan, TypeSyntax>(span => new TypeSyntax(parts.Kind, [], parts.Element, parts.Unit, span))).Spanned();

    /// <summary>The whole line after the declared name.</summary>
    public static readonly Parser<FactBody> Body =
        from name in DeclaredHead
        from colon in Symbol(":")
        from type in Type
        from properties in ManyOf(NextProperty)
        select new FactBody(type, properties);

    private static Func<TextSpan, PropertySyntax> Make(Func<TextSpan, PropertySyntax> make) => make;

    /// <summary>A value of the list, but not a property that follows it.</summary>
    private static Parser<Token> DeclaredCode() => CodeName.When(t => t.Forms.Count > 0);

    private static Parser<Token> Peek(string word) => input =>
    {
        var at = (TokenInput)input;
        return at.Token.IsWord(word) ? Result.Success(at.Token, at) : Result.Failure<Token>(input, "", []);
    };

    private sealed record TypeParts(Verdislag Kind, Token? Element, string Unit);
}

/// <summary>The type and properties of a fact.</summary>
internal sealed record FactBody(TypeSyntax Type, IReadOnlyList<PropertySyntax> Properties);

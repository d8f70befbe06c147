using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Names;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Tokens;
using Sprache;

namespace Regelverk.Dsl.Syntax;

/// <summary>The terminals of the grammar, and the two combinators that Sprache's own would overflow the stack with.</summary>
internal static class TokenParsers
{
    public static Parser<Token> Name { get; } = Terminal("et navn", t => t.Kind is TokenKind.Name or TokenKind.Unknown);

    public static Parser<Token> Concept { get; } = Terminal("et begrep", t => t.Kind == TokenKind.Unknown || Denotes(t, NameKind.Concept));

    public static Parser<Token> ConditionName { get; } = Terminal("et ja/nei-navn", t => t.Kind == TokenKind.Name && t.Forms.Any(f => f.Name.IsCondition));

    public static Parser<Token> CodeName { get; } = Terminal("en verdi", t => t.Kind == TokenKind.Unknown || Denotes(t, NameKind.Code));

    public static Parser<Token> Number { get; } = Terminal("et tall", t => t.Kind == TokenKind.Number);

    public static Parser<Token> Date { get; } = Terminal("en dato", t => t.Kind == TokenKind.Date);

    public static Parser<Token> Month { get; } = Terminal("en måned", t => t.Kind == TokenKind.Month);

    public static Parser<Token> Quote { get; } = Terminal("en tekst i «»", t => t.Kind == TokenKind.Text);

    public static Parser<Token> DeclaredHead { get; } = Terminal("et navn", t => t.Kind == TokenKind.Declaration);

    public static Parser<Token> End { get; } = Terminal("slutten av linjen", t => t.Kind == TokenKind.End, advance: false);

    public static Parser<Token> Symbol(string symbol) => Terminal($"«{symbol}»", t => t.IsSymbol(symbol));

    public static Parser<Token> Word(string word) => Terminal($"«{word}»", t => t.IsWord(word));

    /// <summary>One of several words.</summary>
    public static Parser<Token> AnyWord(params string[] words) => words.Select(Word).Aggregate((a, b) => a.Or(b));

    /// <summary>Several words in a row; what is expected is told as the whole phrase where its first word is missing.</summary>
    public static Parser<Token> Words(string phrase)
    {
        var words = phrase.Split(' ');
        return words.Skip(1).Select(Word).Aggregate(Terminal($"«{phrase}»", t => t.IsWord(words[0])), (all, next) => all.Then(_ => next));
    }

    /// <summary>The value of a phrase.</summary>
    public static Parser<T> Words<T>(string phrase, T value) => Words(phrase).Select(_ => value);

    /// <summary>A whole number small enough to count with.</summary>
    public static Parser<int> Count { get; } =
        Number.When(t => t.Number.IsWhole && t.Number < 100_000).Select(t => (int)t.Number.Numerator)
            .Or(NumberWord());

    /// <summary>What a parser gives, with the span of the words it read.</summary>
    public static Parser<T> Spanned<T>(this Parser<Func<TextSpan, T>> parser) => input =>
    {
        var result = parser(input);
        return result.WasSuccessful
            ? Result.Success(result.Value(SpanBetween((TokenInput)input, (TokenInput)result.Remainder)), result.Remainder)
            : Result.Failure<T>(result.Remainder, result.Message, result.Expectations);
    };

    /// <summary>A parser that is only looked up when it is needed, so that rules may contain each other. Each use is one level of nesting.</summary>
    public static Parser<T> Lazy<T>(Func<Parser<T>> parser) => input =>
    {
        var context = ((TokenInput)input).Context;
        if (context.Depth >= ParseContext.DeepestNesting)
        {
            context.TooDeep = true;
            return Result.Failure<T>(input, "", []);
        }

        context.Depth++;
        try
        {
            return parser()(input);
        }
        finally
        {
            context.Depth--;
        }
    };

    /// <summary>What the first parser that succeeds gives. (A row of Sprache's own costs a level of the stack for each alternative, and expressions nest.)</summary>
    public static Parser<T> FirstOf<T>(params Parser<T>[] alternatives) => input =>
    {
        foreach (var alternative in alternatives)
        {
            var result = alternative(input);
            if (result.WasSuccessful)
            {
                return result;
            }
        }

        return Result.Failure<T>(input, "", []);
    };

    /// <summary>What stands between two signs.</summary>
    public static Parser<T> Between<T>(Parser<Token> open, Parser<T> inner, Parser<Token> close) => input =>
    {
        var start = open(input);
        if (!start.WasSuccessful)
        {
            return Result.Failure<T>(input, "", []);
        }

        var middle = inner(start.Remainder);
        if (!middle.WasSuccessful)
        {
            return middle;
        }

        var end = close(middle.Remainder);
        return end.WasSuccessful ? Result.Success(middle.Value, end.Remainder) : Result.Failure<T>(end.Remainder, "", []);
    };

    /// <summary>Operands with operators between them, grouped from the left. Once an operator is read, its operand must follow.</summary>
    public static Parser<T> Chain<T, TOperator>(Parser<T> operand, Parser<TOperator> oper, Func<TOperator, T, T, T> combine) => input =>
    {
        var left = operand(input);
        while (left.WasSuccessful)
        {
            var sign = oper(left.Remainder);
            if (!sign.WasSuccessful)
            {
                return left;
            }

            var right = operand(sign.Remainder);
            if (!right.WasSuccessful)
            {
                return right;
            }

            left = Result.Success(combine(sign.Value, left.Value, right.Value), right.Remainder);
        }

        return left;
    };

    /// <summary>Zero or more, without recursion.</summary>
    public static Parser<IReadOnlyList<T>> ManyOf<T>(Parser<T> parser) => input =>
    {
        var items = new List<T>();
        var rest = input;
        while (true)
        {
            var next = parser(rest);
            if (!next.WasSuccessful || next.Remainder.Position == rest.Position)
            {
                return Result.Success<IReadOnlyList<T>>(items, rest);
            }

            items.Add(next.Value);
            rest = next.Remainder;
        }
    };

    /// <summary>What a parser gives, if it is as it should be. (Sprache's own writes the whole value into a message first.)</summary>
    public static Parser<T> When<T>(this Parser<T> parser, Func<T, bool> isRight) => input =>
    {
        var result = parser(input);
        return result.WasSuccessful && !isRight(result.Value) ? Result.Failure<T>(input, "", []) : result;
    };

    /// <summary>The value, or null.</summary>
    public static Parser<T?> OrNull<T>(this Parser<T> parser)
        where T : class => input =>
    {
        var result = parser(input);
        return result.WasSuccessful ? Result.Success<T?>(result.Value, result.Remainder) : Result.Success<T?>(null, input);
    };

    /// <summary>The value, or null.</summary>
    public static Parser<T?> OrNothing<T>(this Parser<T> parser)
        where T : struct => input =>
    {
        var result = parser(input);
        return result.WasSuccessful ? Result.Success<T?>(result.Value, result.Remainder) : Result.Success<T?>(null, input);
    };

    /// <summary>All that is left of the line.</summary>
    public static Parser<int> AnythingElse { get; } = input =>
    {
        var rest = input;
        while (!rest.AtEnd)
        {
            rest = rest.Advance();
        }

        return Result.Success(rest.Position - input.Position, rest);
    };

    /// <summary>Whether something is there; it is passed over.</summary>
    public static Parser<bool> IsThere<T>(this Parser<T> parser) => input =>
    {
        var result = parser(input);
        return result.WasSuccessful ? Result.Success(true, result.Remainder) : Result.Success(false, input);
    };

    /// <summary>What stands next, without passing over it.</summary>
    public static Parser<T> Ahead<T>(this Parser<T> parser) => input =>
    {
        var result = parser(input);
        return result.WasSuccessful ? Result.Success(result.Value, input) : result;
    };

    public static Parser<Token> Terminal(string label, Func<Token, bool> matches, bool advance = true) => input =>
    {
        var at = (TokenInput)input;
        if (matches(at.Token))
        {
            return Result.Success(at.Token, advance ? at.Advance() : at);
        }

        at.Context.Miss(at.Position, label);
        return Result.Failure<Token>(input, "", []);
    };

    private static Parser<int> NumberWord()
    {
        var words = new[] { "null", "én", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti" };
        return Terminal("et antall", t => Value(t, words) > 0).Select(t => Value(t, words));
    }

    private static int Value(Token token, string[] words) => token.Kind != TokenKind.Word ? -1 : token.Text is "en" or "ett" ? 1 : Array.IndexOf(words, token.Text);

    private static bool Denotes(Token token, NameKind kind) => token.Kind == TokenKind.Name && token.Forms.Any(f => f.Name.Kind == kind);

    private static TextSpan SpanBetween(TokenInput start, TokenInput end)
    {
        var tokens = start.Context.Tokens;
        return TextSpan.Cover(tokens[start.Position].Span, tokens[Math.Max(start.Position, end.Position - 1)].Span);
    }
}

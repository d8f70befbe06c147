using System;
using System.Collections.Generic;
using Regelverk.Dsl.Tokens;
using Sprache;

namespace Regelverk.Dsl.Syntax;

/// <summary>Lets Sprache read tokens instead of characters: a place is the index of a token.</summary>
internal sealed class TokenInput(ParseContext context, int index) : IInput
{
    private Dictionary<object, object>? _memos;

    public ParseContext Context => context;

    public Token Token => context.Tokens[index];

    public string Source => "";

    public char Current => (char)Token.Kind;

    public bool AtEnd => index >= context.Tokens.Count - 1;

    public int Position => index;

    public int Line => 1;

    public int Column => index + 1;

    public IDictionary<object, object> Memos => _memos ??= [];

    public IInput Advance() => context.At(index + 1);

    public bool Equals(IInput? other) => ReferenceEquals(this, other);

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => index;
}

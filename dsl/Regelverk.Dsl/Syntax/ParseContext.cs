using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Tokens;

namespace Regelverk.Dsl.Syntax;

/// <summary>What all attempts at one line share: its tokens, and the farthest place where something else was expected.</summary>
internal sealed class ParseContext(IReadOnlyList<Token> tokens)
{
    /// <summary>How deep expressions may be nested.</summary>
    public const int DeepestNesting = 32;

    private readonly TokenInput?[] _inputs = new TokenInput?[tokens.Count];
    private readonly List<string> _expected = [];

    public IReadOnlyList<Token> Tokens => tokens;

    public int Farthest { get; private set; }

    public IReadOnlyList<string> Expected => _expected;

    public int Depth { get; set; }

    public bool TooDeep { get; set; }

    public TokenInput At(int index) => _inputs[index] ??= new TokenInput(this, index);

    public void Miss(int index, string expected)
    {
        if (index > Farthest)
        {
            Farthest = index;
            _expected.Clear();
        }

        if (index == Farthest && !_expected.Contains(expected, StringComparer.Ordinal))
        {
            _expected.Add(expected);
        }
    }
}

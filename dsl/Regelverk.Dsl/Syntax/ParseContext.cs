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
    private readonly Dictionary<int, HashSet<string>> _atUnknown = [];

    public IReadOnlyList<Token> Tokens => tokens;

    public int Farthest { get; private set; }

    public IReadOnlyList<string> Expected => _expected;

    public int Depth { get; set; }

    public bool TooDeep { get; set; }

    public TokenInput At(int index) => _inputs[index] ??= new TokenInput(this, index);

    /// <summary>What could have stood where an unknown phrase stands; a misspelt word of the language is found among them.</summary>
    public IReadOnlyDictionary<int, HashSet<string>> ExpectedAtUnknown => _atUnknown;

    public void Miss(int index, string expected)
    {
        if (tokens[index].Kind == TokenKind.Unknown)
        {
            Remember(index, expected);
        }

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

    private void Remember(int index, string expected)
    {
        if (!_atUnknown.TryGetValue(index, out var all))
        {
            all = [];
            _atUnknown.Add(index, all);
        }

        all.Add(expected.Trim('«', '»'));
    }
}

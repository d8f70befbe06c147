using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Binding;

/// <summary>Names that the author did not write: the rows and steps that an amount is the sum of. Grounds explain each as they explain any other name.</summary>
internal sealed class HiddenDefinitions(WholeØre wholeØre)
{
    private readonly List<Definisjon> _all = [];

    public IReadOnlyList<Definisjon> All => _all;

    public Expression Add(string name, Begrep level, IReadOnlyList<Tilfelle> cases)
    {
        var first = cases[0];
        var definition = new Definisjon(name, first.Span) { Nivå = level, Tilfeller = cases, Type = first.Verdi.Type, Form = Definisjonsform.Rad };
        wholeØre.Remember(definition);
        _all.Add(definition);
        return new Expression.Defined(definition, first.Span, name);
    }

    /// <summary>The sum of some values, added in pairs so that many of them are not deep.</summary>
    public static Expression Sum(IReadOnlyList<Expression> terms, TextSpan span, string words)
    {
        if (terms.Count == 1)
        {
            return terms[0];
        }

        var half = terms.Count / 2;
        var left = Sum(terms.Take(half).ToArray(), span, words);
        var right = Sum(terms.Skip(half).ToArray(), span, words);
        return new Expression.Arithmetic(ArithmeticOperator.Add, left, right, Types.OfSum(left.Type, right.Type), span, words);
    }
}

using System;
using System.Collections.Generic;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>The order of the values that make priority groups.</summary>
internal sealed class Priority : IComparer<Value>
{
    private readonly Verditype _type;

    public Priority(Verditype type) => _type = type;

    /// <summary>Whether a key places an application in a group. A moment without its clock does not.</summary>
    public static bool IsUsable(Result key, Verditype type) =>
        key is Result.Known known && !(type.Slag == Verdislag.Tidspunkt && known.Value is Value.Time { Moment.Minutt: null });

    /// <summary>Numbers and times by size, nei before ja, codes as they are declared.</summary>
    public int Compare(Value? x, Value? y) => (x, y) switch
    {
        (Value.Number a, Value.Number b) => a.Amount.CompareTo(b.Amount),
        (Value.Time a, Value.Time b) => a.Moment.Tidligst.CompareTo(b.Moment.Tidligst),
        (Value.Month a, Value.Month b) => a.Måned.CompareTo(b.Måned),
        (Value.Truth a, Value.Truth b) => a.IsTrue.CompareTo(b.IsTrue),
        (Value.Code a, Value.Code b) => IndexOf(a.Name).CompareTo(IndexOf(b.Name)),
        _ => throw new InvalidOperationException("The binder lets no such priority through."),
    };

    /// <summary>The value as a number that orders: a time as minutes, a month as its number, 1 for ja and 0 for nei, a code as its place among those declared.</summary>
    public Rational RankOf(Value value) => value switch
    {
        Value.Number number => number.Amount,
        Value.Time time => time.Moment.Tidligst,
        Value.Month month => (month.Måned.År * 12) + month.Måned.Nummer,
        Value.Truth truth => truth.IsTrue ? Rational.One : Rational.Zero,
        Value.Code code => IndexOf(code.Name),
        _ => throw new InvalidOperationException("The binder lets no such priority through."),
    };

    private int IndexOf(string code)
    {
        for (var i = 0; i < _type.Koder.Count; i++)
        {
            if (_type.Koder[i] == code)
            {
                return i;
            }
        }

        throw new InvalidOperationException($"«{code}» is not among the declared values.");
    }
}

using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Dsl.Analysis;

/// <summary>What sets a rule aside: «unntaket i § 5 andre ledd» or «overgangsregelen for § 5». The author wrote no such condition here, and is told of it where it was written.</summary>
internal static class SetAside
{
    /// <summary>Whether a condition is that an exception or a transitional rule applies, or that it does not.</summary>
    public static bool Is(Expression condition) => condition switch
    {
        Expression.Not not => Is(not.Operand),
        Expression.Defined defined => defined.Definisjon.ErUnntak,
        _ => false,
    };

    /// <summary>Those that all must hold for a condition to hold.</summary>
    public static IEnumerable<Expression> By(Expression? condition) => condition switch
    {
        Expression.Conditions { Quantifier: Quantifier.All } list => list.Items.SelectMany(i => By(i.Uttrykk)),
        not null when Is(condition) => [condition],
        _ => [],
    };
}

using System.ComponentModel;
using Regelverk.Runtime.Numbers;
using Regelverk.Runtime.Tid;

namespace Regelverk.Runtime.Sporing;

/// <summary>Short forms of values, so that compiled rules can be read.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Kortformer
{
    /// <summary>A whole number as a value.</summary>
    /// <param name="tall">The number.</param>
    protected static Verdi Tall(long tall) => Verdi.Av(tall);

    /// <summary>A fraction as a value: 8 % is 2 and 25.</summary>
    /// <param name="teller">Above the line.</param>
    /// <param name="nevner">Below the line; not 0.</param>
    protected static Verdi Tall(long teller, long nevner) => Verdi.Av(new Brøk(teller, nevner));

    /// <summary>A day as a value.</summary>
    /// <param name="år">Year.</param>
    /// <param name="måned">Month, 1 to 12.</param>
    /// <param name="dag">Day of the month.</param>
    protected static Verdi Dag(int år, int måned, int dag) => Verdi.Av(new Dato(år, måned, dag));
}

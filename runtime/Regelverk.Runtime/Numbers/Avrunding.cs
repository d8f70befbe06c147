using System;

namespace Regelverk.Runtime.Numbers;

/// <summary>Rounding of whole numbers and of fractions of whole numbers, exactly and without allocating.</summary>
internal static class Avrunding
{
    /// <summary>Rounds a / b to a multiple of a unit.</summary>
    /// <param name="a">Above the line.</param>
    /// <param name="b">Below the line; more than 0.</param>
    /// <param name="måte">Which way.</param>
    /// <param name="enhet">The unit; more than 0.</param>
    /// <exception cref="OverflowException">The result does not fit in 64 bits.</exception>
    public static long Avrund(Wide a, long b, Avrundingsmåte måte, long enhet)
    {
        if (b <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(b), "The number below the line must be more than 0.");
        }

        return checked((long)(Units(a, Wide.Product(b, KreverEnhet(enhet)), måte) * enhet));
    }

    /// <summary>Rounds a whole number to a multiple of a unit.</summary>
    /// <param name="tall">The number.</param>
    /// <param name="måte">Which way.</param>
    /// <param name="enhet">The unit; more than 0.</param>
    /// <exception cref="OverflowException">The result does not fit in 64 bits.</exception>
    public static long Avrund(long tall, Avrundingsmåte måte, long enhet)
    {
        KreverEnhet(enhet);
        var units = tall / enhet;
        var rest = tall % enhet;
        if (rest < 0)
        {
            units--;
            rest += enhet;
        }

        return checked((units + (RundesOpp(måte, rest.CompareTo(enhet - rest), rest == 0, (units & 1) == 0) ? 1 : 0)) * enhet);
    }

    /// <summary>Whether a number goes up to the next unit.</summary>
    /// <param name="måte">Which way.</param>
    /// <param name="mot">What is above the unit below, compared with what is missing to the unit above.</param>
    /// <param name="erHelt">Whether nothing is above the unit below.</param>
    /// <param name="erPartall">Whether the unit below is even.</param>
    public static bool RundesOpp(Avrundingsmåte måte, int mot, bool erHelt, bool erPartall) => måte switch
    {
        Avrundingsmåte.Ned => false,
        Avrundingsmåte.Opp => !erHelt,
        Avrundingsmåte.NærmesteHalveOpp => mot >= 0,
        Avrundingsmåte.NærmesteHalveNed => mot > 0,
        Avrundingsmåte.NærmesteHalveTilPartall => mot > 0 || (mot == 0 && !erPartall),
        _ => throw new ArgumentOutOfRangeException(nameof(måte)),
    };

    private static Wide Units(Wide a, Wide unit, Avrundingsmåte måte)
    {
        var units = Wide.FloorDivide(a, unit, out var rest);
        return RundesOpp(måte, rest.CompareTo(unit - rest), rest.Sign == 0, (units.Low & 1) == 0) ? units + Wide.One : units;
    }

    private static long KreverEnhet(long enhet) => enhet > 0
        ? enhet
        : throw new ArgumentOutOfRangeException(nameof(enhet), "The unit of rounding must be more than 0.");
}

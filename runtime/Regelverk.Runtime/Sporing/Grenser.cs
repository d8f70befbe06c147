using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Sporing;

/// <summary>The lowest and highest that a number can be, whatever the missing facts turn out to be.</summary>
internal readonly struct Grenser
{
    /// <summary>Bounds.</summary>
    /// <param name="lavest">Never less than this; null where nothing bounds it.</param>
    /// <param name="høyest">Never more than this; null where nothing bounds it.</param>
    public Grenser(Brøk? lavest, Brøk? høyest)
    {
        Lavest = lavest;
        Høyest = høyest;
    }

    public static Grenser Ingen => default;

    public Brøk? Lavest { get; }

    public Brøk? Høyest { get; }

    public static Grenser operator +(Grenser a, Grenser b) => new(a.Lavest + b.Lavest, a.Høyest + b.Høyest);

    public static Grenser operator -(Grenser a, Grenser b) => new(a.Lavest - b.Høyest, a.Høyest - b.Lavest);

    public static Grenser operator *(Grenser a, Grenser b)
    {
        if (a is { Lavest: { } a0, Høyest: { } a1 } && b is { Lavest: { } b0, Høyest: { } b1 })
        {
            return Dekk(Dekk(Nøyaktig(a0 * b0), Nøyaktig(a0 * b1)), Dekk(Nøyaktig(a1 * b0), Nøyaktig(a1 * b1)));
        }

        // Half open stretches are bounded only where neither can be negative.
        return a.Lavest is { Sign: >= 0 } low && b.Lavest is { Sign: >= 0 } otherLow ? new Grenser(low * otherLow, null) : Ingen;
    }

    public static Grenser operator /(Grenser a, Grenser b) => b.Lavest is { Sign: > 0 } low
        ? a * new Grenser(b.Høyest is { } high ? Brøk.One / high : Brøk.Zero, Brøk.One / low)
        : Ingen;

    public static Grenser Nøyaktig(Brøk tall) => new(tall, tall);

    /// <summary>The smallest stretch that holds both.</summary>
    public static Grenser Dekk(Grenser a, Grenser b) => new(Lowest(a.Lavest, b.Lavest), Highest(a.Høyest, b.Høyest));

    /// <summary>The bounds of the lower of two numbers.</summary>
    public static Grenser AvLaveste(Grenser a, Grenser b) => new(Lowest(a.Lavest, b.Lavest), Lowest(a.Høyest, b.Høyest) ?? a.Høyest ?? b.Høyest);

    /// <summary>The bounds of the higher of two numbers.</summary>
    public static Grenser AvHøyeste(Grenser a, Grenser b) => new(Highest(a.Lavest, b.Lavest) ?? a.Lavest ?? b.Lavest, Highest(a.Høyest, b.Høyest));

    /// <summary>The bounds of the number rounded.</summary>
    public Grenser Avrundet(Avrundingsmåte måte, Brøk enhet) => new(Lavest?.Avrund(måte, enhet), Høyest?.Avrund(måte, enhet));

    private static Brøk? Lowest(Brøk? a, Brøk? b) => a is { } x && b is { } y ? Brøk.Min(x, y) : null;

    private static Brøk? Highest(Brøk? a, Brøk? b) => a is { } x && b is { } y ? Brøk.Max(x, y) : null;
}

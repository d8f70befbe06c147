namespace Regelverk.Dsl.Values;

/// <summary>A day, with the clock to the minute where it is known. Without a clock only the day is known.</summary>
/// <param name="Dato">The day.</param>
/// <param name="Minutt">Minutes after midnight, 0 to 1439, or null where only the day is known.</param>
public readonly record struct Tidspunkt(Dato Dato, int? Minutt)
{
    /// <summary>The last minute of a day.</summary>
    public const int SisteMinutt = (24 * 60) - 1;

    /// <summary>The earliest minute it can be, counted from the first day of the calendar.</summary>
    public long Tidligst => (Dager * 24L * 60L) + (Minutt ?? 0);

    /// <summary>The latest minute it can be, counted from the first day of the calendar.</summary>
    public long Senest => (Dager * 24L * 60L) + (Minutt ?? SisteMinutt);

    private long Dager => Dato.DagerEtter(new Dato(1, 1, 1));

    /// <inheritdoc/>
    public override string ToString() => Visning.Tidspunkt(this);
}

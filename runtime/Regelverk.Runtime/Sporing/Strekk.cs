using System.Collections.Generic;
using Regelverk.Runtime.Numbers;
using Regelverk.Runtime.Tid;

namespace Regelverk.Runtime.Sporing;

/// <summary>
/// What a missing ordered fact is assumed to lie between, both ends included. Days and minutes are counted from the first day of the calendar. What is calculated from it stays
/// unknown; a comparison is decided where all that it can be agrees.
/// </summary>
internal sealed class Strekk
{
    private const long MinutesInDay = Tidspunkt.SisteMinutt + 1;

    private static readonly Brøk LastDay = new Dato(9999, 12, 31).Dagnummer;

    private readonly Ende _low;
    private readonly Ende _high;
    private readonly Verdislag _slag;

    private Strekk(Ende low, Ende high, Verdislag slag)
    {
        var isWhole = slag is Verdislag.Heltall or Verdislag.Dato or Verdislag.Tidspunkt or Verdislag.Måned;
        _low = isWhole ? low.HeltOver : low;
        _high = isWhole ? high.HeltUnder : high;
        _slag = slag;
    }

    /// <summary>What reading the fact gives.</summary>
    public Verdisvar Svar => IsPoint && _slag is (Verdislag.Heltall or Verdislag.Tall or Verdislag.Prosent or Verdislag.Kroner)
        ? Verdisvar.Av(_low.Ved)
        : Verdisvar.Innen(this);

    /// <summary>As an extent: times in minutes.</summary>
    public Omfang Omfang => _slag == Verdislag.Dato ? InMinutes(_low.Ved, _high.Ved) : new Omfang(_low, _high);

    /// <summary>As an extent of days; null for what is no time.</summary>
    public Omfang? Dagene => _slag switch
    {
        Verdislag.Dato => new Omfang(_low, _high),
        Verdislag.Tidspunkt => new Omfang(DayOf(_low), DayOf(_high)),
        _ => null,
    };

    private bool IsEmpty => _low > _high;

    private bool IsPoint => _low.ErNøyaktig && _high.ErNøyaktig && _low.Ved == _high.Ved;

    /// <summary>All that a fact can be; null where its values have no order.</summary>
    /// <param name="opplysning">The fact.</param>
    /// <param name="gitt">The day, where only the clock is missing.</param>
    public static Strekk? Av(Opplysning opplysning, Verdi? gitt) => opplysning.Type.Slag switch
    {
        Verdislag.Heltall or Verdislag.Tall or Verdislag.Prosent or Verdislag.Kroner =>
            new Strekk(opplysning.Minst ?? Ende.Lavest, opplysning.Høyst ?? Ende.Høyest, opplysning.Type.Slag),
        Verdislag.Måned => new Strekk(Ende.Lavest, Ende.Høyest, Verdislag.Måned),
        Verdislag.Dato => new Strekk(Brøk.Zero, LastDay, Verdislag.Dato),
        Verdislag.Tidspunkt when gitt is Verdi.EnTid tid => new Strekk((Brøk)tid.Tiden.Tidligst, (Brøk)tid.Tiden.Senest, Verdislag.Tidspunkt),
        Verdislag.Tidspunkt => new Strekk(Brøk.Zero, ((LastDay + 1) * MinutesInDay) - 1, Verdislag.Tidspunkt),
        _ => null,
    };

    /// <summary>What another value is for a fact of a kind, when the two are compared; null where they cannot be.</summary>
    /// <param name="slag">The kind of the fact.</param>
    /// <param name="annen">The other value.</param>
    /// <param name="påDagen">Whether the clock does not count.</param>
    public static Omfang? Grense(Verdislag slag, Verdisvar annen, bool påDagen)
    {
        if (!annen.ErKjent)
        {
            return null;
        }

        if (slag == Verdislag.Dato)
        {
            return Omfang.AvDagen(annen);
        }

        return slag == Verdislag.Tidspunkt && påDagen && Omfang.AvDagen(annen) is { } day
            ? InMinutes(day.Lavest.Ved, day.Høyest.Ved)
            : Omfang.Av(annen);
    }

    /// <summary>What lies below a border, on it and above it; what is empty is left out.</summary>
    public List<Strekk> Del(Omfang grense)
    {
        var parts = new List<Strekk>
        {
            new(_low, Min(_high, Ende.Under(grense.Lavest.Ved)), _slag),
            new(Max(_low, grense.Lavest), Min(_high, grense.Høyest), _slag),
            new(Max(_low, Ende.Over(grense.Høyest.Ved)), _high, _slag),
        };
        parts.RemoveAll(part => part.IsEmpty);
        return parts;
    }

    /// <summary>Whether some value lies in both.</summary>
    public bool Møter(Strekk annet) => _low <= annet._high && annet._low <= _high;

    private static Omfang InMinutes(Brøk firstDay, Brøk lastDay) => new(firstDay * MinutesInDay, (lastDay * MinutesInDay) + Tidspunkt.SisteMinutt);

    private static Brøk DayOf(Ende minute) => (minute.Ved / MinutesInDay).HeltallUnder();

    private static Ende Min(Ende a, Ende b) => a <= b ? a : b;

    private static Ende Max(Ende a, Ende b) => a >= b ? a : b;
}

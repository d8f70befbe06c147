using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Sporing;

/// <summary>How two values are compared.</summary>
internal enum Sammenligningsmåte
{
    /// <summary>«er».</summary>
    Er,

    /// <summary>«er ikke».</summary>
    ErIkke,

    /// <summary>«er minst», «er tidligst».</summary>
    ErMinst,

    /// <summary>«er mer enn», «er etter».</summary>
    ErMerEnn,

    /// <summary>«er høyst», «er senest».</summary>
    ErHøyst,

    /// <summary>«er mindre enn», «er før».</summary>
    ErMindreEnn,
}

/// <summary>
/// The stretch that an ordered value is known to lie in: a number is a point, a time without a clock is a whole day in minutes, and a count with open conditions
/// lies between two numbers, and a missing fact between what it is assumed to.
/// </summary>
internal readonly struct Omfang
{
    public Omfang(Ende lavest, Ende høyest)
    {
        Lavest = lavest;
        Høyest = høyest;
    }

    /// <summary>The lowest it can be.</summary>
    public Ende Lavest { get; }

    /// <summary>The highest it can be.</summary>
    public Ende Høyest { get; }

    /// <summary>The stretch of a value; null where nothing bounds it, or it has no order.</summary>
    public static Omfang? Av(Verdisvar svar) => svar.Verdi switch
    {
        Verdi.EtTall tall => new Omfang(tall.Tallet, tall.Tallet),
        Verdi.EnTid tid => new Omfang((Brøk)tid.Tiden.Tidligst, (Brøk)tid.Tiden.Senest),
        Verdi.EnMåned måned => Point(måned.Måneden.Månedsnummer),
        null when svar.Antall is { } antall => new Omfang((Brøk)antall.Fra, (Brøk)antall.Til),
        null when svar.Strekk is { } strekk => strekk.Omfang,
        _ => null,
    };

    /// <summary>The day of a time, where the clock does not count.</summary>
    public static Omfang? AvDagen(Verdisvar svar) => svar.Verdi is Verdi.EnTid tid ? Point(tid.Tiden.Dato.Dagnummer) : svar.Strekk?.Dagene;

    /// <summary>Ja or nei where all that the two can be agree on it; otherwise null.</summary>
    public static bool? Sammenlign(Omfang? a, Sammenligningsmåte måte, Omfang? b) => a is { } left && b is { } right ? Compare(left, måte, right) : null;

    private static bool? Compare(Omfang a, Sammenligningsmåte måte, Omfang b) => måte switch
    {
        Sammenligningsmåte.ErHøyst => Decide(a.Høyest <= b.Lavest, a.Lavest > b.Høyest),
        Sammenligningsmåte.ErMindreEnn => Decide(a.Høyest < b.Lavest, a.Lavest >= b.Høyest),
        Sammenligningsmåte.ErMinst => Decide(b.Høyest <= a.Lavest, b.Lavest > a.Høyest),
        Sammenligningsmåte.ErMerEnn => Decide(b.Høyest < a.Lavest, b.Lavest >= a.Høyest),
        Sammenligningsmåte.Er => Decide(a.Lavest.CompareTo(b.Høyest) == 0 && a.Høyest.CompareTo(b.Lavest) == 0, a.Høyest < b.Lavest || b.Høyest < a.Lavest),
        _ => !Compare(a, Sammenligningsmåte.Er, b),
    };

    private static Omfang Point(int number) => new((Brøk)number, (Brøk)number);

    private static bool? Decide(bool always, bool never) => always ? true : never ? false : null;
}

namespace Regelverk.Runtime.Sporing;

/// <summary>How many of several must hold.</summary>
internal enum Mengde
{
    /// <summary>All.</summary>
    Alle,

    /// <summary>None.</summary>
    Ingen,

    /// <summary>At least so many.</summary>
    Minst,

    /// <summary>At most so many.</summary>
    Høyst,

    /// <summary>Exactly so many.</summary>
    Nøyaktig,
}

/// <summary>How many of several conditions hold, fail, or are not decided, with what the gravest of the open ones reports.</summary>
internal readonly struct Vilkårstelling
{
    private readonly Verdisvar? _why;

    private Vilkårstelling(int ja, int nei, int åpne, Verdisvar? why)
    {
        Ja = ja;
        Nei = nei;
        Åpne = åpne;
        _why = why;
    }

    /// <summary>Certainly hold.</summary>
    public int Ja { get; }

    /// <summary>Certainly fail.</summary>
    public int Nei { get; }

    /// <summary>Not decided.</summary>
    public int Åpne { get; }

    /// <summary>What the gravest of the open ones reports; a plain gap where none is open.</summary>
    public Verdisvar Hvorfor => _why ?? Verdisvar.Mangler;

    /// <summary>The count with one more condition.</summary>
    public Vilkårstelling Med(Verdisvar vilkår) =>
        vilkår.ErJa ? new Vilkårstelling(Ja + 1, Nei, Åpne, _why)
        : vilkår.ErNei ? new Vilkårstelling(Ja, Nei + 1, Åpne, _why)
        : new Vilkårstelling(Ja, Nei, Åpne + 1, Verdisvar.Gravest(_why, vilkår));

    /// <summary>Whether so many hold; not decided where the open ones can still change the answer.</summary>
    public Verdisvar Avgjør(Mengde mengde, int antall) => mengde switch
    {
        Mengde.Alle => Decide(Nei == 0 && Åpne == 0, Nei > 0),
        Mengde.Ingen => Decide(Ja == 0 && Åpne == 0, Ja > 0),
        Mengde.Minst => Decide(Ja >= antall, Ja + Åpne < antall),
        Mengde.Høyst => Decide(Ja + Åpne <= antall, Ja > antall),
        _ => Decide(Ja == antall && Åpne == 0, Ja > antall || Ja + Åpne < antall),
    };

    private Verdisvar Decide(bool always, bool never) => always ? Verdisvar.Ja : never ? Verdisvar.Nei : Hvorfor;
}

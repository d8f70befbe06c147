using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Facts;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Sporing;

/// <summary>What an expression is worth: a value, or why there is none with what the wording needs.</summary>
internal sealed class Verdisvar
{
    private Verdisvar(Kunnskap kunnskap, Verdi? verdi = null)
    {
        Kunnskap = kunnskap;
        Verdi = verdi;
    }

    public static Verdisvar Ja { get; } = new(Kunnskap.Kjent, Verdi.Ja);

    public static Verdisvar Nei { get; } = new(Kunnskap.Kjent, Verdi.Nei);

    /// <summary>A fact that matters is missing.</summary>
    public static Verdisvar Mangler { get; } = new(Kunnskap.Mangler);

    public static Verdisvar Uaktuell { get; } = new(Kunnskap.Uaktuell);

    public Kunnskap Kunnskap { get; }

    /// <summary>The value; null where it is not known.</summary>
    public Verdi? Verdi { get; }

    /// <summary>What has no value, what is disagreed on, or the words that divide by zero.</summary>
    public string Hva { get; private set; } = "";

    /// <summary>Of a conflict: the case that stands first. Of what is not computed: the rule that says so.</summary>
    public Hjemmel? Første { get; private set; }

    /// <summary>Of a conflict: the other case.</summary>
    public Hjemmel? Andre { get; private set; }

    /// <summary>Of a count with open conditions: between what it lies.</summary>
    public Antallsspenn? Antall { get; private set; }

    /// <summary>For a missing fact, while it is tried what its values lead to: between what it is assumed to lie. Otherwise null.</summary>
    public Strekk? Strekk { get; private set; }

    public bool ErKjent => Verdi is not null;

    public bool ErJa => Verdi is Verdi.EnSannhet { ErJa: true };

    public bool ErNei => Verdi is Verdi.EnSannhet { ErJa: false };

    /// <summary>The number; null where it is not known, or not a number.</summary>
    public Brøk? Tall => Verdi is Verdi.EtTall tall ? tall.Tallet : null;

    public static Verdisvar Av(Verdi verdi) => new(Kunnskap.Kjent, verdi);

    public static Verdisvar Av(bool sann) => sann ? Ja : Nei;

    public static Verdisvar Av(Brøk tall) => new(Kunnskap.Kjent, Verdi.Av(tall));

    /// <summary>A count that is not known exactly.</summary>
    public static Verdisvar Mellom(int fra, int til) => new(Kunnskap.Mangler) { Antall = new Antallsspenn(fra, til) };

    /// <summary>A missing fact that is assumed to lie in a stretch.</summary>
    public static Verdisvar Innen(Strekk strekk) => new(Kunnskap.Mangler) { Strekk = strekk };

    public static Verdisvar UtenVerdi(string hva) => new(Kunnskap.UtenVerdi) { Hva = hva };

    public static Verdisvar Konflikt(string hva, Hjemmel første, Hjemmel andre) => new(Kunnskap.Konflikt) { Hva = hva, Første = første, Andre = andre };

    public static Verdisvar DeltPåNull(string hva) => new(Kunnskap.DeltPåNull) { Hva = hva };

    public static Verdisvar BeregnesIkke(string hvorfor, Hjemmel hjemmel) => new(Kunnskap.BeregnesIkke) { Hva = hvorfor, Første = hjemmel };

    /// <summary>Which of two obstacles a combination reports: the gravest, and of equally grave ones the first.</summary>
    public static Verdisvar Gravest(Verdisvar? a, Verdisvar b) => a is null || b.Kunnskap > a.Kunnskap ? b : a;

    /// <summary>Asked as a condition: what is uaktuell is not fulfilled.</summary>
    public Verdisvar SomVilkår() => Kunnskap == Kunnskap.Uaktuell ? Nei : this;
}

/// <summary>The bounds of a count that is not known exactly.</summary>
internal readonly struct Antallsspenn
{
    public Antallsspenn(int fra, int til)
    {
        Fra = fra;
        Til = til;
    }

    /// <summary>The parts that certainly count.</summary>
    public int Fra { get; }

    /// <summary>The parts that may count.</summary>
    public int Til { get; }
}

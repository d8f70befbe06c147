using System;
using Regelverk.Runtime.Numbers;
using Regelverk.Runtime.Tid;

namespace Regelverk.Runtime.Sporing;

/// <summary>A value that is known. Money is a number of kroner, a percentage is its fraction (8 % is 2/25). Closed: the nested types are all there are.</summary>
public abstract class Verdi : IEquatable<Verdi>
{
    private Verdi()
    {
    }

    /// <summary>Ja.</summary>
    public static Verdi Ja { get; } = new EnSannhet(true);

    /// <summary>Nei.</summary>
    public static Verdi Nei { get; } = new EnSannhet(false);

    /// <summary>Ja or nei.</summary>
    /// <param name="sann">Whether it is ja.</param>
    public static Verdi Av(bool sann) => sann ? Ja : Nei;

    /// <summary>A number.</summary>
    /// <param name="tall">The number.</param>
    public static Verdi Av(Brøk tall) => new EtTall(tall);

    /// <summary>A whole number.</summary>
    /// <param name="tall">The number.</param>
    public static Verdi Av(long tall) => new EtTall(tall);

    /// <summary>An amount.</summary>
    /// <param name="beløp">The amount.</param>
    public static Verdi Av(Kroner beløp) => new EtTall(beløp.TilBrøk());

    /// <summary>A day.</summary>
    /// <param name="dato">The day.</param>
    public static Verdi Av(Dato dato) => new EnTid(dato);

    /// <summary>A moment.</summary>
    /// <param name="tidspunkt">The moment, with or without its clock.</param>
    public static Verdi Av(Tidspunkt tidspunkt) => new EnTid(tidspunkt);

    /// <summary>A month.</summary>
    /// <param name="måned">The month.</param>
    public static Verdi Av(Måned måned) => new EnMåned(måned);

    /// <summary>A period.</summary>
    /// <param name="periode">The period.</param>
    public static Verdi Av(Periode periode) => new EnPeriode(periode);

    /// <summary>One of the values of «én av».</summary>
    /// <param name="kode">The value, spelt as declared.</param>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public static Verdi Kode(string kode) => new EnKode(kode ?? throw new ArgumentNullException(nameof(kode)));

    /// <summary>Free text.</summary>
    /// <param name="tekst">The text.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static Verdi Tekst(string tekst) => new EnTekst(tekst ?? throw new ArgumentNullException(nameof(tekst)));

    /// <inheritdoc/>
    public abstract bool Equals(Verdi? other);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as Verdi);

    /// <inheritdoc/>
    public abstract override int GetHashCode();

    /// <summary>A number, an amount in kroner, or a share.</summary>
    internal sealed class EtTall : Verdi
    {
        public EtTall(Brøk tall) => Tallet = tall;

        public Brøk Tallet { get; }

        public override bool Equals(Verdi? other) => other is EtTall tall && tall.Tallet == Tallet;

        public override int GetHashCode() => Tallet.GetHashCode();

        public override string ToString() => Tallet.ToString();
    }

    /// <summary>Ja or nei.</summary>
    internal sealed class EnSannhet : Verdi
    {
        public EnSannhet(bool erJa) => ErJa = erJa;

        public bool ErJa { get; }

        public override bool Equals(Verdi? other) => other is EnSannhet sannhet && sannhet.ErJa == ErJa;

        public override int GetHashCode() => ErJa ? 1 : 0;

        public override string ToString() => ErJa ? "ja" : "nei";
    }

    /// <summary>A day, with or without the clock.</summary>
    internal sealed class EnTid : Verdi
    {
        public EnTid(Tidspunkt tiden) => Tiden = tiden;

        public Tidspunkt Tiden { get; }

        public override bool Equals(Verdi? other) => other is EnTid tid && tid.Tiden == Tiden;

        public override int GetHashCode() => Tiden.GetHashCode();

        public override string ToString() => Tiden.ToString();
    }

    /// <summary>A calendar month.</summary>
    internal sealed class EnMåned : Verdi
    {
        public EnMåned(Måned måneden) => Måneden = måneden;

        public Måned Måneden { get; }

        public override bool Equals(Verdi? other) => other is EnMåned måned && måned.Måneden == Måneden;

        public override int GetHashCode() => Måneden.GetHashCode();

        public override string ToString() => Måneden.ToString();
    }

    /// <summary>A stretch of days.</summary>
    internal sealed class EnPeriode : Verdi
    {
        public EnPeriode(Periode perioden) => Perioden = perioden;

        public Periode Perioden { get; }

        public override bool Equals(Verdi? other) => other is EnPeriode periode && periode.Perioden == Perioden;

        public override int GetHashCode() => Perioden.GetHashCode();

        public override string ToString() => Perioden.ToString();
    }

    /// <summary>One of the values that an «én av» fact may have, spelt as declared.</summary>
    internal sealed class EnKode : Verdi
    {
        public EnKode(string navnet) => Navnet = navnet;

        public string Navnet { get; }

        public override bool Equals(Verdi? other) => other is EnKode kode && kode.Navnet == Navnet;

        public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Navnet);

        public override string ToString() => Navnet;
    }

    /// <summary>Free text.</summary>
    internal sealed class EnTekst : Verdi
    {
        public EnTekst(string innhold) => Innhold = innhold;

        public string Innhold { get; }

        public override bool Equals(Verdi? other) => other is EnTekst tekst && tekst.Innhold == Innhold;

        public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Innhold);

        public override string ToString() => Innhold;
    }
}

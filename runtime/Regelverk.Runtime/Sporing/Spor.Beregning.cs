using System;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Sporing;

/// <summary>The four operations.</summary>
internal enum Regnemåte
{
    /// <summary>+</summary>
    Pluss,

    /// <summary>−</summary>
    Minus,

    /// <summary>×</summary>
    Ganger,

    /// <summary>/</summary>
    Delt,
}

/// <content>What is calculated.</content>
public abstract partial class Spor
{
    /// <summary>The highest or lowest of at least one value: numbers, months or times.</summary>
    private static Verdisvar Extreme(Verdisvar[] values, bool highest)
    {
        if (Missing(values) is { } missing)
        {
            return missing;
        }

        // One that is certainly at least as far out as all others; a day without a clock may leave open which.
        var order = highest ? Sammenligningsmåte.ErMinst : Sammenligningsmåte.ErHøyst;
        var furthest = values[0];
        for (var i = 1; i < values.Length; i++)
        {
            if (Omfang.Sammenlign(Omfang.Av(values[i]), order, Omfang.Av(furthest)) == true)
            {
                furthest = values[i];
            }
        }

        foreach (var value in values)
        {
            if (!Equals(value.Verdi, furthest.Verdi) && Omfang.Sammenlign(Omfang.Av(furthest), order, Omfang.Av(value)) != true)
            {
                return Verdisvar.Mangler;
            }
        }

        return furthest;
    }

    /// <summary>What a combination of values reports where one at least is not known; null where all are.</summary>
    private static Verdisvar? Missing(params Verdisvar[] values)
    {
        Verdisvar? gravest = null;
        foreach (var value in values)
        {
            if (!value.ErKjent)
            {
                gravest = Verdisvar.Gravest(gravest, value);
            }
        }

        // The bounds of a count, or of a fact, are its own; they say nothing about what is calculated from it.
        return gravest is { Kunnskap: Facts.Kunnskap.Mangler } ? Verdisvar.Mangler : gravest;
    }

    private static Brøk Number(Verdisvar svar) => svar.Tall ?? throw new InvalidOperationException("Only numbers are calculated with.");

    private static Verdisvar[] Values(Spor[] inside) => Array.ConvertAll(inside, spor => spor.Svar);

    /// <summary>Addition, subtraction, multiplication or division.</summary>
    internal sealed class Regning : Spor
    {
        public Regning(Sporsted sted, string tekst, Verditype type, Regnemåte måte, Spor a, Spor b)
            : base(sted, tekst, type, a.Skjult || b.Skjult, [a, b], Calculate(tekst, måte, a.Svar, b.Svar)) => Måte = måte;

        public Regnemåte Måte { get; }

        /// <summary>Whether it is the difference of two rounded values, as each part of a deduction that is spread over several amounts: what one of them came from says nothing of the other.</summary>
        public bool ErAvToAvrundede => Måte == Regnemåte.Minus && Inni[0] is Avrundet && Inni[1] is Avrundet;

        private static Verdisvar Calculate(string tekst, Regnemåte måte, Verdisvar a, Verdisvar b)
        {
            if (måte == Regnemåte.Delt && b.Tall is { Sign: 0 })
            {
                return Verdisvar.DeltPåNull(tekst);
            }

            return Missing(a, b) ?? Verdisvar.Av(måte switch
            {
                Regnemåte.Pluss => Number(a) + Number(b),
                Regnemåte.Minus => Number(a) - Number(b),
                Regnemåte.Ganger => Number(a) * Number(b),
                _ => Number(a) / Number(b),
            });
        }
    }

    /// <summary>The lowest or highest of some values.</summary>
    internal sealed class Ytterst : Spor
    {
        public Ytterst(Sporsted sted, string tekst, Verditype type, bool høyeste, Spor[] verdier)
            : base(sted, tekst, type, AnyHidden(verdier), verdier, Extreme(Values(verdier), høyeste)) => Høyeste = høyeste;

        public bool Høyeste { get; }
    }

    /// <summary>«A, inntil B»; «A, men minst B».</summary>
    internal sealed class Grense : Spor
    {
        public Grense(Sporsted sted, string tekst, Verditype type, Spor verdi, bool erTak, Spor grense)
            : base(sted, tekst, type, verdi.Skjult || grense.Skjult, [verdi, grense], Extreme([verdi.Svar, grense.Svar], highest: !erTak))
        {
            Uttrykk = verdi;
            ErTak = erTak;
            Grensen = grense;
        }

        public Spor Uttrykk { get; }

        public bool ErTak { get; }

        public Spor Grensen { get; }

        /// <summary>Whether the bound makes another value of it.</summary>
        public bool Binder => !Equals(Uttrykk.Verdi, Verdi);
    }

    /// <summary>A value rounded to a unit.</summary>
    internal sealed class Avrundet : Spor
    {
        public Avrundet(Sporsted sted, string tekst, Verditype type, Spor verdi, Avrundingsmåte måte, Brøk enhet)
            : base(sted, tekst, type, verdi.Skjult, [verdi], Round(verdi.Svar, måte, enhet))
        {
            Uttrykk = verdi;
            Måte = måte;
            Enhet = enhet;
        }

        public Spor Uttrykk { get; }

        public Avrundingsmåte Måte { get; }

        public Brøk Enhet { get; }

        /// <summary>Whether rounding makes another value of it.</summary>
        public bool Endrer => !Equals(Uttrykk.Verdi, Verdi);

        private static Verdisvar Round(Verdisvar svar, Avrundingsmåte måte, Brøk enhet) =>
            Missing(svar) ?? Verdisvar.Av(Number(svar).Avrund(måte, enhet));
    }
}

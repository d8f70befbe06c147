using System;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Sporing;

/// <summary>What is made of the values of several parts.</summary>
internal enum Samling
{
    /// <summary>«summen av».</summary>
    Sum,

    /// <summary>«den høyeste».</summary>
    Høyeste,

    /// <summary>«den laveste».</summary>
    Laveste,
}

/// <content>What is said of the listed parts.</content>
public abstract partial class Spor
{
    /// <summary>Something that is said of the listed parts.</summary>
    internal abstract class OmDeler : Spor
    {
        private protected OmDeler(Sporsted sted, string tekst, Verditype type, Utvalg utvalg, bool skjult, Verdisvar svar)
            : base(sted, tekst, type, skjult, NothingInside, svar) => Utvalg = utvalg;

        public Utvalg Utvalg { get; }

        /// <summary>How many parts count; null where they are not known.</summary>
        private protected static Vilkårstelling? Count(Utvalg utvalg, Func<Del, Verdisvar> condition)
        {
            if (utvalg.Deler is null)
            {
                return null;
            }

            var count = default(Vilkårstelling);
            foreach (var del in utvalg.Deler)
            {
                count = count.Med(condition(del));
            }

            return count;
        }
    }

    /// <summary>«summen av … for alle …», «den høyeste …», «den laveste …».</summary>
    internal sealed class Samlet : OmDeler
    {
        public Samlet(Sporsted sted, string tekst, Verditype type, Samling samling, Utvalg utvalg, bool skjult)
            : base(sted, tekst, type, utvalg, skjult, Combine(tekst, samling, utvalg)) => Samling = samling;

        public Samling Samling { get; }

        private static Verdisvar Combine(string tekst, Samling samling, Utvalg utvalg)
        {
            if (utvalg.Deler is not { } parts)
            {
                return Verdisvar.Mangler;
            }

            if (Missing(Array.ConvertAll(parts, del => del.Valgt)) is { } open)
            {
                return open;
            }

            var values = Array.ConvertAll(Array.FindAll(parts, del => del.Uttrykk is not null), del => del.Uttrykk?.Svar ?? Verdisvar.Mangler);
            if (Missing(values) is { } missing)
            {
                return missing;
            }

            return samling == Samling.Sum ? Verdisvar.Av(Sum(values))
                : values.Length == 0 ? Verdisvar.UtenVerdi(tekst)
                : Extreme(values, samling == Samling.Høyeste);
        }

        private static Brøk Sum(Verdisvar[] values)
        {
            var sum = Brøk.Zero;
            foreach (var value in values)
            {
                sum += Number(value);
            }

            return sum;
        }
    }

    /// <summary>«antall … der …».</summary>
    internal sealed class Antall : OmDeler
    {
        public Antall(Sporsted sted, string tekst, Verditype type, Utvalg utvalg, bool skjult)
            : base(sted, tekst, type, utvalg, skjult, CountThem(utvalg))
        {
        }

        private static Verdisvar CountThem(Utvalg utvalg)
        {
            if (Count(utvalg, del => del.Valgt) is not { } count)
            {
                return Verdisvar.Mangler;
            }

            return Talt(count);
        }

        /// <summary>What a count says: the number, or while something is open between what it lies.</summary>
        public static Verdisvar Talt(Vilkårstelling count) =>
            count.Åpne == 0 ? Verdisvar.Av((Brøk)count.Ja)
                : count.Hvorfor.Kunnskap == Facts.Kunnskap.Mangler ? Verdisvar.Mellom(count.Ja, count.Ja + count.Åpne)
                : count.Hvorfor;
    }

    /// <summary>«minst ett tiltak er slik at …»: how many parts meet a condition.</summary>
    internal sealed class Kvantifisert : OmDeler
    {
        public Kvantifisert(Sporsted sted, string tekst, Mengde mengde, int antall, Utvalg utvalg, bool skjult)
            : base(sted, tekst, Verditype.JaNei, utvalg, skjult, Count(utvalg, VilkåretFor)?.Avgjør(mengde, antall) ?? Verdisvar.Mangler) => Mengde = mengde;

        public Mengde Mengde { get; }

        /// <summary>Whether a part meets the condition.</summary>
        public static Verdisvar VilkåretFor(Del del) => del.Uttrykk?.Vilkår ?? Verdisvar.Nei;
    }
}

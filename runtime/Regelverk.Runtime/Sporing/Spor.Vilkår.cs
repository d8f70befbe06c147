using System;
using System.Collections.Generic;

namespace Regelverk.Runtime.Sporing;

/// <content>Tests and conditions.</content>
public abstract partial class Spor
{
    private static Verdisvar Compare(Spor a, Sammenligningsmåte måte, Spor b)
    {
        var left = a.Svar;
        var right = b.Svar;
        if (left.Kunnskap == Facts.Kunnskap.Uaktuell || right.Kunnskap == Facts.Kunnskap.Uaktuell)
        {
            // A test of something uaktuell is not fulfilled; «er ikke» is always the exact denial of «er».
            return Verdisvar.Av(måte == Sammenligningsmåte.ErIkke);
        }

        return Decided(a, måte, b) is { } truth ? Verdisvar.Av(truth) : Verdisvar.Gravest(Undecided(left), Undecided(right));
    }

    private static bool? Decided(Spor a, Sammenligningsmåte måte, Spor b)
    {
        if (IsOrdered(a.Svar) || IsOrdered(b.Svar))
        {
            // A day is a day: as a border it stands for all its minutes («senest 6. april» holds until midnight).
            return ErDag(a) || ErDag(b)
                ? Omfang.Sammenlign(Omfang.AvDagen(a.Svar), måte, Omfang.AvDagen(b.Svar))
                : Omfang.Sammenlign(Omfang.Av(a.Svar), måte, Omfang.Av(b.Svar));
        }

        return a.Verdi is { } left && b.Verdi is { } right ? left.Equals(right) == (måte == Sammenligningsmåte.Er) : null;
    }

    /// <summary>Whether the clock does not count for it. The deadline is always a moment.</summary>
    internal static bool ErDag(Spor spor) => spor.Type.Slag == Verdislag.Dato;

    private static bool IsOrdered(Verdisvar svar) => svar.Verdi is Sporing.Verdi.EtTall or Sporing.Verdi.EnTid or Sporing.Verdi.EnMåned;

    /// <summary>What an operand of an undecided test reports: a known one (a day without its clock) is a gap too.</summary>
    private static Verdisvar Undecided(Verdisvar operand) => operand.Kunnskap <= Facts.Kunnskap.Mangler ? Verdisvar.Mangler : operand;

    /// <summary>Two values compared.</summary>
    internal sealed class Sammenligning : Spor
    {
        public Sammenligning(Sporsted sted, string tekst, Spor a, Sammenligningsmåte måte, Spor b)
            : base(sted, tekst, Verditype.JaNei, a.Skjult || b.Skjult, [a, b], Compare(a, måte, b))
        {
            A = a;
            Måte = måte;
            B = b;
        }

        public Spor A { get; }

        public Sammenligningsmåte Måte { get; }

        public Spor B { get; }
    }

    /// <summary>«X er a, b eller c».</summary>
    internal sealed class EnAv : Spor
    {
        public EnAv(Sporsted sted, string tekst, Spor a, Spor[] verdier)
            : base(sted, tekst, Verditype.JaNei, a.Skjult || AnyHidden(verdier), [a, .. verdier], IsOneOf(a, verdier)) => A = a;

        public Spor A { get; }

        private static Verdisvar IsOneOf(Spor a, Spor[] values)
        {
            var tests = default(Vilkårstelling);
            foreach (var value in values)
            {
                tests = tests.Med(Compare(a, Sammenligningsmåte.Er, value));
            }

            return tests.Avgjør(Mengde.Minst, 1);
        }
    }

    /// <summary>The opposite of a condition.</summary>
    internal sealed class Ikke : Spor
    {
        public Ikke(Sporsted sted, string tekst, Spor uttrykk)
            : base(sted, tekst, Verditype.JaNei, uttrykk.Skjult, [uttrykk], Negate(uttrykk.Vilkår)) => Uttrykk = uttrykk;

        public Spor Uttrykk { get; }

        private static Verdisvar Negate(Verdisvar condition) => condition.ErJa ? Verdisvar.Nei : condition.ErNei ? Verdisvar.Ja : condition;
    }

    /// <summary>Several conditions of which so many must hold: «og», «eller», and every list of vilkår.</summary>
    internal sealed class Vilkårsliste : Spor
    {
        private readonly Vilkår[] _items;

        public Vilkårsliste(Sporsted sted, string tekst, Mengde mengde, int antall, Vilkår[] vilkår)
            : this(sted, tekst, mengde, antall, vilkår, Array.ConvertAll(vilkår, v => v.Uttrykk))
        {
        }

        private Vilkårsliste(Sporsted sted, string tekst, Mengde mengde, int antall, Vilkår[] items, Spor[] inside)
            : base(sted, tekst, Verditype.JaNei, AnyHidden(inside), inside, Count(inside).Avgjør(mengde, antall))
        {
            Mengde = mengde;
            _items = items;
        }

        public Mengde Mengde { get; }

        public IReadOnlyList<Vilkår> Vilkårene => _items;

        private static Vilkårstelling Count(Spor[] conditions)
        {
            var count = default(Vilkårstelling);
            foreach (var condition in conditions)
            {
                count = count.Med(condition.Vilkår);
            }

            return count;
        }
    }
}

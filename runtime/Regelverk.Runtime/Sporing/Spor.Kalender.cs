using System;
using System.Collections.Generic;
using Regelverk.Runtime.Numbers;
using Regelverk.Runtime.Tid;

namespace Regelverk.Runtime.Sporing;

/// <summary>What is read off the calendar.</summary>
internal enum Kalendermåte
{
    /// <summary>«den delen av P som ligger i Q».</summary>
    Overlapp,

    /// <summary>«perioden fra A til og med B».</summary>
    FraTil,

    /// <summary>«antall hele måneder i P».</summary>
    HeleMåneder,

    /// <summary>«antall påbegynte måneder i P».</summary>
    PåbegynteMåneder,

    /// <summary>«antall dager i P».</summary>
    Dager,

    /// <summary>«antall dager i året som X ligger i».</summary>
    DagerIÅret,
}

/// <content>Days, months and periods.</content>
public abstract partial class Spor
{
    /// <summary>The days of a period or a month; null where it is not known.</summary>
    private static Periode? DaysOf(Verdisvar svar) => svar.Verdi switch
    {
        Verdi.EnPeriode periode => periode.Perioden,
        Verdi.EnMåned måned => Kalender.Dagene(måned.Måneden),
        _ => null,
    };

    private static Periode Days(Verdisvar svar) => DaysOf(svar) ?? throw new InvalidOperationException("Only periods and months have days.");

    private static Dato Day(Verdisvar svar) => svar.Verdi is Verdi.EnTid tid ? tid.Tiden.Dato : throw new InvalidOperationException("Only dates are days.");

    /// <summary>The period of the round in hand.</summary>
    internal sealed class Søknadsperioden : Spor
    {
        public Søknadsperioden(Sporsted sted, string tekst)
            : base(sted, tekst, Verditype.Periode, false, NothingInside, sted.Rot.Søknadsperiode is { } known ? Verdisvar.Av(Verdi.Av(known)) : Verdisvar.Mangler)
        {
        }

        /// <summary>As it is written; null where it is not known.</summary>
        public Periode? Oppgitt => Sted.Rot.Søknadsperiode;
    }

    /// <summary>A part of a period, or a number of days or months.</summary>
    internal sealed class Kalenderlesing : Spor
    {
        public Kalenderlesing(Sporsted sted, string tekst, Verditype type, Kalendermåte måte, params Spor[] verdier)
            : base(sted, tekst, type, AnyHidden(verdier), verdier, Read(måte, Values(verdier)))
        {
        }

        private static Verdisvar Read(Kalendermåte måte, Verdisvar[] values)
        {
            if (måte == Kalendermåte.Overlapp && Array.Exists(values, value => DaysOf(value) is { ErTom: true }))
            {
                // Nothing lies in a period without days, whatever the other one turns out to be.
                return Verdisvar.Av(Verdi.Av(Periode.Tom));
            }

            return Missing(values) ?? Verdisvar.Av(måte switch
            {
                Kalendermåte.Overlapp => Verdi.Av(Kalender.Overlapp(Days(values[0]), Days(values[1]))),
                Kalendermåte.FraTil => Verdi.Av(Kalender.FraTil(Day(values[0]), Day(values[1]))),
                Kalendermåte.HeleMåneder => Verdi.Av(Kalender.Måneder(Days(values[0]), påbegynte: false).Count),
                Kalendermåte.PåbegynteMåneder => Verdi.Av(Kalender.Måneder(Days(values[0]), påbegynte: true).Count),
                Kalendermåte.Dager => Verdi.Av(Days(values[0]).AntallDager),
                _ => Verdi.Av(Kalender.DagerIÅret(DaysOf(values[0]) is { } days ? days.Fra.År : Day(values[0]).År)),
            });
        }
    }

    /// <summary>«fire år etter X».</summary>
    internal sealed class Flyttet : Spor
    {
        public Flyttet(Sporsted sted, string tekst, int antall, Tidsenhet enhet, Spor dag)
            : base(sted, tekst, Verditype.Dato, dag.Skjult, [dag], Missing(dag.Svar) ?? Verdisvar.Av(Verdi.Av(Kalender.Flytt(Day(dag.Svar), antall, enhet))))
        {
        }
    }

    /// <summary>«antall hele måneder i P der …».</summary>
    internal sealed class AntallMåneder : Spor
    {
        private AntallMåneder(Sporsted sted, string tekst, Verditype type, Spor periode, Månedsvalg[]? måneder, bool skjult)
            : base(sted, tekst, type, skjult, [periode], Count(periode, måneder)) => Måneder = måneder ?? [];

        /// <summary>The months of the period; none while it is not known.</summary>
        public IReadOnlyList<Månedsvalg> Måneder { get; }

        public static AntallMåneder Av<T>(Sporsted sted, string tekst, Verditype type, Spor periode, bool påbegynte, Func<Måned, T> måned, Func<T, Spor> der, bool skjult)
            where T : Sporsted
        {
            if (DaysOf(periode.Svar) is not { } days)
            {
                return new AntallMåneder(sted, tekst, type, periode, null, skjult);
            }

            var asked = new List<Månedsvalg>();
            foreach (var month in Kalender.Måneder(days, påbegynte))
            {
                asked.Add(new Månedsvalg(month, der(sted.IMåned(month, måned))));
            }

            return new AntallMåneder(sted, tekst, type, periode, asked.ToArray(), skjult);
        }

        private static Verdisvar Count(Spor period, Månedsvalg[]? months)
        {
            if (months is null)
            {
                return Missing(period.Svar) ?? Verdisvar.Mangler;
            }

            var count = default(Vilkårstelling);
            foreach (var month in months)
            {
                count = count.Med(month.Vilkår.Vilkår);
            }

            return Antall.Talt(count);
        }
    }
}

/// <summary>A month that is counted, and the condition asked of it.</summary>
internal readonly struct Månedsvalg
{
    public Månedsvalg(Måned måned, Spor vilkår)
    {
        Måned = måned;
        Vilkår = vilkår;
    }

    /// <summary>The month.</summary>
    public Måned Måned { get; }

    /// <summary>The condition.</summary>
    public Spor Vilkår { get; }
}

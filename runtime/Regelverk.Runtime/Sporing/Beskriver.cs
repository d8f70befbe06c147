using System;
using System.Collections.Generic;
using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Facts;
using Regelverk.Runtime.Numbers;
using Regelverk.Runtime.Tid;

namespace Regelverk.Runtime.Sporing;

/// <summary>Puts facts and values into words, with what is covered by taushetsplikt masked.</summary>
internal static class Beskriver
{
    private const int MostTermsShown = 6;
    private const string Deadline = "fristen";
    private const string RoundPeriod = "søknadsperioden";

    public static string Verdien(Spor spor) => spor.Skjult ? Visningsord.Skjult : Visningsord.Av(spor.Svar, spor.Type);

    /// <summary>The value as it reads after the name of the definition: «antall leger er 3».</summary>
    public static string VerdienEtterNavnet(Definert definert) =>
        definert.Skjult ? Visningsord.Skjult : Visningsord.Etter(definert.Navn, definert.Svar, definert.Type);

    /// <summary>A value with its name: «levert 7. april 2018», «søkt beløp er 250 000 kroner».</summary>
    public static string Beskriv(Spor spor) => spor switch
    {
        Spor.Fristen frist => frist.Oppgitt is { } moment ? "fristen var " + moment : "fristen er ikke oppgitt",
        Spor.Søknadsperioden period => period.Oppgitt is { } days ? RoundPeriod + " er " + days : RoundPeriod + " er ikke oppgitt",
        Spor.AntallMåneder count => NameAndValue(count.Tekst, count) + MonthsThatCount(count),
        Spor.Faktum { Type.ErTid: true, Svar.ErKjent: true } faktum => faktum.Opplysning.Navn + " " + Verdien(faktum),
        Spor.Faktum faktum => NameAndValue(faktum.Opplysning.Navn, faktum),
        Spor.Satsen sats => NameAndValue(sats.Sats.Navn, sats),
        Spor.Navn navn => NameAndValue(navn.Definert.Navn, navn),
        _ => NameAndValue(spor.Tekst, spor),
    };

    /// <summary>A sum with its terms, if they are few: «summen av godkjent beløp for alle tiltakene: 200 000 kroner (tiltak 1) + 300 000 kroner (tiltak 2)».</summary>
    public static string Summen(Spor.Samlet sum)
    {
        var terms = new List<string>();
        foreach (var part in sum.Utvalg.Deler ?? [])
        {
            if (part.Valgt.ErJa && part.Uttrykk is { } term)
            {
                terms.Add(Verdien(term) + " (" + part.Sted.Begrep + " " + part.Sted.ElementId + ")");
            }
        }

        return terms.Count == 0 ? $"{sum.Tekst} er {Verdien(sum)}, for det er ingen å regne med"
            : terms.Count <= MostTermsShown ? sum.Tekst + ": " + string.Join(" + ", terms)
            : $"{sum.Tekst}, {Visning.Heltall(terms.Count)} i alt";
    }

    /// <summary>The figures behind a settled condition, led by a colon; empty where the condition says it all.</summary>
    public static string Tallene(Spor vilkår)
    {
        var figures = new List<string>();
        AddFigures(figures, vilkår);
        if (vilkår is Spor.Sammenligning comparison && Margin(comparison) is { } margin)
        {
            figures.Add(margin);
        }

        return figures.Count > 0 ? ": " + string.Join(", ", figures) : "";
    }

    /// <summary>The facts that expressions read in their own scope, each once, in the order they stand.</summary>
    public static IReadOnlyList<Navngitt> Opplysningene(Spor? vilkår, Spor uttrykk)
    {
        var seen = new HashSet<Opplyst>();
        var facts = new List<Navngitt>();
        if (vilkår is not null)
        {
            AddFacts(facts, seen, vilkår);
        }

        AddFacts(facts, seen, uttrykk);
        return facts;
    }

    private static void AddFacts(List<Navngitt> facts, HashSet<Opplyst> seen, Spor spor)
    {
        if (spor is Spor.Faktum faktum && seen.Add(faktum.Opplyst))
        {
            facts.Add(Named(faktum));
        }
        else if (spor is Spor.Fristen frist && !facts.Exists(f => f.Navn == Deadline))
        {
            facts.Add(new Navngitt(Deadline, frist.Oppgitt?.ToString() ?? "mangler"));
        }

        else if (spor is Spor.Søknadsperioden period && !facts.Exists(f => f.Navn == RoundPeriod))
        {
            facts.Add(new Navngitt(RoundPeriod, period.Oppgitt?.ToString() ?? "mangler"));
        }

        foreach (var inside in spor.Inni)
        {
            AddFacts(facts, seen, inside);
        }
    }

    /// <summary>« (mai 2024 – juli 2024 og september 2024)» behind the number of months that were counted; empty where there are none, or the number is not known.</summary>
    private static string MonthsThatCount(Spor.AntallMåneder count)
    {
        if (count.Skjult || !count.Svar.ErKjent)
        {
            return "";
        }

        var counted = new List<Måned>();
        foreach (var month in count.Måneder)
        {
            if (month.Vilkår.Vilkår.ErJa)
            {
                counted.Add(month.Måned);
            }
        }

        return counted.Count == 0 ? "" : " (" + Visningsord.Måneder(counted) + ")";
    }

    private static Navngitt Named(Spor.Faktum faktum)
    {
        var value = Verdien(faktum);
        if (!faktum.Skjult && faktum.Opplyst.Grunn is { } grunn)
        {
            value += " (" + grunn + ")";
        }

        var owner = faktum.Opplyst.Eier;
        return new Navngitt(faktum.Opplysning.Navn + (owner.ErMåned ? "" : owner.For), value);
    }

    private static void AddFigures(List<string> figures, Spor condition)
    {
        switch (condition)
        {
            case Spor.Ikke ikke:
                AddFigures(figures, ikke.Uttrykk);
                break;
            case Spor.Sammenligning comparison:
                AddFigure(figures, comparison.A);
                AddFigure(figures, comparison.B);
                break;
            case Spor.EnAv enAv:
                figures.Add(Beskriv(enAv.A));
                break;
            case Spor.Kvantifisert quantified:
                figures.Add(HowMany(quantified));
                break;
            case Spor.Faktum { Kunnskap: Kunnskap.Uaktuell }:
                figures.Add("opplysningen er uaktuell");
                break;
        }
    }

    private static void AddFigure(List<string> figures, Spor side)
    {
        if (side is not Spor.Konstant)
        {
            figures.Add(Beskriv(side));
        }
    }

    private static string NameAndValue(string name, Spor spor) => spor.Kunnskap switch
    {
        Kunnskap.Kjent => name + " er " + (spor.Skjult ? Visningsord.Skjult : Visningsord.Etter(name, spor.Svar, spor.Type)),
        Kunnskap.Mangler => name + " mangler",
        _ => name + " er " + Visningsord.Av(spor.Svar, spor.Type),
    };

    /// <summary>How far a comparison of numbers missed; null where it says nothing.</summary>
    private static string? Margin(Spor.Sammenligning comparison)
    {
        if (comparison.Skjult || !comparison.Svar.ErNei || comparison.A.Svar.Tall is not { } a || comparison.B.Svar.Tall is not { } b)
        {
            return null;
        }

        var type = comparison.A.Type;
        return comparison.Måte switch
        {
            Sammenligningsmåte.ErMerEnn or Sammenligningsmåte.ErMindreEnn when a == b => "det er akkurat på grensen",
            Sammenligningsmåte.ErMinst or Sammenligningsmåte.ErMerEnn => "det mangler " + Visningsord.Tall(b - a, type),
            Sammenligningsmåte.ErHøyst or Sammenligningsmåte.ErMindreEnn => $"det er {Visningsord.Tall(a - b, type)} for {(type.Enhet.Length > 0 ? "mange" : "mye")}",
            _ => null,
        };
    }

    private static string HowMany(Spor.Kvantifisert quantified)
    {
        var parts = quantified.Utvalg.Deler ?? [];
        var met = Array.FindAll(parts, del => Spor.Kvantifisert.VilkåretFor(del).ErJa).Length;
        return $"oppfylt for {Visning.Heltall(met)} av {Visning.Heltall(parts.Length)}";
    }
}

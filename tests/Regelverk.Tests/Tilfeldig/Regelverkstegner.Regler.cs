using System;
using System.Collections.Generic;
using System.Linq;

namespace Regelverk.Tests.Tilfeldig;

/// <summary>Rates, conditions for a grant, and what the rules define.</summary>
internal sealed partial class Regelverkstegner
{
    private void Satsene()
    {
        foreach (var _ in valg.Flere(0, 2))
        {
            if (_ord.Opplysning(Slag.Kroner) is not { } ord)
            {
                return;
            }

            var datert = valg.Sjelden(4);
            _satser.Add(datert
                ? $"{ord.Erklært}, etter levert:\n    {valg.En(Kronetall)} fra og med 1. januar 2000\n    {valg.En(Kronetall)} fra og med 1. mars 2025"
                : $"{ord.Erklært}: {valg.En(Kronetall)}");
            _navn.Add(new Navn(ord.Form, Slag.Kroner, datert ? Nivå.Søknad : Nivå.Søker, [], null));
        }
    }

    // § 1: what gives a grant, what is refused, turned away, or to be mended.
    private string Hvem()
    {
        List<string> ledd = [$"Tilskudd {(_skjønn.Count > 0 && valg.Sjelden(3) ? "kan gis" : "gis")} {(valg.Av(3) < 2 ? "hvis medlemstallet er minst 1" : Hvis(Nivå.Søknad))}"];
        foreach (var _ in valg.Flere(0, 3))
        {
            ledd.Add(valg.En("Søknaden avslås", "Søknaden avvises", "Søknaden avvises", "Søknaden skal rettes innen 2 uker", "Tilskudd utbetales", "Tilskuddet bortfaller") + " " + Hvis(Nivå.Søknad));
        }

        if (valg.Sjelden(4))
        {
            ledd.Add($"Unntak fra første ledd: gjelder ikke hvis {Vilkår(Nivå.Søknad, 1)}");
        }

        return Paragraf(1, "Hvem kan få tilskudd", ledd);
    }

    // A condition on the line, or a list of conditions, also in each other.
    private string Hvis(Nivå nivå)
    {
        if (valg.Av(3) < 2)
        {
            return $"hvis {Vilkår(nivå, 2)}";
        }

        return $"hvis {Vilkårsliste(nivå, "    ", 1)}";
    }

    private string Vilkårsliste(Nivå nivå, string innrykk, int dybde)
    {
        var linjer = valg.Flere(2, 4).Select(i =>
        {
            var merke = dybde == 1 ? $"{(char)('a' + i)})" : $"{i + 1}.";
            var innhold = dybde < 2 && valg.Sjelden(5) ? Vilkårsliste(nivå, innrykk + "   ", dybde + 1)
                : dybde < 2 && utforming.Nøstet ? Nøstet(Vilkår(nivå, 1), innrykk + "   ")
                : Vilkår(nivå, 1);
            return $"{innrykk}{merke} {innhold}";
        }).ToArray();
        var hode = valg.En("alle disse vilkårene", "minst ett av disse vilkårene", "minst to av disse vilkårene", "ingen av disse vilkårene");
        return $"{hode} er oppfylt:\n{string.Join("\n", linjer)}";
    }

    private static string Nøstet(string vilkår, string innrykk) => $"alle disse vilkårene er oppfylt:\n{innrykk}1. {vilkår}";

    private string Paragraf(int nummer, string tittel, IEnumerable<string> ledd) =>
        $"§ {nummer} {tittel}\n" + string.Join("\n", ledd.Select((l, i) => $"  «Ledd {i + 1}.»\n  {l}\n"));

    private void NyParagraf(string tittel, params IEnumerable<string> ledd) => _paragrafer.Add(Paragraf(_paragrafer.Count + 2, tittel, ledd));

    private void Regel()
    {
        var nivå = valg.Sjelden(3) && _harTiltak ? _harPoster && valg.Sjelden(3) ? Nivå.Post : Nivå.Tiltak : Nivå.Søknad;
        switch (valg.Av(9))
        {
            case 0 or 1:
                DefinertVilkår(nivå);
                break;
            case 2:
                Beløp(nivå, "Regnet", navn => $"{navn} er {Kroner(nivå, 2)}{Ledd(nivå)}");
                break;
            case 3:
                Beløp(nivå, "I tilfeller", navn => Tilfeller(navn, nivå));
                break;
            case 4:
                Beløp(nivå, "I bånd", navn => Bånd(navn, nivå));
                break;
            case 5:
                Beløp(nivå, "Etter tabell", navn => Tabell(navn, nivå));
                break;
            case 6:
                Beløp(nivå, "I trinn", navn => Trinn(navn, nivå));
                break;
            case 7:
                DefinertHeltall(nivå);
                break;
            default:
                Måneder(nivå);
                break;
        }
    }

    private void DefinertVilkår(Nivå nivå)
    {
        if (_ord.Definert(Slag.JaNei) is not { } navn)
        {
            return;
        }

        var subjekt = Navn.Subjekt(nivå);
        List<string> ledd = [PåNivå(nivå, $"{subjekt} {navn} {Hvis(nivå)}")];
        if (valg.Sjelden(4))
        {
            ledd.Add(PåNivå(nivå, $"Unntak fra første ledd: {subjekt} {Nektet(navn)} hvis {Vilkår(nivå, 1)}"));
        }
        else if (valg.Sjelden(4))
        {
            ledd.Add(PåNivå(nivå, $"{subjekt} {navn} også hvis {Vilkår(nivå, 1)}"));
        }

        NyParagraf("Slik er det", ledd);
        _navn.Add(new Navn(navn, Slag.JaNei, nivå, [], null));
    }

    // «er ikke stor», «gir ikke rett»: the verb comes first.
    private static string Nektet(string navn) => navn.Insert(navn.IndexOf(' ', StringComparison.Ordinal), " ikke");

    // Rules about each part stand one step in, under their head.
    private static string PåNivå(Nivå nivå, string regel)
    {
        if (nivå is Nivå.Søker or Nivå.Søknad)
        {
            return regel;
        }

        var innrykket = regel.Replace("\n", "\n  ", StringComparison.Ordinal);
        return nivå == Nivå.Tiltak ? $"For hvert tiltak:\n    {innrykket}" : $"For hvert tiltak:\n    For hver post:\n      {innrykket.Replace("\n", "\n  ", StringComparison.Ordinal)}";
    }

    private void Beløp(Nivå nivå, string tittel, Func<string, string?> regel)
    {
        if (_ord.Definert(Slag.Kroner) is not { } navn || regel(navn) is not { } tekst)
        {
            return;
        }

        List<string> ledd = [PåNivå(nivå, tekst)];
        switch (valg.Av(6))
        {
            case 4:
                ledd.Add(PåNivå(nivå, $"Unntak fra første ledd: {navn} er {Kroner(nivå, 1)} hvis {Vilkår(nivå, 1)}"));
                break;
            case 5:
                ledd.Add(PåNivå(nivå, $"{navn} er i tillegg {Kroner(nivå, 0)} hvis {Vilkår(nivå, 1)}"));
                break;
        }

        NyParagraf(tittel, ledd);
        _navn.Add(new Navn(navn, Slag.Kroner, nivå, [], null));
    }

    // What may follow an amount: a cap, a floor, rounding.
    private string Ledd(Nivå nivå) =>
        (valg.Sjelden(3) ? $", inntil {Kroner(nivå, 0)}" : "")
        + (valg.Sjelden(4) ? $", men minst {valg.En(Kronetall)}" : "")
        + (valg.Sjelden(4) ? $", avrundet {valg.En("ned til hele kroner", "opp til hele 100 kroner", "til nærmeste hele krone, halve opp", "til nærmeste hele krone, halve til partall", "ned til øre")}" : "");

    private string Tilfeller(string navn, Nivå nivå) => valg.Sjelden(2)
        ? $"{navn} er:\n    {Kroner(nivå, 1)}   hvis {Vilkår(nivå, 2)}\n    {Kroner(nivå, 1)}{Ledd(nivå)}   ellers"
        : Koder(navn, nivå) ?? $"{navn} er:\n    {Kroner(nivå, 1)}   hvis {Vilkår(nivå, 1)}\n    {Kroner(nivå, 1)}   ellers";

    private string? Koder(string navn, Nivå nivå) => Fast(nivå, Slag.Kode) is not { } kode
        ? null
        : $"{navn} er:\n" + string.Join("\n", kode.Koder.Select(k => $"    {Kroner(nivå, 1)}   hvis {kode.Form} er {k}"));

    private string? Bånd(string navn, Nivå nivå)
    {
        if (Fast(nivå, valg.En(Slag.Heltall, Slag.Kroner, Slag.Dato)) is not { } tall)
        {
            return null;
        }

        var (lav, høy, under, over) = tall.Slag switch
        {
            Slag.Heltall => ("3", "5", "mindre enn", "minst"),
            Slag.Kroner => ("5 000 kroner", "25 000 kroner", "høyst", "mer enn"),
            _ => ("1. mars 2025", "30. juni 2025", "før", "tidligst"),
        };
        return $"{navn} er:\n    {Kroner(nivå, 1)}   hvis {tall.Form} er {under} {lav}\n    {Kroner(nivå, 1)}   hvis {tall.Form} er {over} {lav} og {tall.Form} er {under} {høy}\n    {Kroner(nivå, 1)}   hvis {tall.Form} er {over} {høy}";
    }

    // A grid of every value of two names, so that exactly one row fits.
    private string? Tabell(string navn, Nivå nivå)
    {
        var nøkler = _navn.Where(n => n.Nivå <= nivå && n.Vilkår is null && n.Slag is Slag.Kode or Slag.JaNei or Slag.Heltall).ToArray();
        if (nøkler.Length == 0)
        {
            return null;
        }

        var første = valg.En(nøkler);
        var andre = valg.En(nøkler);
        var kolonner = første == andre ? [første] : new[] { første, andre };
        var rader = Ruter(kolonner[0]).SelectMany(r => kolonner.Length == 1 ? [$"| {r} "] : Ruter(kolonner[1]).Select(s => $"| {r} | {s} ")).ToArray();
        var måte = valg.En("bare én rad passer", "summen av radene som passer", "rader som passer, gir samme svar");
        var hode = string.Concat(kolonner.Select(k => $"| {k.Form} ")) + $"| {navn} |";
        var linjer = rader.Select(r => $"    {r}| {valg.En(Kronetall)} |");
        return $"{navn} følger av tabellen, {måte}:\n    {hode}\n{string.Join("\n", linjer)}";
    }

    private static string[] Ruter(Navn n) => n.Slag switch
    {
        Slag.Kode => [.. n.Koder],
        Slag.JaNei => ["ja", "nei"],
        _ => ["< 3", "3–5", "> 5"],
    };

    private string? Trinn(string navn, Nivå nivå)
    {
        switch (valg.Av(3))
        {
            case 0 when Fast(nivå, Slag.Kroner) is { } beløp:
                return $"{navn} beregnes trinnvis av {beløp.Form}, avrundet ned til hele kroner:\n    {valg.En(Prosentene)} av de første 5 000 kronene\n    {valg.En(Prosentene)} av de neste 20 000 kronene\n    {valg.En(Prosentene)} av det overskytende";
            case 1 when Fast(nivå, Slag.Heltall) is { } antall:
                return $"{navn} beregnes trinnvis av {antall.Form}:\n    {valg.En(Kronetall)} for hver av de første 3\n    {valg.En("", "minus ")}{valg.En(Kronetall)} for hver av de neste 4\n    0 kroner for hver av de øvrige";
            case 2 when Fast(nivå, Slag.Kroner) is { } hele:
                return $"{navn} beregnes av hele {hele.Form}, etter trinnet {hele.Form} ligger i, avrundet opp til hele kroner:\n    til og med 5 000 kroner: {valg.En(Prosentene)}\n    mer enn 5 000 kroner: {valg.En(Prosentene)}";
            default:
                return null;
        }
    }

    private void DefinertHeltall(Nivå nivå)
    {
        if (_ord.Definert(Slag.Heltall) is { } navn)
        {
            NyParagraf("Et tall", PåNivå(nivå, valg.Sjelden(2) ? $"{navn} er:\n    {Heltall(nivå, 1)}   hvis {Vilkår(nivå, 1)}\n    {Heltall(nivå, 1)}   ellers" : $"{navn} er {Heltall(nivå, 2)}"));
            _navn.Add(new Navn(navn, Slag.Heltall, nivå, [], null));
        }
    }

    // Rules for each month of a period, and a count of the months where they hold.
    private void Måneder(Nivå nivå)
    {
        if (!_harPeriode || nivå == Nivå.Post || _ord.Definert(Slag.Periode) is not { } tid || _ord.Definert(Slag.JaNei) is not { } rett || _ord.Definert(Slag.Heltall) is not { } antall)
        {
            return;
        }

        var hver = nivå == Nivå.Tiltak ? "hvert tiltak og hver måned" : "hver måned";
        NyParagraf(
            "Måned for måned",
            PåNivå(nivå, $"{tid} er {Periode(nivå, 1)}"),
            $"For {hver} i {tid}:\n    {Navn.Subjekt(nivå)} {rett} hvis {(valg.Sjelden(2) ? $"({Vilkår(nivå, 0)} eller måneden er {valg.En(Tidsord)} mars 2025)" : $"måneden er {valg.En(Tidsord)} mars 2025")}",
            PåNivå(nivå, $"{antall} er antall {valg.En("hele", "påbegynte")} måneder i {tid} der {Navn.Subjekt(nivå)} {rett}"));
        _navn.Add(new Navn(tid, Slag.Periode, nivå, [], null));
        _navn.Add(new Navn(antall, Slag.Heltall, nivå, [], null));
    }

    private void Beløpene()
    {
        string[] ledd =
        [
            $"Søkt tilskudd er {(valg.Sjelden(2) ? "100 000 kroner" : Kroner(Nivå.Søknad, 0))}, men minst 0 kroner, avrundet ned til øre",
            $"Beregnet tilskudd er {Kroner(Nivå.Søknad, 2)}{(valg.Sjelden(3) ? " + 1 000 kroner" : "")}, men minst 0 kroner, avrundet ned til {valg.En("hele kroner", "øre")}",
        ];
        NyParagraf("Hvor mye", utforming.Stokket ? ledd.Reverse() : ledd);
    }
}

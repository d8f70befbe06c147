using System.Collections.Generic;
using System.Linq;

namespace Regelverk.Tests.Tilfeldig;

/// <summary>Values and conditions.</summary>
internal sealed partial class Regelverkstegner
{
    private static readonly string[] Kronetall = ["1 000 kroner", "5 000 kroner", "10 000 kroner", "25 000 kroner", "50 000 kroner", "0 kroner", "99 999 kroner", "50 øre"];
    private static readonly string[] Heltallene = ["3", "1", "2", "5", "10", "0", "25"];
    private static readonly string[] Prosentene = ["50 prosent", "10 prosent", "25 prosent", "100 prosent", "7,5 prosent"];
    private static readonly string[] Datoene = ["1. mars 2025", "1. januar 2025", "29. februar 2024", "30. juni 2025", "31. desember 2025"];

    private IEnumerable<Navn> Synlige(Nivå nivå, Slag slag) => _navn.Where(n => n.Slag == slag && n.Nivå <= nivå);

    // What is given only under a condition is read only where the condition stands before it.
    private Navn? Fast(Nivå nivå, Slag slag)
    {
        var kandidater = Synlige(nivå, slag).Where(n => n.Vilkår is null).ToArray();
        return kandidater.Length == 0 ? null : valg.En(kandidater);
    }

    private string Verdi(Slag slag, Nivå nivå, int dybde) => slag switch
    {
        Slag.Kroner => Kroner(nivå, dybde),
        Slag.Heltall => Heltall(nivå, dybde),
        Slag.Prosent => Fast(nivå, Slag.Prosent)?.Form ?? valg.En(Prosentene),
        Slag.Dato => Fast(nivå, Slag.Dato)?.Form ?? valg.En(Datoene),
        Slag.Måned => Fast(nivå, Slag.Måned)?.Form ?? "mars 2025",
        _ => Periode(nivå, dybde),
    };

    private string Kroner(Nivå nivå, int dybde)
    {
        if (dybde == 0)
        {
            return valg.Sjelden(3) ? valg.En(Kronetall) : Fast(nivå, Slag.Kroner)?.Form ?? valg.En(Kronetall);
        }

        return valg.Av(11) switch
        {
            0 or 1 => Kroner(nivå, 0),
            2 => $"({Kroner(nivå, dybde - 1)} + {Kroner(nivå, dybde - 1)})",
            3 => $"({Kroner(nivå, dybde - 1)} − {Kroner(nivå, dybde - 1)})",
            4 => $"{Kroner(nivå, dybde - 1)} × {Heltall(nivå, dybde - 1)}",
            5 => $"{valg.En(Prosentene)} av {Parentes(Kroner(nivå, dybde - 1))}",
            6 => Fast(nivå, Slag.Prosent) is { } andel ? $"{Parentes(Kroner(nivå, dybde - 1))} × {andel.Form}" : Kroner(nivå, 0),
            7 => $"(det laveste av {Kroner(nivå, 0)} og {Kroner(nivå, 0)})",
            8 => $"(det høyeste av {Kroner(nivå, 0)} og {Kroner(nivå, 0)})",
            9 => $"{Parentes(Kroner(nivå, dybde - 1))} / {valg.En("2", "3", "12")}",
            _ => Sum(nivå, dybde),
        };
    }

    private static string Parentes(string uttrykk) => uttrykk.Contains(' ', System.StringComparison.Ordinal) && uttrykk[0] != '(' ? $"({uttrykk})" : uttrykk;

    private string Sum(Nivå nivå, int dybde)
    {
        if (Under(nivå) is not { } del)
        {
            return Kroner(nivå, 0);
        }

        var der = valg.Sjelden(3) ? $" der {Vilkår(del, 1)}" : "";
        return $"(summen av {Kroner(del, dybde - 1)} for alle {Listen(del)}{der})";
    }

    // The list that is read from a level: of the application its tiltak, of a tiltak its poster.
    private Nivå? Under(Nivå nivå) => nivå == Nivå.Søknad && _harTiltak ? Nivå.Tiltak : nivå == Nivå.Tiltak && _harPoster ? Nivå.Post : null;

    private static string Listen(Nivå del) => del == Nivå.Tiltak ? "tiltakene" : "postene";

    private static string Begrepet(Nivå del) => del == Nivå.Tiltak ? "tiltak" : "post";

    private string Heltall(Nivå nivå, int dybde)
    {
        var valgt = dybde == 0 ? 0 : valg.Av(7);
        switch (valgt)
        {
            case 3:
                return $"({Heltall(nivå, dybde - 1)} + {Heltall(nivå, dybde - 1)})";
            case 4 when Under(nivå) is { } del:
                return valg.Sjelden(2) ? $"(antall {Begrepet(del)} der {Vilkår(del, dybde - 1)})" : $"antall {Begrepet(del)}";
            case 5 when _harPeriode || Fast(nivå, Slag.Periode) is not null:
                return $"antall {valg.En("hele måneder", "påbegynte måneder", "dager")} i {Periode(nivå, 0)}";
            case 6:
                return $"(det høyeste av {Heltall(nivå, 0)} og {Heltall(nivå, 0)})";
            default:
                return valg.Sjelden(3) ? valg.En(Heltallene) : Fast(nivå, Slag.Heltall)?.Form ?? valg.En(Heltallene);
        }
    }

    private string Periode(Nivå nivå, int dybde)
    {
        var enkel = Fast(nivå, Slag.Periode)?.Form ?? "søknadsperioden";
        return dybde == 0 || !_harPeriode ? enkel : $"den delen av {enkel} som ligger i søknadsperioden";
    }

    private string Vilkår(Nivå nivå, int dybde)
    {
        if (dybde > 0)
        {
            switch (valg.Av(6))
            {
                case 3:
                    return $"({Vilkår(nivå, dybde - 1)} og {Vilkår(nivå, dybde - 1)})";
                case 4:
                    return $"({Vilkår(nivå, dybde - 1)} eller {Vilkår(nivå, dybde - 1)})";
                case 5 when Under(nivå) is { } del:
                    return $"({valg.En("minst ett", "alle", "ingen", "høyst 2", "nøyaktig 1")} {Begrepet(del)} er slik at {Vilkår(del, dybde - 1)})";
            }
        }

        var synlige = _navn.Where(n => n.Nivå <= nivå && n.Slag != Slag.Periode).ToArray();
        if (synlige.Length == 0 || nivå >= Nivå.Søknad && valg.Sjelden(12))
        {
            return $"søknaden er levert {valg.En("etter", "før")} {valg.En("fristen", "1. mars 2025", "1. mars 2025 kl. 12.00")}";
        }

        var lest = valg.En(synlige);
        var setning = Setning(lest, nivå, dybde);

        // A test of what does not concern the case is allowed too: it is not fulfilled, and «er ikke» is its denial.
        return lest.Vilkår is { } når && !valg.Sjelden(3) ? $"({når} og {setning})" : setning;
    }

    private string Setning(Navn n, Nivå nivå, int dybde) => n.Slag switch
    {
        Slag.JaNei => valg.Av(2) == 0 ? $"{Navn.Subjekt(n.Nivå)} {n.Form}" : $"{Navn.Subjekt(n.Nivå)} ikke {n.Form}",
        Slag.Kode => valg.Av(4) switch
        {
            0 or 1 => $"{n.Form} er {valg.En(n.Koder)}",
            2 => $"{n.Form} er ikke {valg.En(n.Koder)}",
            _ => $"{n.Form} er {valg.En("", "verken ")}{n.Koder[0]} eller {n.Koder[1]}",
        },
        Slag.Heltall => Sammenlignet(n, nivå, dybde, Heltallene),
        Slag.Kroner => Sammenlignet(n, nivå, dybde, Kronetall),
        Slag.Prosent => $"{n.Form} er {valg.En(Ulikheter)} {valg.En(Prosentene)}",
        Slag.Måned => $"{n.Form} er {valg.En(Tidsord)} {valg.En("mars 2025", "desember 2024")}",
        _ => $"{n.Form} er {valg.En(Tidsord)} {(valg.Sjelden(4) && Fast(nivå, Slag.Dato) is { } annen && annen != n ? annen.Form : valg.En(Datoene))}",
    };

    private static readonly string[] Ulikheter = ["minst", "høyst", "mer enn", "mindre enn"];
    private static readonly string[] Tidsord = ["tidligst", "senest", "før", "etter"];

    private string Sammenlignet(Navn n, Nivå nivå, int dybde, string[] tall) => valg.Av(6) switch
    {
        5 => n.Slag == Slag.Heltall ? $"{n.Form} er fra 2 til og med {valg.En("4", "5")}" : $"{n.Form} er fra 1 000 kroner til og med {valg.En("5 000", "25 000")} kroner",
        4 when dybde > 0 => $"{n.Form} er {valg.En(Ulikheter)} {Verdi(n.Slag, nivå, dybde - 1)}",
        3 => $"{n.Form} {valg.En("er", "er ikke")} {valg.En(tall)}",
        _ => $"{n.Form} er {valg.En(Ulikheter)} {valg.En(tall)}",
    };
}

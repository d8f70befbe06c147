using System.Collections.Generic;
using System.Linq;

namespace Regelverk.Tests.Tilfeldig;

/// <summary>The frame, the rounds and the division.</summary>
internal sealed partial class Regelverkstegner
{
    private string Fordelingen()
    {
        var periode = _harPeriode ? "periode 1. januar 2025 – 31. august 2025, " : "";
        if (valg.Sjelden(4))
        {
            return $"søknadsrunder\n  runde 1: {periode}frist 1. mars 2025 kl. 12.00\n\nfordeling\n  ingen avkorting: «Alle får.»\n";
        }

        var (deling, tarGrenser) = Deling();
        var forholdsmessig = deling == Forholdsmessig;
        var klausuler = tarGrenser ? Grenser(forholdsmessig) : [];
        var steg = new List<string> { deling + Klausuler(klausuler) };
        var rundesNed = valg.Av(4) < 2;
        if (!deling.StartsWith("Søknadene", System.StringComparison.Ordinal) && valg.Sjelden(5))
        {
            steg.Add($"Tilskudd under {valg.En("1 000", "5 000")} kroner per {valg.En("søknad", "lag")} tildeles ikke"
                + Klausuler([.. valg.En<string[]>(["den minste om gangen", "ved likhet trekkes det lodd etter § 1"], ["alle samtidig"], ["uten omfordeling"]), rundesNed && valg.Av(2) == 1 ? "målt etter avrunding" : "målt før avrunding"]));
        }

        steg.Add(rundesNed
            ? $"Beløpene avrundes ned til hele {valg.En("kroner", "100 kroner", "1 000 kroner")}" + Klausuler([Rest])
            : $"Beløpene avrundes til hele {valg.En("kroner", "1 000 kroner")} slik at summen blir lik rammen, {valg.En("største brøkdel først", "oddetallsmetoden", "d’Hondts metode")}"
                + Klausuler([$"ved likhet går {Poeng}, høyest først, deretter trekkes det lodd etter § 1", Rest]));
        steg.Add("Klager som fører fram, gir ny fordeling");
        return $"ramme\n  1 000 000 kroner   kilde «oppdiktet»\n\nsøknadsrunder\n  runde 1: {periode}frist 1. mars 2025 kl. 12.00, ramme 1 000 000 kroner\n  beløp som ikke dekkes, bortfaller\n\n"
            + $"fordeling\n{string.Join("\n", steg.Select((s, i) => $"  {i + 1}. {s}"))}\n";
    }

    private const string Forholdsmessig = "Beregnet tilskudd avkortes forholdsmessig";

    private const string Rest = "restmidler tilbakeføres til staten";

    // A number that is given and never below 0: what a frame can be shared by, and applications ranked by.
    private string Poeng => "medlemstallet";

    private static string Klausuler(IReadOnlyCollection<string> klausuler) => klausuler.Count == 0 ? "" : ":\n" + string.Join("\n", klausuler.Select(k => $"     - {k}"));

    private (string Deling, bool TarGrenser) Deling() => valg.Av(9) switch
    {
        0 or 1 => (Forholdsmessig, true),
        2 => ("Alle får samme beløp, men ikke mer enn beregnet tilskudd", true),
        3 => ("Alle beløp reduseres med like mange kroner", true),
        4 => ($"Rammen fordeles etter {Poeng}, men ikke mer enn beregnet tilskudd:\n     - søknader uten {Poeng} får ingen tilskudd", false),
        5 => ("Rammen fordeles etter halvdelsregelen", false),
        6 => ($"Rammen går til prioritetsgruppene etter {Poeng}, {valg.En("høyest", "lavest")} først:\n     - gruppen som rammen ikke rekker til, {valg.En("avkortes forholdsmessig", "får ingen tilskudd", "får samme beløp, men ikke mer enn beregnet tilskudd")}", false),
        7 => ($"Rammen går til prioritetsgruppene etter {Poeng}, høyest først:\n     - gruppen som rammen ikke rekker til, avkortes forholdsmessig\n     - ingen får mer enn 50 000 kroner per lag og runde; det overskytende fordeles på de andre", false),
        _ => ($"Søknadene innvilges i rekkefølge etter {Poeng}, høyest først, deretter trekkes det lodd etter § 1, til rammen er brukt opp:\n     - "
            + valg.En("den siste får det som er igjen", "fordelingen stanser ved den første som ikke får plass", "neste søknad som får plass, innvilges", "den siste får det som er igjen, hvis det er minst 1 000 kroner"), false),
    };

    private List<string> Grenser(bool forholdsmessig)
    {
        List<string> grenser = [];
        if (valg.Sjelden(4))
        {
            grenser.Add($"beregnet tilskudd er høyst {valg.En("25 000", "50 000")} kroner før avkorting");
        }

        if (valg.Sjelden(3))
        {
            grenser.Add($"ingen får mer enn {valg.En("25 000 kroner", "10 prosent av rammen")} per {valg.En("søknad", "lag og runde")}; det overskytende {valg.En("fordeles på de andre", "blir restmidler")}");
        }

        if (valg.Sjelden(4))
        {
            grenser.Add($"ingen får mindre enn {valg.En("500", "2 000")} kroner");
            grenser.Add($"rekker ikke rammen til dette, {valg.En("avkortes minstebeløpene forholdsmessig", "får ingen tilskudd")}");
        }
        else if (forholdsmessig && valg.Sjelden(8))
        {
            grenser.Add($"de første {valg.En("500", "2 000")} kronene avkortes ikke");
            grenser.Add("rekker ikke rammen til dette, avkortes minstebeløpene forholdsmessig");
        }

        if (grenser.Count == 0 && valg.Sjelden(5))
        {
            grenser.Add(forholdsmessig && valg.Av(2) == 1
                ? $"10 prosent av rammen går først til søknader der {Vilkår(Nivå.Søknad, 0)}, som deretter deltar på linje"
                : $"minst 10 prosent av rammen går til søknader der {Vilkår(Nivå.Søknad, 0)}");
        }

        return grenser;
    }
}

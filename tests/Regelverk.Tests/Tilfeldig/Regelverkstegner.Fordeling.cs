using System;
using System.Collections.Generic;
using System.Linq;

namespace Regelverk.Tests.Tilfeldig;

/// <summary>The frame, the rounds and the division.</summary>
internal sealed partial class Regelverkstegner
{
    private string Fordelingen()
    {
        if (!_rammenSelvDeles && valg.Sjelden(4))
        {
            return $"søknadsrunder\n  runde 1: {Perioden(1)}frist 1. mars 2025 kl. 12.00\n\nfordeling\n  ingen avkorting: «Alle får.»\n";
        }

        var (deling, tarGrenser) = _rammenSelvDeles ? (DelingAvRammen(), false) : Deling();
        var delrammer = valg.Sjelden(6) ? Delrammene() : "";
        var toRunder = delrammer.Length == 0 && valg.Sjelden(5);
        var arver = toRunder && valg.Sjelden(2);
        var klausuler = tarGrenser ? Grenser(deling == Forholdsmessig) : [];
        var steg = new List<string> { deling + Klausuler(klausuler) + VedSidenAv(deling) };
        var rundesNed = valg.Av(4) < 2;
        if (!deling.StartsWith("Søknadene", StringComparison.Ordinal) && !_rammenSelvDeles && valg.Sjelden(5))
        {
            steg.Add($"Tilskudd under {valg.En("1 000", "5 000")} kroner per {valg.En("søknad", "lag")} tildeles ikke"
                + Klausuler([.. valg.En<string[]>(["den minste om gangen", "ved likhet trekkes det lodd etter § 1"], ["alle samtidig"], ["uten omfordeling"]), rundesNed && valg.Av(2) == 1 ? "målt etter avrunding" : "målt før avrunding"]));
        }

        IReadOnlyCollection<string> rest = delrammer.Length > 0 ? [] : arver ? ["restmidler overføres til neste runde", "etter siste runde tilbakeføres restmidler til staten"] : ["restmidler tilbakeføres til staten"];
        steg.Add(rundesNed
            ? $"Beløpene avrundes ned til hele {valg.En("kroner", "100 kroner", "1 000 kroner")}" + Klausuler(rest)
            : $"Beløpene avrundes til hele {valg.En("kroner", "1 000 kroner")} slik at summen blir lik rammen, {valg.En("største brøkdel først", "oddetallsmetoden", "d’Hondts metode")}"
                + Klausuler([$"ved likhet går {Poeng}, høyest først, deretter trekkes det lodd etter § 1", .. rest]));
        if (_tallPerTiltak.Count > 0 && valg.Sjelden(3))
        {
            steg.Add($"Tilskuddet deles på tiltakene etter {valg.En(_tallPerTiltak)}, avrundet ned til hele kroner"
                + Klausuler([$"det som ikke går opp, {valg.En("beholder søkeren", "fordeles med største brøkdel først")}"]));
        }

        steg.Add(deling == Forholdsmessig && !toRunder && steg.TrueForAll(s => !s.StartsWith("Tilskudd under", StringComparison.Ordinal)) && !klausuler.Exists(k => k.Contains(" går ", StringComparison.Ordinal)) && valg.Sjelden(2)
            ? "Klager som fører fram, dekkes av avsetningen med samme avkortingsprosent" + Klausuler([$"avsetning til klager: {valg.En("5 prosent av rammen", "30 000 kroner")}", "ubrukt avsetning tilbakeføres til staten"])
            : "Klager som fører fram, gir ny fordeling");
        return $"{Rammen(toRunder, arver)}\n{delrammer}fordeling\n{string.Join("\n", steg.Select((s, i) => $"  {i + 1}. {s}"))}\n";
    }

    private string Perioden(int runde) => !_harPeriode ? "" : runde == 1 ? "periode 1. januar 2025 – 31. august 2025, " : "periode 1. september 2025 – 31. desember 2025, ";

    private string Rammen(bool toRunder, bool arver)
    {
        if (!toRunder)
        {
            return $"ramme\n  1 000 000 kroner   kilde «oppdiktet»\n\nsøknadsrunder\n  runde 1: {Perioden(1)}frist 1. mars 2025 kl. 12.00, ramme 1 000 000 kroner\n  beløp som ikke dekkes, bortfaller\n";
        }

        return "ramme\n  1 000 000 kroner   kilde «oppdiktet»\n  + 500 000 kroner fra og med 1. august 2025   kilde «oppdiktet»\n\nsøknadsrunder\n"
            + $"  runde 1: {Perioden(1)}frist 1. mars 2025 kl. 12.00, vedtas 1. mai 2025, ramme 1 000 000 kroner\n"
            + $"  runde 2: {Perioden(2)}frist 1. september 2025, vedtas 1. oktober 2025, ramme 500 000 kroner{(arver ? " og restmidler fra runde 1" : "")}\n"
            + $"  beløp som ikke dekkes, {valg.En("bortfaller", "deltar i neste runde", "dekkes først i neste runde")}\n";
    }

    // Each application is in one of two: those where something is so, and the others.
    private string Delrammene()
    {
        if (EnkeltVilkår(Nivå.Søknad) is not { } vilkår)
        {
            return "";
        }

        var første = $"  første del: {valg.En("20 prosent av rammen", "100 000 kroner")}, til søknader der {vilkår}, ubrukt går til andre del\n";
        var andre = $"  andre del: resten, til øvrige søknader, ubrukt {valg.En("tilbakeføres til staten", "overføres til neste år")}\n";

        // The one that receives is settled last wherever it stands.
        return $"delrammer\n{(valg.Sjelden(2) ? andre + første : første + andre)}\n";
    }

    private const string Forholdsmessig = "Beregnet tilskudd avkortes forholdsmessig";

    // A number that is given and never below 0: what a frame can be shared by, and applications ranked by.
    private string Poeng => "medlemstallet";

    private static string Klausuler(IReadOnlyCollection<string> klausuler) => klausuler.Count == 0 ? "" : ":\n" + string.Join("\n", klausuler.Select(k => $"     - {k}"));

    // The frame itself is shared; the rules compute nothing for each application.
    private string DelingAvRammen() => valg.Av(4) switch
    {
        0 => "Rammen deles likt",
        1 => $"Rammen fordeles etter {Poeng}:\n     - søknader uten {Poeng} får ingen tilskudd",
        2 => $"{valg.En("20", "50")} prosent av rammen deles likt, og resten fordeles etter {Poeng}:\n     - søknader uten {Poeng} får bare den like delen",
        _ => $"Satsen er rammen delt på summen av {Poeng}, avrundet ned til hele kroner:\n     - søknader uten {Poeng} får ingen tilskudd",
    };

    private (string Deling, bool TarGrenser) Deling() => valg.Av(10) switch
    {
        9 => ($"Beregnet tilskudd avkortes med {valg.En("20", "7,5")} prosent:\n     - rekker ikke rammen til dette, avkortes beløpene forholdsmessig", false),
        0 or 1 => (Forholdsmessig, true),
        2 => ("Alle får samme beløp, men ikke mer enn beregnet tilskudd", true),
        3 => ("Alle beløp reduseres med like mange kroner", true),
        4 => ($"Rammen fordeles etter {Poeng}, men ikke mer enn beregnet tilskudd:\n     - søknader uten {Poeng} får ingen tilskudd", false),
        5 => ("Rammen fordeles etter halvdelsregelen", false),
        6 => ($"Rammen går til prioritetsgruppene etter {Poeng}, {valg.En("høyest", "lavest")} først{valg.En("", ", deretter levert, tidligst først", ", deretter levert, senest først")}:\n     - gruppen som rammen ikke rekker til, {valg.En("avkortes forholdsmessig", "får ingen tilskudd", "får samme beløp, men ikke mer enn beregnet tilskudd")}", false),
        7 => ($"Rammen går til prioritetsgruppene etter {Poeng}, høyest først:\n     - gruppen som rammen ikke rekker til, avkortes forholdsmessig\n     - ingen får mer enn 50 000 kroner per lag og runde; det overskytende fordeles på de andre", false),
        _ => ($"Søknadene innvilges i rekkefølge etter {Poeng}, høyest først, deretter trekkes det lodd etter § 1, til rammen er brukt opp:\n     - "
            + valg.En("den siste får det som er igjen", "fordelingen stanser ved den første som ikke får plass", "neste søknad som får plass, innvilges", "den siste får det som er igjen, hvis det er minst 1 000 kroner"), false),
    };

    // Beside priority groups and beside an order, a cut may come first.
    private string VedSidenAv(string deling)
    {
        var erOrdnet = deling.StartsWith("Søknadene", StringComparison.Ordinal) || deling.StartsWith("Rammen går", StringComparison.Ordinal);
        return erOrdnet && valg.Sjelden(4) ? $"\n     - beregnet tilskudd avkortes først med {valg.En("20", "7,5")} prosent" : AndelerVedSidenAv(deling);
    }

    // Where all or nothing is given, a guarantee cannot be kept.
    private string AndelerVedSidenAv(string deling)
    {
        var erRekkefølge = deling.StartsWith("Søknadene", StringComparison.Ordinal);
        if (!(erRekkefølge || deling.StartsWith("Rammen går", StringComparison.Ordinal)) || deling.Contains("ingen får mer enn", StringComparison.Ordinal)
            || deling.Contains("hvis det er minst", StringComparison.Ordinal) || !valg.Sjelden(2))
        {
            return "";
        }

        var erDelt = deling.EndsWith(erRekkefølge ? "får det som er igjen" : "avkortes forholdsmessig", StringComparison.Ordinal);
        var erLikt = deling.EndsWith("ikke mer enn beregnet tilskudd", StringComparison.Ordinal);
        var reserve = !erLikt && (!erDelt || valg.Av(2) == 1);
        return string.Concat((valg.Sjelden(2) ? [Andel(reserve, "20", $"{Poeng} er minst 3"), Andel(reserve, "10", $"{Poeng} er minst 20")] : new[] { Andel(reserve, "30", Vilkår(Nivå.Søknad, 0)) }).Select(k => $"\n     - {k}"));
    }

    private static string Andel(bool reserve, string prosent, string vilkår) => reserve
        ? $"{prosent} prosent av rammen går først til søknader der {vilkår}, som deretter deltar på linje"
        : $"minst {prosent} prosent av rammen går til søknader der {vilkår}";

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
            var reserve = forholdsmessig && valg.Av(2) == 1;
            grenser.AddRange(valg.Sjelden(2)
                ? [Andel(reserve, valg.En("60", "40"), $"{Poeng} er minst 3"), Andel(reserve, "20", $"{Poeng} er minst {valg.En("5", "20")}")]
                : [Andel(reserve, "10", Vilkår(Nivå.Søknad, 0))]);
        }

        return grenser;
    }
}

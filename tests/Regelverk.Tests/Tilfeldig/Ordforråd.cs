using System.Collections.Generic;
using System.Linq;

namespace Regelverk.Tests.Tilfeldig;

/// <summary>The words that drawn regulations are written with, used up one by one. The other edition says the same with other words for what the rules define.</summary>
internal sealed class Ordforråd(bool omdøpt)
{
    private static readonly Dictionary<Slag, (string Navn, string Form)[]> Opplysninger = new()
    {
        [Slag.JaNei] = [.. new[]
        {
            "er registrert", "har styre", "er åpen", "har vedtekter", "gjelder ungdom", "er ny", "har leder", "er varslet", "følger planen", "er ferdig", "har regnskap", "er utlånt", "bidrar til trivsel",
            "er undertegnet", "har bruksrett", "gjelder brygge", "er vernet", "har revisor",
        }.Select(n => (n, n))],
        [Slag.Heltall] = Form("et", "deltakertall", "årstall", "timetall", "gruppetall", "hyttetall", "båttall", "kurstall", "poengtall"),
        [Slag.Kroner] = Form("en", "utgift", "leie", "kostnad", "inntekt", "gave", "støtte", "lønn", "premie", "avgift", "gjeld"),
        [Slag.Prosent] = Form("en", "dekningsgrad", "stillingsbrøk", "eierdel", "ungdomsdel", "bruksgrad"),
        [Slag.Kode] = Form("en", "form", "sone", "klasse", "ordensgruppe", "farge"),
        [Slag.Dato] = Form("en", "stiftelsesdag", "oppstartsdag", "avtaledag", "sluttdag", "besøksdag"),
        [Slag.Måned] = Form("en", "startmåned", "målemåned"),
        [Slag.Periode] = Form("en", "driftstid", "leietid", "prosjekttid"),
    };

    private static readonly Dictionary<Slag, (string Navn, string Omdøpt)[]> Definerte = new()
    {
        [Slag.JaNei] = [("er stor", "er vid"), ("er utvalgt", "er plukket ut"), ("har forrang", "har fortrinn"), ("gir rett", "gir adgang"), ("teller med", "regnes med"), ("er trygg", "er sikker"), ("er lokal", "er nær")],
        [Slag.Heltall] = [("vekttall", "målestokk"), ("stykktall", "enhetstall"), ("sluttpoeng", "målpoeng")],
        [Slag.Kroner] =
        [
            ("grunnstøtte", "hovedstøtte"), ("påslag", "pluss"), ("driftsdel", "løpende del"), ("aktivitetsdel", "tiltaksdel"), ("reisedel", "ferdsdel"), ("samlet del", "hele delen"), ("trinnbeløp", "stigebeløp"),
            ("tabellbeløp", "rutebeløp"), ("måltidsdel", "matdel"), ("utstyrsdel", "materielldel"),
        ],
        [Slag.Periode] = [("virketid", "gangtid"), ("felles tid", "delt tid")],
    };

    private static readonly string[] Kodeord = ["kurs", "leir", "utstyr", "by", "bygd", "øy", "rød", "grønn", "blå", "ung", "voksen", "eldre", "sommer", "vinter"];

    private readonly Dictionary<(Slag, bool), int> _brukt = [];
    private int _koder;

    /// <summary>The next fact of a kind: as it is declared, and as it is read; null when there are no more words.</summary>
    public (string Erklært, string Form)? Opplysning(Slag slag) =>
        Neste(slag, false, Opplysninger[slag]) is { } n ? (n.Item1 == n.Item2 ? n.Item1 : $"{n.Item1} ({n.Item2})", n.Item2) : null;

    /// <summary>The next name for what a rule defines; null when there are no more words.</summary>
    public string? Definert(Slag slag) => Neste(slag, true, Definerte[slag]) is { } n ? omdøpt ? n.Item2 : n.Item1 : null;

    /// <summary>The next two to four values of a code; none may stand in two lists, as a reader would have it.</summary>
    public IReadOnlyList<string> Koder(int antall)
    {
        var ord = Kodeord.Skip(_koder).Take(antall).ToArray();
        _koder += ord.Length;
        return ord;
    }

    private (string, string)? Neste(Slag slag, bool definert, (string, string)[] ord)
    {
        var nummer = _brukt.GetValueOrDefault((slag, definert));
        _brukt[(slag, definert)] = nummer + 1;
        return nummer < ord.Length ? ord[nummer] : null;
    }

    private static (string, string)[] Form(string kjønn, params string[] navn) => [.. navn.Select(n => (n, kjønn == "et" ? n + "et" : n.EndsWith('e') ? n + "n" : n + "en"))];
}

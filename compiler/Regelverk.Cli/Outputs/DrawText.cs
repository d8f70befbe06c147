using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Cli.Cases;
using Regelverk.Cli.Sources;
using Regelverk.Dsl.Interpretation;

namespace Regelverk.Cli.Outputs;

/// <summary>Draws of lots as text for people: what to do when one is needed, and how to check one that has been held.</summary>
internal static class DrawText
{
    /// <summary>What must be done before the frame can be divided.</summary>
    public static IReadOnlyList<string> Needed(Loddtrekning lots, RuleIdentity rules, int? round) => lots.Hjemmel is not { } place
        ?
        [
            $"Fordelingen stanser i punkt {Dsl.Text.Folding.Digits(lots.Punkt)}: {lots.Setning}",
            "Regelverket sier ikke hva som skjer når søknadene er like i alt dette. Ingen kan velge mellom dem uten en regel, så regelverket må endres først.",
        ]
        :
        [
            $"Fordelingen stanser i punkt {Dsl.Text.Folding.Digits(lots.Punkt)}, for det må trekkes lodd etter {place}. {lots.Setning}",
            "Slik gjør dere:",
            "1. Kunngjør listen nedenfor med avtrykket, og hvilke tall trekningen skal bygge på, før tallene er kjent. Bruk gjerne to kilder som ikke henger sammen.",
            "2. Legg dette i en fil, for eksempel trekning.txt, og fyll inn tallene når de er kjent:",
            "     trekning: punkt " + Dsl.Text.Folding.Digits(lots.Punkt),
            $"     ordning: {rules.Ordning.Navn}",
            $"     runde: {Dsl.Text.Folding.Digits(rules.Ordning.År)}{(round is { } r ? "-" + Dsl.Text.Folding.Digits(r) : "")}",
            "     avtrykk: " + Lodd.Listeavtrykk(lots.Kandidater),
            .. lots.Kandidater.Select(id => "     søknad: " + id),
            "     kilde: (hvor det første tallet kunngjøres)",
            "     verdi: (det første tallet)",
            "   Har dere trukket med kuler eller lapper, skriver dere «protokoll:» (hvem som trakk, og når) i stedet for kilde og verdi,",
            "   og «plass:» i stedet for «søknad:», i den rekkefølgen de ble trukket. «ordning:» og «runde:» går da ut.",
            "3. Kjør den samme kommandoen en gang til med --trekning trekning.txt.",
        ];

    /// <summary>How anyone can check a draw that decided something.</summary>
    public static IReadOnlyList<string> Held(Draw draw)
    {
        var ids = draw.Applications;
        if (draw.Seed is not { } seed)
        {
            return
            [
                $"Loddtrekningen «{draw.Name}» er holdt og protokollført: {draw.Protocol}",
                $"De {Dsl.Text.Folding.Digits(ids.Count)} som var med, ble låst på forhånd med avtrykket {draw.Fingerprint}. De ble trukket i denne rekkefølgen: {string.Join(", ", ids)}.",
            ];
        }

        var bytes = Lodd.Frø([.. seed.Values.Select(v => v.Value)]);
        var keys = ids.Select(id => (Id: id, Key: Lodd.Nøkkel(bytes, seed.Scheme, seed.Round, draw.Name, id))).OrderBy(k => k.Key, StringComparer.Ordinal);
        return
        [
            $"Loddtrekningen «{draw.Name}» følger av kunngjorte tall ({Lodd.Metode}). Hvem som helst kan regne den ut på nytt:",
            $"1. Listen over dem som er med, ble låst på forhånd. SHA-256 av søknadsnumrene i rekkefølge, ett på hver linje, er {draw.Fingerprint}.",
            .. seed.Values.Select((v, i) => $"{(i == 0 ? "2. Tallene er" : "   og")} «{v.Value}» fra {v.Source}{(i < seed.Values.Count - 1 ? "" : ".")}"),
            $"   SHA-256 av tallene, med tegnet 1F mellom, er frøet {Convert.ToHexStringLower([.. bytes])}.",
            $"3. Nøkkelen til en søknad er HMAC-SHA256 med frøet av teksten «{Lodd.Metode}», «{seed.Scheme}», «{seed.Round}», «{draw.Name}» og søknadsnummeret, med tegnet 1F mellom. Den laveste nøkkelen er trukket først:",
            .. keys.Select((k, i) => $"   {Dsl.Text.Folding.Digits(i + 1)}. {k.Id} {k.Key}"),
        ];
    }
}

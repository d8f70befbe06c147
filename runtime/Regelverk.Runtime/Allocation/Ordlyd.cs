using System.Collections.Generic;
using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>The words that the sentences of all steps share.</summary>
internal static class Ordlyd
{
    private const int LongestList = 10;

    /// <summary>The division: «fordelingen etter § 6», «fordelingen i nasjonale tiltak etter § 6».</summary>
    public static string Fordelingen(Fordeling fordeling, Delramme? delramme) =>
        "fordelingen" + (delramme is null ? Rundene(fordeling) : " i " + delramme.Navn) + (HjemmelFor(fordeling, delramme) is { } hjemmel ? " etter " + hjemmel : "");

    /// <summary>The § that a division rests on, or null.</summary>
    public static Hjemmel? HjemmelFor(Fordeling fordeling, Delramme? delramme) => delramme is null ? fordeling.Hjemmel : delramme.Hjemmel;

    /// <summary>A step: «fordelingen etter § 6 punkt 1».</summary>
    public static string Punktet(Fordeling fordeling, Delramme? delramme, Steg steg) =>
        Fordelingen(fordeling, delramme) + " punkt " + steg.Nummer.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>«1 søknad», «12 søknader».</summary>
    public static string Søknader(int antall) => antall == 1 ? "1 søknad" : Visning.Heltall(antall) + " søknader";

    /// <summary>A unit of rounding: «hele kroner», «hele 1 000 kroner», «hele øre».</summary>
    public static string Enhet(Kroner enhet) => "hele " + (enhet.Øre == 100 ? "kroner" : enhet.Øre == 1 ? "øre" : enhet.ToString());

    /// <summary>What is counted of beregnet tilskudd, where that is less: «80 000 kroner (100 000 kroner avkortet med 20 %)».</summary>
    public static string Regnet(Delingsform form, Kroner krav, Kroner beregnet) =>
        form.FastAvkorting is { } cut ? $"{krav} ({beregnet} avkortet med {Visning.Prosent(cut)})" : $"{krav} (det meste som regnes av {beregnet})";

    /// <summary>What is shared by: beregnet tilskudd, or what a fixed cut leaves of it.</summary>
    public static string Grunnlag(Delingsform form) => "beregnet tilskudd" + (form.FastAvkorting is null ? "" : " etter den faste avkortingen");

    /// <summary>A group: «gruppen der forventet måloppnåelse er 5».</summary>
    public static string Gruppen(Navngitt? gruppe) => gruppe is null ? "gruppen" : $"gruppen der {gruppe.Navn} er {gruppe.Verdi}";

    /// <summary>A method with divisors, in a sentence.</summary>
    public static string Metode(Enhetsmetode metode, Brøk første) => metode == Enhetsmetode.DHondt ? "d’Hondts metode"
        : første == Brøk.One ? "oddetallsmetoden"
        : "oddetallsmetoden med første delingstall " + Visning.Tall(første);

    /// <summary>Where the remainder goes, as the rest of a sentence.</summary>
    public static string Mål(Restmiddelmål mål) => mål switch
    {
        Restmiddelmål.TilNesteRunde => "overføres til neste runde",
        Restmiddelmål.TilNesteÅr => "overføres til neste år",
        _ => "tilbakeføres til staten",
    };

    /// <summary>«A», «A og B», «A, B og C»; of a long list the first ones and how many more.</summary>
    public static string Liste(IReadOnlyList<string> navn)
    {
        var shown = new List<string>();
        for (var i = 0; i < navn.Count && i < LongestList; i++)
        {
            shown.Add(navn[i]);
        }

        if (navn.Count > LongestList)
        {
            shown.Add(Visning.Heltall(navn.Count - LongestList) + " til");
        }

        if (shown.Count < 2)
        {
            return string.Concat(shown);
        }

        var last = shown[shown.Count - 1];
        shown.RemoveAt(shown.Count - 1);
        return string.Join(", ", shown) + " og " + last;
    }

    /// <summary>The text as the start of a sentence.</summary>
    public static string Setning(string tekst) => tekst.Length == 0 ? tekst : char.ToUpperInvariant(tekst[0]) + tekst.Substring(1);

    /// <summary>« i runde 1 og 2»; nothing where the division is for all rounds.</summary>
    private static string Rundene(Fordeling fordeling)
    {
        var numbers = new List<string>();
        foreach (var round in fordeling.Runder)
        {
            numbers.Add(Visning.Heltall(round));
        }

        return numbers.Count == 0 ? "" : " i runde " + Liste(numbers);
    }
}

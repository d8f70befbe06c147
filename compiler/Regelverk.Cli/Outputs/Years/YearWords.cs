using System;
using Regelverk.Dsl.Comparison;
using Regelverk.Dsl.Text;

namespace Regelverk.Cli.Outputs.Years;

/// <summary>What the kinds of change are called.</summary>
internal static class YearWords
{
    public static string Of(Endringsslag kind) => kind switch
    {
        Endringsslag.Tekst => "tekst",
        Endringsslag.Sats => "sats",
        Endringsslag.VilkårStrengere => "vilkår strengere",
        Endringsslag.VilkårMildere => "vilkår mildere",
        Endringsslag.VilkårAnnerledes => "vilkår annerledes",
        Endringsslag.Beregning => "beregning",
        Endringsslag.Fordeling => "fordeling",
        Endringsslag.Opplysning => "opplysning",
        Endringsslag.Saksbehandling => "saksbehandling",
        Endringsslag.Overgangsregel => "overgangsregel",
        Endringsslag.IkkeAvgjort => "ikke avgjort",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(Søkerendring change) => change switch
    {
        Søkerendring.FårRett => "får rett",
        Søkerendring.MisterRett => "mister rett",
        Søkerendring.FårMer => "får mer",
        Søkerendring.FårMindre => "får mindre",
        Søkerendring.MåRette => "må rette søknaden",
        Søkerendring.SlipperÅRette => "slipper å rette søknaden",
        Søkerendring.AnnenGrunn => "ikke tilskudd, men på et annet grunnlag",
        _ => throw new ArgumentOutOfRangeException(nameof(change)),
    };

    public static string Of(Ordslag kind) => kind switch
    {
        Ordslag.Beholdt => "beholdt",
        Ordslag.TattUt => "tatt ut",
        _ => "satt inn",
    };

    /// <summary>Where the groups are that there was no room for.</summary>
    public static string More(int groups) => $"… og {(groups == 1 ? "en gruppe" : Folding.Digits(groups) + " grupper")} til. Alle står i regnearket (-o rapport.xlsx).";

    /// <summary>What is said where there are no groups; where something is undecided, it is not said that nobody gets another result.</summary>
    public static string NoGroups(Årsforskjell difference) =>
        difference.IkkeAvgjort.Count == 0 ? "Ingen søkere får et annet resultat." : "Ingen søkere er funnet som får et annet resultat. Se «Ikke avgjort».";

    /// <summary>The heading of a changed §: «§ 3 Krav til søknaden (før § 2 Søknaden)».</summary>
    public static string Heading(Tekstendring change) => (change.Før, change.Nå) switch
    {
        (null, { } now) => now + " (ny)",
        ({ } before, null) => before + " (tatt ut)",
        ({ } before, { } now) => before == now ? now : $"{now} (før {before})",
        _ => "",
    };
}

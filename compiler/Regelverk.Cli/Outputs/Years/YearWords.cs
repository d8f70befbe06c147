using System;
using Regelverk.Dsl.Comparison;

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

    /// <summary>The heading of a changed §: «§ 3 Krav til søknaden (før § 2 Søknaden)».</summary>
    public static string Heading(Tekstendring change) => (change.Før, change.Nå) switch
    {
        (null, { } now) => now + " (ny)",
        ({ } before, null) => before + " (tatt ut)",
        ({ } before, { } now) => before == now ? now : $"{now} (før {before})",
        _ => "",
    };
}

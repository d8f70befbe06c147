using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>What an award makes of an application that meets the conditions.</summary>
internal static class Utfallsregel
{
    /// <summary>Measured against what was applied for, not against what was computed: a partial refusal is a refusal, with a duty to give reasons.</summary>
    /// <param name="tildelt">Kroner.</param>
    /// <param name="søkt">Kroner.</param>
    public static Utfall Of(Rational tildelt, Rational søkt) =>
        tildelt.Sign == 0 ? Utfall.Avslått : tildelt >= søkt ? Utfall.Innvilget : Utfall.DelvisInnvilget;

    /// <summary>The outcome in words.</summary>
    public static string Name(Utfall utfall) => utfall switch
    {
        Utfall.Innvilget => "innvilget",
        Utfall.DelvisInnvilget => "delvis innvilget",
        Utfall.Avslått => "avslått",
        Utfall.Avvist => "avvist",
        _ => "trukket",
    };

    /// <summary>The outcome of a decision, or what it waits for, in words.</summary>
    public static string Name(Avgjørelse avgjørelse) => avgjørelse switch
    {
        { Utfall: { } utfall } => Name(utfall),
        { Status: Ventestatus.VenterPåRetting } => "venter på retting",
        { Status: Ventestatus.TilAvklaring } => "til avklaring",
        _ => "oppfyller vilkårene; tilskuddet er ikke fordelt ennå",
    };
}

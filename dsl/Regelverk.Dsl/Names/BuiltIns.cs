using System.Collections.Generic;

namespace Regelverk.Dsl.Names;

/// <summary>The names that every regulation has.</summary>
internal static class BuiltIns
{
    public const string Søkt = "søkt tilskudd";
    public const string Beregnet = "beregnet tilskudd";
    public const string Tildelt = "tildelt tilskudd";
    public const string Utbetalt = "utbetalt tilskudd";
    public const string Fristen = "fristen";
    public const string Runden = "runden";
    public const string Rammen = "rammen";

    public const string Søknadsperioden = "søknadsperioden";
    public const string Måneden = "måneden";

    /// <summary>Those that the rules of a regulation define.</summary>
    public static IReadOnlyList<string> Defined => [Søkt, Beregnet];

    public static IReadOnlyList<string> All => [Søkt, Beregnet, Tildelt, Utbetalt, Fristen, Runden, Rammen, Søknadsperioden, Måneden];
}

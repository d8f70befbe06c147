using System.Numerics;
using Regelverk.Dsl.Values;

namespace Regelverk.Cli.Cases.Years;

/// <summary>Numbers of things.</summary>
internal static class Counted
{
    /// <summary>«1 søknad», «1 200 søknader».</summary>
    public static string Of(int number, string one, string many) => $"{Visning.Heltall(new BigInteger(number))} {(number == 1 ? one : many)}";
}

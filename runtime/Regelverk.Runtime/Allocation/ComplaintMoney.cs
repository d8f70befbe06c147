using System.Collections.Generic;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>What is kept of the frame until complaints are decided.</summary>
internal static class ComplaintMoney
{
    /// <summary>The sentence about complaints; null where the steps have none.</summary>
    public static Steg.Klager? StepIn(IReadOnlyList<Steg> steps)
    {
        foreach (var step in steps)
        {
            if (step is Steg.Klager complaints)
            {
                return complaints;
            }
        }

        return null;
    }

    /// <summary>What the steps set aside of a frame.</summary>
    public static Kroner Of(IReadOnlyList<Steg> steps, Kroner ramme) => StepIn(steps)?.Avsetning?.Av(ramme) ?? Kroner.Zero;

    /// <summary>The first line of the ledger; none where nothing is set aside.</summary>
    public static IReadOnlyList<string> Opening(IReadOnlyList<Steg> steps, Kroner ramme) => StepIn(steps)?.Avsetning is { } money
        ? [$"Av rammen på {ramme} settes {money.Av(ramme)}{(money.AvRammen is { } share ? $" ({Visning.Prosent(share)} av rammen)" : "")} av til klager."]
        : [];

    /// <summary>The same where the frame is split into delrammer.</summary>
    public static IReadOnlyList<string> OpeningOfPots(IReadOnlyList<Steg> steps, Kroner ramme, Kroner left) =>
        [.. new List<string>(Opening(steps, ramme)).ConvertAll(line => $"{line} Delrammene er deler av det som er igjen: {left}.")];

    /// <summary>What a step about complaints says in the ledger of the division.</summary>
    public static string Line(Steg.Klager step)
    {
        var source = step.Avsetning is { } money
            ? $"dekkes av avsetningen med samme avkortingsprosent. Det som ikke brukes, {Ordlyd.Mål(money.Ubrukt)}"
            : step.Dekning == Klagedekning.NyFordeling ? "gir ny fordeling" : "dekkes av restmidlene med samme avkortingsprosent";
        return $"En klage som fører fram, {source}. Steget endrer ingen beløp nå.";
    }
}

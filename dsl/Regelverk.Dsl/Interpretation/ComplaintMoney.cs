using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>What is kept of the frame until complaints are decided.</summary>
internal static class ComplaintMoney
{
    /// <summary>What the steps set aside; null where they do not.</summary>
    public static Klageavsetning? Of(IReadOnlyList<Steg> steps) => steps.OfType<Steg.Klager>().Select(s => s.Avsetning).FirstOrDefault(a => a is not null);

    /// <summary>The first line of the ledger; none where nothing is set aside.</summary>
    public static IReadOnlyList<string> Opening(Klageavsetning? money, Rational ramme) => money is null
        ? []
        : [$"Av rammen på {Wording.Kroner(ramme)} settes {Wording.Kroner(money.Av(ramme))}{(money.AvRammen is { } andel ? $" ({Visning.Prosent(andel)} av rammen)" : "")} av til klager."];

    /// <summary>The same where the frame is split into delrammer.</summary>
    public static IEnumerable<string> OpeningOfPots(Klageavsetning? money, Rational ramme, Rational left) =>
        Opening(money, ramme).Select(line => $"{line} Delrammene er deler av det som er igjen: {Wording.Kroner(left)}.");

    /// <summary>What a step about complaints says in the ledger of the division.</summary>
    public static string Line(Steg.Klager step) => step switch
    {
        { Dekning: Klagedekning.NyFordeling } => "En klage som fører fram, gir ny fordeling. Steget endrer ingen beløp nå.",
        { Avsetning: { } money } => $"En klage som fører fram, dekkes av avsetningen med samme avkortingsprosent. Det som ikke brukes, {StepWording.Goal(money.Ubrukt)}. Steget endrer ingen beløp nå.",
        _ => "En klage som fører fram, dekkes av restmidlene med samme avkortingsprosent. Steget endrer ingen beløp nå.",
    };
}

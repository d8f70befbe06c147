using System.Globalization;

namespace Regelverk.Runtime.Tid;

/// <summary>How days, moments and months are written for people, in bokmål and independent of the machine's culture.</summary>
internal static class Tidsord
{
    private static readonly string[] Månedsnavn =
        ["januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"];

    public static string Dato(Dato dato) => Number(dato.Dag) + ". " + Månedsnavn[dato.Måned - 1] + " " + Number(dato.År);

    public static string Tidspunkt(Tidspunkt tidspunkt) => tidspunkt.Minutt is { } minutt
        ? Dato(tidspunkt.Dato) + " kl. " + TwoDigits(minutt / 60) + "." + TwoDigits(minutt % 60)
        : Dato(tidspunkt.Dato);

    public static string Måned(Måned måned) => Månedsnavn[måned.Nummer - 1] + " " + Number(måned.År);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string TwoDigits(int number) => number.ToString("00", CultureInfo.InvariantCulture);
}

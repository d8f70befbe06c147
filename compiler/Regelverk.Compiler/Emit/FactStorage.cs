using Regelverk.Dsl.Regulation;

namespace Regelverk.Compiler.Emit;

/// <summary>How a fact is given to the compiled rules, and how they hold it.</summary>
/// <param name="Given">The C# type of the value as the caller gives it.</param>
/// <param name="Held">The C# type that rules read.</param>
/// <param name="Read">Name of the method that reads it from named facts; null where that takes more.</param>
internal sealed record FactStorage(string Given, string? Held, string? Read)
{
    private const string Numbers = "global::Regelverk.Runtime.Numbers.";
    private const string Time = "global::Regelverk.Runtime.Tid.";

    /// <summary>The storage of a fact.</summary>
    public static FactStorage Of(Opplysning fact, Naming naming) => fact.Type.Slag switch
    {
        Verdislag.JaNei => new FactStorage("bool", "bool", "JaNei"),
        Verdislag.Heltall => new FactStorage("long", "long", "Heltall"),
        Verdislag.Kroner => new FactStorage(Numbers + "Kroner", "long", "Kroner"),
        Verdislag.Tall or Verdislag.Prosent => new FactStorage(Numbers + "Brøk", "long", "Tall"),
        Verdislag.Dato => new FactStorage(Time + "Dato", "long", "Dato"),
        Verdislag.Tidspunkt => new FactStorage(Time + "Tidspunkt", "long", "Tidspunkt"),
        Verdislag.Måned => new FactStorage(Time + "Måned", "long", "Måned"),
        Verdislag.Periode => new FactStorage(Time + "Periode", null, "Periode"),
        Verdislag.Kode => new FactStorage(naming.Enum(fact), naming.Enum(fact), null),
        _ => new FactStorage("string", null, "Tekst"),
    };

    /// <summary>Whether what the rules hold says all that was given, so that it need not be kept twice.</summary>
    public bool IsHeldAsGiven => Held is not null && Given is not (Numbers + "Brøk" or Time + "Dato" or Time + "Måned");

    /// <summary>Whether a day may be given without its clock; whether it has one is then held beside it.</summary>
    public bool HasClock => Given == Time + "Tidspunkt";

    /// <summary>The value as the caller gave it, from what is held.</summary>
    /// <param name="field">Where it is held.</param>
    /// <param name="clock">Where it is held whether there is a clock.</param>
    public string ToGiven(string field, string clock) => Given switch
    {
        Numbers + "Kroner" => $"{Numbers}Kroner.FraØre({field})",
        Time + "Tidspunkt" => $"{Time}Tidspunkt.FraMinutter({field}, {clock})",
        _ => field,
    };

    /// <summary>What the rules hold, from a value that was given.</summary>
    public string ToHeld(string value) => Given switch
    {
        Numbers + "Kroner" => value + ".Øre",
        Numbers + "Brøk" => $"(long)({value} * 1000000L).Teller",
        Time + "Dato" => value + ".Dagnummer",
        Time + "Tidspunkt" => value + ".Tidligst",
        Time + "Måned" => $"({value}.År * 12L) + {value}.Nummer",
        _ => value,
    };

    /// <summary>A condition on a given value for plain numbers to hold it exactly; null where they always do.</summary>
    public string? FitsPlain(string value) => Given switch
    {
        Numbers + "Brøk" => $"({value} * 1000000L).ErHelt && {Numbers}Brøk.Min({Numbers}Brøk.Max({value}, -1000000000000L), 1000000000000L) == {value}",
        _ => null,
    };
}

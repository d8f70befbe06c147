using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Comparison;

/// <summary>Where a rule parts times: «før 1. juli» and «tidligst 1. juli» just before the first minute of the day, «senest 1. juli» and «etter 1. juli» just after its last.</summary>
/// <param name="Border">The day or moment that the rule names.</param>
/// <param name="IsAfter">Whether the border itself lies below.</param>
internal readonly record struct TimeCut(Tidspunkt Border, bool IsAfter)
{
    /// <summary>The first minute above, counted as those of <see cref="Tidspunkt"/>.</summary>
    public long First => IsAfter ? Border.Senest + 1 : Border.Tidligst;

    /// <summary>What lies below, in words.</summary>
    public string Below => $"{(IsAfter ? "senest" : "før")} {Visning.Tidspunkt(Border)}";

    /// <summary>What lies above.</summary>
    public string Above => $"{(IsAfter ? "etter" : "tidligst")} {Visning.Tidspunkt(Border)}";

    /// <summary>The same so many days earlier.</summary>
    public TimeCut Earlier(int days) => this with { Border = Border with { Dato = Border.Dato.PlussDager(-days) } };
}

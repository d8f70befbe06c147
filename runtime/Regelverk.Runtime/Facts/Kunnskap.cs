namespace Regelverk.Runtime.Facts;

/// <summary>What is known of a value. Of several obstacles the gravest is reported; they stand here from the lightest to the gravest.</summary>
public enum Kunnskap : sbyte
{
    /// <summary>The value is known, and no further fact can change it.</summary>
    Kjent = -1,

    /// <summary>A fact that matters is missing (forvaltningsloven § 17: the case is to be clarified before it is decided).</summary>
    Mangler = 0,

    /// <summary>The value would come from a fact that does not concern this case.</summary>
    Uaktuell = 1,

    /// <summary>No case of a definition applies, or the highest of nothing was asked for.</summary>
    UtenVerdi = 2,

    /// <summary>Two rules give different values, and neither wins.</summary>
    Konflikt = 3,

    /// <summary>The value cannot be computed: a division by zero.</summary>
    DeltPåNull = 4,

    /// <summary>The rules do not compute the value: «beregnes ikke».</summary>
    BeregnesIkke = 5,
}

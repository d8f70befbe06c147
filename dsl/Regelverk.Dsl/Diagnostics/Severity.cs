namespace Regelverk.Dsl.Diagnostics;

/// <summary>How grave a message is.</summary>
public enum Severity
{
    /// <summary>Something worth knowing; nothing has to be done.</summary>
    Note,

    /// <summary>Probably a mistake; may be accepted on its line with <c># godtatt RVnnnn: reason</c>.</summary>
    Warning,

    /// <summary>The rules cannot be used before this is mended.</summary>
    Error,
}

namespace Regelverk.Compiler;

/// <summary>How a rule file is written as C#.</summary>
/// <param name="Navnerom">The C# namespace of the class; see <see cref="Kompiler.ErNavnerom"/>.</param>
/// <param name="Regelsti">The path of the rule file as <c>#line</c> names it: absolute in a build, <c>/_/</c> and the relative path where the machine must not show.</param>
public sealed record Kodevalg(string Navnerom, string Regelsti)
{
    /// <summary>Whether the C# says what may be null (<c>#nullable enable</c>, from C# 8). A library never does: it is C# 7.3.</summary>
    public bool Nullable { get; init; }
}

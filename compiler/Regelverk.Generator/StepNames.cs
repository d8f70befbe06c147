namespace Regelverk.Generator;

/// <summary>What the steps of the generator are called in the compiler's records.</summary>
internal static class StepNames
{
    /// <summary>The text of each rule file.</summary>
    public const string Text = "Regeltekst";

    /// <summary>What the project decides.</summary>
    public const string Host = "Vertsvalg";

    /// <summary>Each rule file read, checked and written as C#.</summary>
    public const string Read = "Regelfil";

    /// <summary>Each file that is generated.</summary>
    public const string Generated = "Kildefil";
}

namespace Regelverk.Dsl.Fingerprint;

/// <summary>The rule language.</summary>
public static class Språk
{
    /// <summary>The version of the language that this program reads; it changes when an old rule file could mean something new.</summary>
    public const string Versjon = "1";
}

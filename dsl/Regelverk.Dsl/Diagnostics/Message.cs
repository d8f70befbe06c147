namespace Regelverk.Dsl.Diagnostics;

/// <summary>One sentence in both languages.</summary>
/// <param name="Nb">Bokmål.</param>
/// <param name="En">English. Words of the rule language stay Norwegian in it, inside «».</param>
public sealed record Message(string Nb, string En)
{
    /// <summary>The sentence in one language.</summary>
    public string In(Language language) => language == Language.English ? En : Nb;
}

using System;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Dsl.Binding;

/// <summary>How messages speak of a begrep. The gender is told from its definite form, where the file gives one.</summary>
internal static class Inflection
{
    /// <summary>«kommunen», «tiltaket».</summary>
    public static string Definite(Begrep begrep) => begrep.Former.Count > 1 ? begrep.Former[1] : begrep.Navn;

    /// <summary>«kommunens», «tiltakets».</summary>
    public static string Genitive(Begrep begrep) => Definite(begrep) is var definite && definite[definite.Length - 1] is 's' or 'x' or 'z' ? definite + "’" : definite + "s";

    /// <summary>«hver kommune», «hvert tiltak».</summary>
    public static string Each(Begrep begrep) => begrep.ErMåneder ? "hver måned" : (IsNeuter(begrep) ? "hvert " : "hver ") + begrep.Navn;

    /// <summary>«minst én kommune», «minst ett tiltak».</summary>
    public static string AtLeastOne(Begrep begrep) => (IsNeuter(begrep) ? "minst ett " : "minst én ") + begrep.Navn;

    /// <summary>«en kommune», «et tiltak».</summary>
    public static string Some(Begrep begrep) => (IsNeuter(begrep) ? "et " : "en ") + begrep.Navn;

    /// <summary>What a list of them is called: «tiltakene».</summary>
    public static string List(Begrep begrep) => begrep.Liste?.Navn ?? begrep.Navn + (begrep.Navn.EndsWith("e", StringComparison.Ordinal) ? "ne" : "ene");

    private static bool IsNeuter(Begrep begrep) => Definite(begrep).EndsWith("et", StringComparison.Ordinal) && begrep.Former.Count > 1;
}

using System;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>What an applicant is called in sentences.</summary>
internal static class ApplicantName
{
    /// <summary>The name, where the facts hold one marked as kjennetegn and not covered by taushetsplikt; otherwise the applicant's id.</summary>
    public static string Of(Søknadsdata søknad) => søknad.Opplysninger
        .Where(o => IsName(o.Key))
        .Select(o => o.Value)
        .OfType<Value.Text>()
        .Select(t => t.Content)
        .FirstOrDefault(name => name.Length > 0) ?? søknad.SøkerId;

    private static bool IsName(Opplysning opplysning) =>
        opplysning is { Kjennetegn: true, Taushetsbelagt: false, Begrep.Rolle: Begrepsrolle.Søker } && opplysning.Former.Contains("navn", StringComparer.OrdinalIgnoreCase);
}

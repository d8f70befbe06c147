using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>What an applicant is called in sentences.</summary>
internal static class ApplicantName
{
    /// <summary>The name, where the facts hold one marked as kjennetegn and not covered by taushetsplikt; otherwise the applicant's id.</summary>
    public static string Of(Søknadsdata søknad) => Of(søknad, []);

    /// <summary>The same, where the facts of some names may not be shown either.</summary>
    public static string Of(Søknadsdata søknad, IReadOnlyCollection<string> hidden) => søknad.Opplysninger
        .Where(o => IsName(o.Key) && !hidden.Contains(o.Key.Navn))
        .Select(o => o.Value)
        .OfType<Value.Text>()
        .Select(t => t.Content)
        .FirstOrDefault(name => name.Length > 0) ?? søknad.SøkerId;

    private static bool IsName(Opplysning opplysning) =>
        opplysning is { Kjennetegn: true, Taushetsbelagt: false, Begrep.Rolle: Begrepsrolle.Søker } && opplysning.Former.Contains("navn", StringComparer.OrdinalIgnoreCase);
}

using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Facts;

namespace Regelverk.Runtime;

/// <summary>One application with all that is known of it and of its applicant, asked by name.</summary>
public interface ISøknadskilde : IOpplysninger
{
    /// <summary>The applicant's id; several applications may share it.</summary>
    string SøkerId { get; }

    /// <summary>What has happened to it outside the rules.</summary>
    Søknadsstatus Status { get; }

    /// <summary>The number of the round it takes part in; null where there are no rounds, or it is not known.</summary>
    int? Runde { get; }
}

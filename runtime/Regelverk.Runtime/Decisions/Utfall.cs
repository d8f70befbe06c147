namespace Regelverk.Runtime.Decisions;

/// <summary>What an application came to. A proposal until somebody with authority has attested it.</summary>
public enum Utfall
{
    /// <summary>All that was applied for is awarded.</summary>
    Innvilget,

    /// <summary>Less than was applied for, but more than nothing; a partial refusal, with a duty to give grounds (forvaltningsloven § 24).</summary>
    DelvisInnvilget,

    /// <summary>Nothing: a condition is not met, or the frame did not reach.</summary>
    Avslått,

    /// <summary>Not taken up for assessment, because a demand on the application itself is not met; also an enkeltvedtak (forvaltningsloven § 2 tredje ledd).</summary>
    Avvist,

    /// <summary>The applicant has withdrawn it.</summary>
    Trukket,
}

/// <summary>What an application waits for.</summary>
public enum Ventestatus
{
    /// <summary>The applicant is to correct the application (forvaltningsloven § 11 fjerde ledd).</summary>
    VenterPåRetting,

    /// <summary>A fact or a skjønn is missing, or the rules contradict each other (forvaltningsloven § 17).</summary>
    TilAvklaring,
}

/// <summary>What has happened to an application outside the rules.</summary>
public enum Søknadsstatus
{
    /// <summary>It is to be decided.</summary>
    TilBehandling,

    /// <summary>The applicant has withdrawn it.</summary>
    Trukket,

    /// <summary>It was asked to be corrected, and the time for that has run out without it.</summary>
    IkkeRettet,
}

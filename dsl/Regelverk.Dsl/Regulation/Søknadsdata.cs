using System.Collections.Generic;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Regulation;

/// <summary>The facts of one thing: søker and søknad together, or one listed part. A fact that is not there is unknown.</summary>
public abstract class Datasett
{
    private protected Datasett(
        IReadOnlyDictionary<Opplysning, Value> opplysninger,
        IReadOnlyDictionary<Begrep, IReadOnlyList<Elementdata>> lister,
        IReadOnlyDictionary<Opplysning, Skjønnsgrunn> skjønnsgrunner,
        IReadOnlyDictionary<Definisjon, Value> gitt)
    {
        Opplysninger = opplysninger;
        Lister = lister;
        Skjønnsgrunner = skjønnsgrunner;
        Gitt = gitt;
    }

    /// <summary>Known facts and answered skjønn.</summary>
    public IReadOnlyDictionary<Opplysning, Value> Opplysninger { get; }

    /// <summary>Listed parts by their begrep. A begrep that is not there: the list is unknown; an empty list: there are none.</summary>
    public IReadOnlyDictionary<Begrep, IReadOnlyList<Elementdata>> Lister { get; }

    /// <summary>Who answered a skjønn, and why. Examples in a rule file give none.</summary>
    public IReadOnlyDictionary<Opplysning, Skjønnsgrunn> Skjønnsgrunner { get; }

    /// <summary>Defined names given directly instead of computed; only an «eksempel» may.</summary>
    public IReadOnlyDictionary<Definisjon, Value> Gitt { get; }
}

/// <summary>One application with all that is known of it and of its applicant.</summary>
public sealed class Søknadsdata : Datasett
{
    /// <summary>Describes an application.</summary>
    public Søknadsdata(
        string id,
        string søkerId,
        Søknadsstatus status,
        IReadOnlyDictionary<Opplysning, Value> opplysninger,
        IReadOnlyDictionary<Begrep, IReadOnlyList<Elementdata>> lister,
        IReadOnlyDictionary<Opplysning, Skjønnsgrunn> skjønnsgrunner,
        IReadOnlyDictionary<Definisjon, Value> gitt)
        : base(opplysninger, lister, skjønnsgrunner, gitt)
    {
        Id = id;
        SøkerId = søkerId;
        Status = status;
    }

    /// <summary>The application's id.</summary>
    public string Id { get; }

    /// <summary>The applicant's id; several applications may share it.</summary>
    public string SøkerId { get; }

    /// <summary>What has happened to it outside the rules.</summary>
    public Søknadsstatus Status { get; }
}

/// <summary>One listed part of an application.</summary>
public sealed class Elementdata : Datasett
{
    /// <summary>Describes a part.</summary>
    public Elementdata(
        string id,
        IReadOnlyDictionary<Opplysning, Value> opplysninger,
        IReadOnlyDictionary<Begrep, IReadOnlyList<Elementdata>> lister,
        IReadOnlyDictionary<Opplysning, Skjønnsgrunn> skjønnsgrunner,
        IReadOnlyDictionary<Definisjon, Value> gitt)
        : base(opplysninger, lister, skjønnsgrunner, gitt) => Id = id;

    /// <summary>The part's id within its application, or its number in the list.</summary>
    public string Id { get; }
}

/// <summary>Who answered a skjønn, and why.</summary>
/// <param name="VurdertAv">The role that answered.</param>
/// <param name="Begrunnelse">The reasons.</param>
public sealed record Skjønnsgrunn(string VurdertAv, string Begrunnelse);

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

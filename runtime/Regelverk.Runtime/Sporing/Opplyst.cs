using System;
using Regelverk.Runtime.Facts;

namespace Regelverk.Runtime.Sporing;

/// <summary>A declared fact in the scope it belongs to: what is given there, and whether it is to be given at all. One object for each fact and scope.</summary>
public sealed class Opplyst
{
    private readonly Func<Spor>? _bareNår;
    private readonly Verdi? _gitt;
    private Spor? _vilkår;
    private Verdisvar? _svar;

    internal Opplyst(Sporsted eier, Opplysning opplysning, Verdi? gitt, Skjønnsgrunn? grunn, Func<Spor>? bareNår)
    {
        Eier = eier;
        Opplysning = opplysning;
        Grunn = grunn;
        _gitt = gitt;
        _bareNår = bareNår;
    }

    /// <summary>The fact as it is declared.</summary>
    public Opplysning Opplysning { get; }

    /// <summary>The scope it belongs to.</summary>
    public Sporsted Eier { get; }

    /// <summary>Who answered a skjønn, and why; null where that is not told.</summary>
    internal Skjønnsgrunn? Grunn { get; }

    /// <summary>What is given, even where it may turn out not to concern the case; null for nothing.</summary>
    internal Verdi? Gitt => _gitt;

    /// <summary>The fact and where in the application it belongs.</summary>
    internal Faktanøkkel Nøkkel => new(Eier.Sti, Opplysning);

    /// <summary>The condition it is given under, asked in its own scope; null where it is always given.</summary>
    internal Spor? BareNår => _vilkår ??= _bareNår?.Invoke();

    /// <summary>Its value, or why there is none.</summary>
    internal Verdisvar Svar => _svar ??= Read();

    private Verdisvar Read()
    {
        if (BareNår?.Vilkår is { ErJa: false } condition)
        {
            // While it is open whether the fact concerns the case, even one that is given may turn out uaktuell, so its value is not certain yet.
            return condition.ErNei ? Verdisvar.Uaktuell : condition;
        }

        return Eier.Rot.Antatt.ErTom || Eier.Rot.Antatt.Om(Nøkkel) is not { } assumed
            ? _gitt is null ? Verdisvar.Mangler : Verdisvar.Av(_gitt)
            : assumed.Svar;
    }
}

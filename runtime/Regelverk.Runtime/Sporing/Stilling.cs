using System;
using System.Collections.Generic;
using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Sporing;

/// <summary>
/// How an application stands by the precedence avvist › avslått › til avklaring › granted, before anybody asks why. While it is open whether it is avvist, nothing
/// lower is certain: a new fact would overturn it.
/// </summary>
internal sealed class Stilling
{
    private readonly Sak _sak;
    private readonly List<Krav> _dismissals = [];
    private readonly List<Krav> _corrections = [];

    public Stilling(Sak sak, Begrunner begrunner)
    {
        _sak = sak;
        foreach (var krav in sak.AlleKrav)
        {
            var rules = krav.Slag == Kravslag.Avvises ? _dismissals : krav.Slag == Kravslag.Rettes ? _corrections : Materielle;
            rules.Add(krav);
        }

        Avviser = [.. _dismissals.FindAll(Stands), .. sak.Status == Søknadsstatus.IkkeRettet ? _corrections.FindAll(Stands) : []];
        Hindrer = Materielle.FindAll(Stands);
        SkalRettes = _corrections.FindAll(Stands);
        ErAvslag = Hindrer.Count > 0 || sak.Beregnet is { Svar.Tall: { Sign: 0 } };

        // What the refusal settles asks for no more facts: only avvist or avslått is open then.
        List<Krav> openFormal = [.. _dismissals.FindAll(IsOpen), .. _corrections.FindAll(IsOpen)];
        Åpne = ErAvslag ? openFormal : [.. openFormal, .. Materielle.FindAll(IsOpen)];
        ÅpneBeløp = ErAvslag ? [] : Beløpssjekk.Åpne(sak, begrunner);
        var isSettled = openFormal.Count == 0;
        Utfall = Avviser.Count > 0 ? Decisions.Utfall.Avvist : isSettled && SkalRettes.Count == 0 && ErAvslag ? Decisions.Utfall.Avslått : null;
        Status = Utfall is not null ? null
            : isSettled && SkalRettes.Count > 0 ? Ventestatus.VenterPåRetting
            : Åpne.Count > 0 || ÅpneBeløp.Count > 0 ? Ventestatus.TilAvklaring
            : null;
    }

    /// <summary>Avvist or avslått; null where it waits for something or is granted.</summary>
    public Utfall? Utfall { get; }

    /// <summary>What it waits for; null where nothing is missing.</summary>
    public Ventestatus? Status { get; }

    /// <summary>Whether it is certainly refused, unless it is avvist.</summary>
    public bool ErAvslag { get; }

    /// <summary>The rules that say it is avvist.</summary>
    public List<Krav> Avviser { get; }

    /// <summary>The material rules.</summary>
    public List<Krav> Materielle { get; } = [];

    /// <summary>The material rules that are not met.</summary>
    public List<Krav> Hindrer { get; }

    /// <summary>The rules that say something is to be corrected.</summary>
    public List<Krav> SkalRettes { get; }

    /// <summary>The rules that are open and could still change the outcome.</summary>
    public List<Krav> Åpne { get; }

    /// <summary>The amounts that are open and could still change the outcome.</summary>
    public List<ÅpentBeløp> ÅpneBeløp { get; }

    /// <summary>What all this comes to, where it is the result; amounts only where they are granted, since nothing hangs on them elsewhere.</summary>
    public Følge Følge => Utfall is null && Status is null
        ? new Følge(null, null, _sak.Søkt?.Svar.Tall, _sak.Beregnet?.Svar.Tall, Beløpssjekk.Spurt(_sak).ConvertAll(asked => asked.Nøkkel.Verdi))
        : new Følge(Utfall, Status, null, null, []);

    /// <summary>The facts that keep it open, as far as each rule alone can tell.</summary>
    public Mangelfinner Mangler()
    {
        var missing = new Mangelfinner();
        Åpne.ForEach(krav => missing.Søk(krav.Vilkår));
        ÅpneBeløp.ForEach(amount => amount.Søk(missing));
        return missing;
    }

    private static bool Stands(Krav krav) => krav.Hindrer == true;

    private static bool IsOpen(Krav krav) => krav.Hindrer is null;
}

/// <summary>What an application comes to: two situations with the same one have the same result.</summary>
internal sealed class Følge : IEquatable<Følge>
{
    // What places it in the division where it is granted.
    private readonly List<Verdi?> _nøkler;

    public Følge(Utfall? utfall, Ventestatus? status, Brøk? søkt, Brøk? beregnet, List<Verdi?> nøkler)
    {
        Utfall = utfall;
        Status = status;
        Søkt = søkt;
        Beregnet = beregnet;
        _nøkler = nøkler;
    }

    /// <summary>Avvist or avslått.</summary>
    public Utfall? Utfall { get; }

    /// <summary>What it waits for.</summary>
    public Ventestatus? Status { get; }

    /// <summary>Søkt tilskudd in kroner where it is granted.</summary>
    public Brøk? Søkt { get; }

    /// <summary>Beregnet tilskudd in kroner where it is granted.</summary>
    public Brøk? Beregnet { get; }

    /// <inheritdoc/>
    public bool Equals(Følge? other) =>
        other is not null && Utfall == other.Utfall && Status == other.Status && Søkt == other.Søkt && Beregnet == other.Beregnet && HasSameKeys(other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Følge);

    private bool HasSameKeys(Følge other)
    {
        for (var i = 0; i < _nøkler.Count && i < other._nøkler.Count; i++)
        {
            if (!Equals(_nøkler[i], other._nøkler[i]))
            {
                return false;
            }
        }

        return _nøkler.Count == other._nøkler.Count;
    }

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked(((int?)Utfall ?? -1) * 397) ^ (Beregnet?.GetHashCode() ?? 0);
}

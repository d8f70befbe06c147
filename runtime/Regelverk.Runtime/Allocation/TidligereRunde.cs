using System;
using System.Collections.Generic;
using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>An earlier round of the same year, as it was divided.</summary>
public sealed class TidligereRunde
{
    /// <summary>An earlier round, from what was kept of it.</summary>
    /// <param name="nummer">Its number, from 1.</param>
    /// <param name="restmidler">What was left of its frame and goes to the round that takes it; 0 or more.</param>
    /// <param name="tildelinger">What each application was awarded, each once.</param>
    /// <exception cref="ArgumentNullException">The awards are null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
    /// <exception cref="FordelingsgrenseException">An amount is negative or too large.</exception>
    public TidligereRunde(int nummer, Kroner restmidler, IReadOnlyList<TidligereTildeling> tildelinger)
    {
        Nummer = nummer < 1 ? throw new ArgumentOutOfRangeException(nameof(nummer)) : nummer;
        Fordelingsgrenser.Check(restmidler.Øre, nameof(restmidler));
        Restmidler = restmidler;
        Tildelinger = Copy.Of(tildelinger ?? throw new ArgumentNullException(nameof(tildelinger)));
    }

    /// <summary>Its number, from 1.</summary>
    public int Nummer { get; }

    /// <summary>What was left of its frame and goes to the round that takes it.</summary>
    public Kroner Restmidler { get; }

    /// <summary>What each application was awarded.</summary>
    public IReadOnlyList<TidligereTildeling> Tildelinger { get; }

    /// <summary>An earlier round, from its result.</summary>
    /// <param name="nummer">Its number, from 1.</param>
    /// <param name="resultat">What it came to.</param>
    /// <exception cref="ArgumentNullException">The result is null.</exception>
    /// <exception cref="ArgumentException">The result is provisional, or waits for lots.</exception>
    public static TidligereRunde Av(int nummer, Fordelingsresultat resultat)
    {
        if (resultat is null)
        {
            throw new ArgumentNullException(nameof(resultat));
        }

        if (resultat.Foreløpig || resultat.LoddtrekningKreves is not null)
        {
            throw new ArgumentException("Runden er ikke ferdig fordelt.", nameof(resultat));
        }

        var pots = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var step in resultat.Steg)
        {
            foreach (var effect in step.Virkninger)
            {
                if (step.Delramme is { } pot)
                {
                    pots[effect.Søknad] = pot;
                }
            }
        }

        var awards = new List<TidligereTildeling>();
        foreach (var decision in resultat.Avgjørelser)
        {
            awards.Add(new TidligereTildeling(decision.SøknadId, decision.SøkerId, decision.Tildelt ?? Kroner.Zero, pots.TryGetValue(decision.SøknadId, out var pot) ? pot : null));
        }

        return new TidligereRunde(nummer, resultat.RestmidlerGårTil == Restmiddelmål.TilNesteRunde ? resultat.Restmidler : Kroner.Zero, awards);
    }
}

/// <summary>What an application was awarded in an earlier round.</summary>
public sealed class TidligereTildeling
{
    /// <summary>What an application was awarded.</summary>
    /// <param name="søknadId">The application's id.</param>
    /// <param name="søkerId">Its søker's id.</param>
    /// <param name="tildelt">The award; 0 or more.</param>
    /// <param name="delramme">The delramme it was awarded in; null where the frame was one.</param>
    /// <exception cref="ArgumentNullException">An id is null.</exception>
    /// <exception cref="FordelingsgrenseException">The amount is negative or too large.</exception>
    public TidligereTildeling(string søknadId, string søkerId, Kroner tildelt, string? delramme = null)
    {
        SøknadId = søknadId ?? throw new ArgumentNullException(nameof(søknadId));
        SøkerId = søkerId ?? throw new ArgumentNullException(nameof(søkerId));
        Fordelingsgrenser.Check(tildelt.Øre, nameof(tildelt));
        Tildelt = tildelt;
        Delramme = delramme;
    }

    /// <summary>The application's id.</summary>
    public string SøknadId { get; }

    /// <summary>Its søker's id.</summary>
    public string SøkerId { get; }

    /// <summary>The award.</summary>
    public Kroner Tildelt { get; }

    /// <summary>The delramme it was awarded in; null where the frame was one.</summary>
    public string? Delramme { get; }
}

using System;
using System.Collections.Generic;
using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>Divides the frame of a round of a compiled regulation.</summary>
public static class Rundefordeling
{
    /// <summary>Divides the frame of a round.</summary>
    /// <param name="runder">The rounds of the regulation; empty where it has none.</param>
    /// <param name="fordeling">How the frame is divided.</param>
    /// <param name="årsramme">The sum of the year's money; null where the regulation gives none. Used where there are no rounds.</param>
    /// <param name="deltakere">The applications of the round.</param>
    /// <param name="runde">The number of the round; null where there are none.</param>
    /// <param name="ramme">What there is to divide; null: what the regulation gives.</param>
    /// <param name="tidligere">The earlier rounds of the year, in any order; null where there are none or they do not count.</param>
    /// <exception cref="ArgumentNullException">The rounds, the division or the applications are null.</exception>
    /// <exception cref="ArgumentException">
    /// There is no such round, nothing says how large the frame is, an application is not decided or stands twice, or an earlier round that counts is missing or stands twice.
    /// </exception>
    public static Fordelingsresultat Fordel(
        IReadOnlyList<Runde> runder, Fordeling fordeling, Kroner? årsramme, IReadOnlyList<Deltaker> deltakere, int? runde, Kroner? ramme, IReadOnlyList<TidligereRunde>? tidligere = null)
    {
        if (runder is null)
        {
            throw new ArgumentNullException(nameof(runder));
        }

        if (fordeling is null)
        {
            throw new ArgumentNullException(nameof(fordeling));
        }

        var call = Find(runder, runde);
        fordeling = fordeling.IRunde(runde);
        var before = tidligere ?? [];
        CheckEarlier(runder, fordeling, call, before);
        var frame = ramme ?? (fordeling.DelerRamme ? Given(runder, call, årsramme, before) : Kroner.Zero);
        return fordeling.Fordel(deltakere, frame, IsLast(runder, call), before);
    }

    private static Runde? Find(IReadOnlyList<Runde> runder, int? runde)
    {
        if (runde is not { } number)
        {
            return runder.Count == 0 ? null : throw new ArgumentException("Oppgi hvilken runde rammen skal fordeles i.", nameof(runde));
        }

        foreach (var one in runder)
        {
            if (one.Nummer == number)
            {
                return one;
            }
        }

        throw new ArgumentException("Regelverket har ingen runde " + Visning.Heltall(number) + ".", nameof(runde));
    }

    /// <summary>Each earlier round once, none that is not earlier, and all of them where they count.</summary>
    private static void CheckEarlier(IReadOnlyList<Runde> runder, Fordeling fordeling, Runde? call, IReadOnlyList<TidligereRunde> before)
    {
        var given = new HashSet<int>();
        foreach (var round in before)
        {
            if (!given.Add(round.Nummer) || round.Nummer >= (call?.Nummer ?? 0))
            {
                throw new ArgumentException("Runde " + Visning.Heltall(round.Nummer) + " er ikke tidligere enn runden som skal fordeles, eller den er gitt to ganger.", "tidligere");
            }
        }

        foreach (var round in runder)
        {
            if (fordeling.RegnerMedTidligere && round.Nummer < (call?.Nummer ?? 0) && !given.Contains(round.Nummer))
            {
                throw new ArgumentException("Det som ble tildelt i " + round + ", regnes med i " + call + ". Oppgi den.", "tidligere");
            }
        }
    }

    private static Kroner Given(IReadOnlyList<Runde> runder, Runde? call, Kroner? årsramme, IReadOnlyList<TidligereRunde> before)
    {
        if (call is { RestmidlerFraÅr: { } year })
        {
            throw new ArgumentException("Rammen i " + call + " er også restmidlene fra " + year.ToString(System.Globalization.CultureInfo.InvariantCulture) + ". Oppgi hele rammen.", nameof(runder));
        }

        if (call is { RestmidlerFra: { } earlier })
        {
            foreach (var round in before)
            {
                if (round.Nummer == earlier)
                {
                    return (call.Ramme ?? Kroner.Zero) + round.Restmidler;
                }
            }

            throw new ArgumentException("Rammen i " + call + " er også restmidlene fra runde " + Visning.Heltall(earlier) + ". Oppgi den tidligere runden, eller hele rammen.", nameof(runder));
        }

        return (runder.Count == 0 ? årsramme : call?.Ramme) ?? throw new ArgumentException("Regelverket sier ikke hvor stor rammen er. Oppgi den.", nameof(runder));
    }

    private static bool IsLast(IReadOnlyList<Runde> runder, Runde? call)
    {
        if (call is null)
        {
            return false;
        }

        foreach (var one in runder)
        {
            if (one.Nummer > call.Nummer)
            {
                return false;
            }
        }

        return true;
    }
}

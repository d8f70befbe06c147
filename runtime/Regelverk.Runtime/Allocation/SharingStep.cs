using System;
using System.Collections.Generic;
using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>Runs the step that shares the frame: makes arrays of the applications, has them solved, and says what happened.</summary>
internal sealed class SharingStep
{
    private readonly Steg.Delende _step;
    private readonly List<Participant> _participants;
    private readonly Kroner _pot;
    private readonly int _firstKey;

    /// <param name="step">The step.</param>
    /// <param name="participants">Who takes part, by id.</param>
    /// <param name="pot">What there is to share.</param>
    /// <param name="firstKey">The place of the step's first key.</param>
    public SharingStep(Steg.Delende step, List<Participant> participants, Kroner pot, int firstKey)
    {
        _step = step;
        _participants = participants;
        _pot = pot;
        _firstKey = firstKey;
    }

    public (Deling Deling, List<string> Lines, List<Award> Awards) Apply() =>
        _step is Steg.Prioritetsgrupper groups ? ShareByGroups(groups) : ShareAmongAll();

    private (Deling Deling, List<string> Lines, List<Award> Awards) ShareAmongAll()
    {
        var claims = Claims();
        var solved = _step.Tak switch
        {
            null => Deling.Forholdsmessig(_pot.Øre, claims),
            { ErPerSøker: true } cap => Deling.Forholdsmessig(_pot.Øre, claims, Søkere(), cap.Beløp.Øre),
            var cap => Deling.Forholdsmessig(_pot.Øre, claims, Caps(cap)),
        };
        var all = new int[claims.Length];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = i;
        }

        var group = new GroupStory(_participants, all, null, solved, solved.Grupper[0], _step.Tak);
        var reach = (group.IsReached, group.IsCapped) switch
        {
            (true, false) => "Rammen rekker til alle, og alle får hele beregnet tilskudd",
            (true, true) => "Rammen rekker til alle, og alle får hele beregnet tilskudd så langt taket tillater",
            (false, false) => "Rammen rekker ikke til alt. Alle får samme andel av beregnet tilskudd: " + group.Share,
            _ => "Rammen rekker ikke til alt. Alle får samme andel av beregnet tilskudd så langt taket tillater: " + group.Share,
        };
        return (solved, [$"Det er {_pot} å fordele på {group.Size}.", reach + ".", .. group.CapLines()], group.Awards());
    }

    private (Deling Deling, List<string> Lines, List<Award> Awards) ShareByGroups(Steg.Prioritetsgrupper step)
    {
        var claims = Claims();
        var (ranks, members) = Groups(step);
        var solved = step.Tak switch
        {
            null => Deling.Prioritetsgrupper(_pot.Øre, claims, ranks, step.Grensegruppe),
            { ErPerSøker: true } cap => Deling.Prioritetsgrupper(_pot.Øre, claims, ranks, step.Grensegruppe, Søkere(), cap.Beløp.Øre),
            var cap => Deling.Prioritetsgrupper(_pot.Øre, claims, ranks, step.Grensegruppe, Caps(cap)),
        };
        var lines = new List<string> { $"Det er {_pot} å fordele på {Ordlyd.Søknader(claims.Length)}." };
        var awards = new List<Award>(claims.Length);
        var allReached = true;
        var anyCapped = false;
        var left = Kroner.FraØre(0);
        foreach (var result in solved.Grupper)
        {
            var places = members[result.Nummer];
            var name = new Navngitt(step.Nøkkel, PriorityOf(places[0]).Vist);
            var group = new GroupStory(_participants, places, name, solved, result, step.Tak);
            lines.AddRange(group.Lines());
            awards.AddRange(group.Awards());
            allReached &= group.IsReached;
            anyCapped |= group.IsCapped;
            left = Kroner.FraØre(result.Igjen);
        }

        if (anyCapped && allReached && left.Øre > 0)
        {
            lines.Add($"Det er {left} igjen, for alle har fått hele beregnet tilskudd så langt taket tillater.");
        }

        return (solved, lines, awards);
    }

    private long[] Claims() => _participants.ConvertAll(p => p.Beregnet.Øre).ToArray();

    private long[] Caps(Tildelingstak cap) => _participants.ConvertAll(_ => cap.Beløp.Øre).ToArray();

    private int[] Søkere() => Participant.NumberSøkere(_participants);

    /// <summary>Numbers the groups in the order they are paid, and finds who is in each, by id.</summary>
    private (int[] Ranks, int[][] Members) Groups(Steg.Prioritetsgrupper step)
    {
        var byValue = new Dictionary<Brøk, List<int>>();
        for (var i = 0; i < _participants.Count; i++)
        {
            var value = PriorityOf(i).Verdi;
            if (!byValue.TryGetValue(value, out var those))
            {
                byValue.Add(value, those = []);
            }

            those.Add(i);
        }

        var values = new List<Brøk>(byValue.Keys);
        values.Sort();
        if (step.HøyestFørst)
        {
            values.Reverse();
        }

        var ranks = new int[_participants.Count];
        var members = new int[values.Count][];
        for (var rank = 0; rank < members.Length; rank++)
        {
            members[rank] = byValue[values[rank]].ToArray();
            foreach (var place in members[rank])
            {
                ranks[place] = rank;
            }
        }

        return (ranks, members);
    }

    private Nøkkelverdi PriorityOf(int place) => _participants[place].Key(_firstKey);
}

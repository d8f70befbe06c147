using System.Numerics;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>Where what is above a bound goes to nobody: the pot is shared as if there were no bounds, and then the bounds take what is above them.</summary>
internal sealed class Clipping
{
    private readonly SharingProblem _problem;
    private readonly ShareTable.Builder _shares;
    private readonly Parties? _parties;

    public Clipping(SharingProblem problem, ShareTable.Builder shares, Parties? parties)
    {
        _problem = problem;
        _shares = shares;
        _parties = parties;
    }

    /// <summary>Takes what is above the bounds; says how much it is, in øre.</summary>
    public Brøk Clip(ClaimRange range)
    {
        var table = _shares.Build();
        Brøk above = 0;
        for (var i = 0; i < range.Count; i++)
        {
            var limit = _problem.LimitOf(range[i]);
            if (table.AwardOf(range[i], _problem) is var award && award > limit)
            {
                above += award - limit;
                _shares.Set(range[i], ShareTable.Bound);
            }
        }

        return _parties is null ? above : above + ClipParties(range, _parties);
    }

    private Brøk ClipParties(ClaimRange range, Parties parties)
    {
        var table = _shares.Build();
        Brøk above = 0;
        foreach (var party in parties.In(range))
        {
            Brøk sum = 0;
            for (var i = 0; i < party.Count; i++)
            {
                sum += table.AwardOf(party[i], _problem);
            }

            if (sum > (BigInteger)parties.RoomOf(party))
            {
                above += sum - parties.RoomOf(party);
                parties.Inner(party, Rules.Any(_problem, true));
            }

            parties.Use(party, sum);
        }

        return above;
    }
}

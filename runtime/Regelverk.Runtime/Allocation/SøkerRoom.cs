using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>How many more units each søker can get under its cap.</summary>
internal sealed class SøkerRoom
{
    private readonly int[] _søkere;
    private readonly long[] _units;

    /// <param name="søkere">Whose each claim is.</param>
    /// <param name="rooms">The cap of each søker, in øre.</param>
    /// <param name="awards">What each claim has got, in øre.</param>
    /// <param name="enhet">The unit, in øre.</param>
    public SøkerRoom(int[] søkere, long[] rooms, long[] awards, long enhet)
    {
        _søkere = søkere;
        _units = new long[søkere.Length];
        var left = new Wide[søkere.Length];
        for (var i = 0; i < left.Length; i++)
        {
            left[i] = rooms[i];
        }

        for (var i = 0; i < awards.Length; i++)
        {
            left[søkere[i]] -= awards[i];
        }

        IsKept = true;
        for (var i = 0; i < left.Length; i++)
        {
            IsKept &= left[i].Sign >= 0;
            _units[i] = (long)(left[i] / enhet);
        }
    }

    /// <summary>Whether nobody is above the cap.</summary>
    public bool IsKept { get; }

    /// <summary>How many more units the søker of a claim can get.</summary>
    public long UnitsFor(int claim) => _units[_søkere[claim]];

    /// <summary>Takes a unit for the søker of a claim.</summary>
    public void Take(int claim) => _units[_søkere[claim]]--;

    /// <summary>Whose each claim is.</summary>
    public int[] Søkere => _søkere;
}

namespace Regelverk.Dsl.Comparison;

/// <summary>Numbers that look drawn and are the same each time, so that a comparison says the same each time.</summary>
internal sealed class Draws(uint start)
{
    private uint _state = start;

    /// <summary>A number from 0 and below another.</summary>
    public int Below(int limit)
    {
        // A linear congruential step (Knuth's constants); its low bits repeat soon, so the high ones are used.
        _state = (_state * 1664525u) + 1013904223u;
        return (int)((_state >> 9) % (uint)limit);
    }
}

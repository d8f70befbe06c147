using System.Collections.Generic;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>An award that is below the limit: of one application, or of all those of a søker together.</summary>
internal sealed class SmallAward
{
    /// <param name="members">The applications, by their places among all.</param>
    /// <param name="exact">The award, in øre.</param>
    /// <param name="measured">What is held against the limit, in øre.</param>
    /// <param name="beregnet">The sum of beregnet tilskudd, in øre.</param>
    public SmallAward(IReadOnlyList<int> members, Brøk exact, Brøk measured, Brøk beregnet)
    {
        Members = members;
        Exact = exact;
        Measured = measured;
        Beregnet = beregnet;
    }

    public IReadOnlyList<int> Members { get; }

    public Brøk Exact { get; }

    public Brøk Measured { get; }

    public Brøk Beregnet { get; }

    /// <summary>The application that stands for them in a draw of lots.</summary>
    public int Ticket => Members[0];
}

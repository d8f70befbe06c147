using System;
using System.Collections.Generic;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>A step that grants the applications in order, part by part.</summary>
internal sealed class OrderInParts : IPartSharing
{
    private readonly OrderedPayment _payment;
    private readonly Func<int[], Rekkefølgedeling, OrderStory> _storyOf;
    private readonly Func<int, int> _groupOf;
    private readonly long[] _awards;
    private readonly List<(int[] Members, Rekkefølgedeling Solved)> _parts = [];

    /// <param name="payment">Pays some of them.</param>
    /// <param name="count">How many applications take part.</param>
    /// <param name="groupOf">The group of an application by its place; −1 where it is in none.</param>
    /// <param name="storyOf">What happened to some of them, in sentences.</param>
    public OrderInParts(OrderedPayment payment, int count, Func<int, int> groupOf, Func<int[], Rekkefølgedeling, OrderStory> storyOf)
    {
        _payment = payment;
        _awards = new long[count];
        _groupOf = groupOf;
        _storyOf = storyOf;
    }

    public long MostOf(int place) => _payment.MostOf(place);

    public Brøk[] Try(long pot, int[] members) => Array.ConvertAll(_payment.Try(pot, members, _groupOf).Tildelt, øre => (Brøk)øre);

    public void Share(long pot, int[] members)
    {
        var solved = _payment.Pay(pot, members, Array.ConvertAll(members, _payment.ClaimOf));
        for (var i = 0; i < members.Length; i++)
        {
            _awards[members[i]] = solved.Tildelt[i];
        }

        _parts.Add((members, solved));
    }

    /// <summary>For the steps that follow, each has its award as its claim, and there is enough for all of them.</summary>
    public Deling Solved(long pot) => Deling.Forholdsmessig(pot, _awards);

    public (IReadOnlyList<string> Lines, List<Award> Awards) Tell(Deling solved, int part)
    {
        var (members, paid) = _parts[part];
        var story = _storyOf(members, paid);
        var awards = story.Awards().ConvertAll(a => new Award(members[a.Participant], a.Tildelt, a.Slag, () => a.Setning.Text, a.Gruppe));
        return (story.Lines(), awards);
    }
}

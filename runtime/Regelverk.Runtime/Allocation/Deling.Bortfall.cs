using System.Collections.Generic;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <content>Awards that are taken away, with nobody getting the money.</content>
public sealed partial class Deling
{
    /// <summary>The same solution where some claims have lost what they got, and it is left.</summary>
    /// <param name="plasser">The claims, by their place in the array that was given.</param>
    internal Deling Uten(IReadOnlyCollection<int> plasser)
    {
        Brøk lost = 0;
        foreach (var place in plasser)
        {
            lost += Tildelt(place);
        }

        return new Deling(_problem, _shares.Without(plasser, Antall), Grupper, Bortfalt + lost);
    }
}

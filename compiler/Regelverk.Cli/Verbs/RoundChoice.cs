using System.Collections.Generic;
using System.Linq;
using Regelverk.Cli.Messages;
using Regelverk.Cli.Sources;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;

namespace Regelverk.Cli.Verbs;

/// <summary>The round that is to be divided, and its applications.</summary>
/// <param name="Round">The round, or null where the scheme has none.</param>
/// <param name="Applications">The applications in it.</param>
/// <param name="Problem">Why no round could be chosen, or null.</param>
internal sealed record RoundChoice(int? Round, IReadOnlyList<Application> Applications, Message? Problem)
{
    /// <summary>The round asked for, or the only one that the applications belong to.</summary>
    public static RoundChoice Of(Ordning ordning, IReadOnlyList<Application> applications, int? asked)
    {
        if (ordning.Runder.Count == 0)
        {
            return new RoundChoice(null, applications, null);
        }

        var rounds = applications.Select(a => a.Round).OfType<int>().Distinct().Order().ToList();
        if ((asked ?? (rounds.Count == 1 ? rounds[0] : null)) is not { } round)
        {
            return new RoundChoice(null, [], UsageMessages.RoundNeeded(rounds.Select(Folding.Digits)));
        }

        var chosen = applications.Where(a => a.Round == round).ToList();
        return new RoundChoice(round, chosen, chosen.Count == 0 ? UsageMessages.EmptyRound(round) : null);
    }
}

using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Binding;

/// <summary>Finds what time a cap on the award is for: each round by itself, or the year. Where there are several rounds, the file must say.</summary>
internal sealed class CapTimeBinder(BindingContext context)
{
    /// <summary>Whether what earlier rounds gave counts under a cap.</summary>
    /// <param name="cap">The cap.</param>
    /// <param name="per">What it is on.</param>
    /// <param name="shown">The amount as it is written.</param>
    /// <param name="others">Who gets what is above it.</param>
    public bool IsOnYear(ClauseSyntax.AwardCap cap, Begrep per, string shown, string others)
    {
        var rounds = context.Tree.All<HeadingSyntax.Rounds>().ToArray();
        var earlier = rounds.Select(r => r.Earlier).FirstOrDefault(e => e is not null);
        var isOnYear = cap.Time == Takperiode.Året || (cap.Time is null && earlier == TidligereTildelt.TrekkesFraTaket);
        if ((cap.Time, earlier) is (Takperiode.Runden, TidligereTildelt.TrekkesFraTaket) or (Takperiode.Året, TidligereTildelt.HarIngenBetydning))
        {
            context.Report(CapTimeDiagnostics.Contradiction(cap.Span, cap.Time == Takperiode.Året));
        }
        else if (isOnYear && cap.IsShare)
        {
            context.Report(CapTimeDiagnostics.ShareOfYear(cap.Span, per, Visning.Tall(cap.Amount * 100), others));
        }
        else if (cap.Time is null && earlier is null && MaySpanRounds(per, rounds))
        {
            context.Report(CapTimeDiagnostics.WhichTime(cap.Span, per, shown, others));
        }

        return isOnYear;
    }

    /// <summary>Whether awards of several rounds could count under a cap: those of a søker, or of an application that takes part again.</summary>
    private static bool MaySpanRounds(Begrep per, HeadingSyntax.Rounds[] rounds) =>
        rounds.All(r => r.IsWhole) && rounds.Sum(r => r.Items.Count) > 1
        && (per.Rolle == Begrepsrolle.Søker || rounds.Any(r => r.Uncovered is not (null or UdekketBeløp.Bortfaller)));
}

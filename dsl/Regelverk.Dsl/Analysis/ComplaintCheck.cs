using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Analysis;

/// <summary>«med samme avkortingsprosent» must mean one share that the division has found and published.</summary>
internal sealed class ComplaintCheck(Ordning ordning, DiagnosticBag diagnostics)
{
    public void Run()
    {
        if (ordning.Fordeling is not { } division)
        {
            return;
        }

        if (ordning is { UdekketBeløp: not (null or UdekketBeløp.Bortfaller), Runder.Count: > 1 } && division.Steg.OfType<Steg.Delende>().FirstOrDefault(s => s.Form.FastAvkorting is not null) is { } cut)
        {
            diagnostics.Add(Binding.FixedCutDiagnostics.Carried(cut.Span, ordning.Runder[1].Span));
        }

        if (division.Delrammer.Count == 0)
        {
            foreach (var one in division.Hver)
            {
                Check(one.Steg);
            }

            return;
        }

        foreach (var pot in division.Delrammer)
        {
            Check(pot.Steg);
        }

        var complaints = division.Steg.OfType<Steg.Klager>().ToList();
        if (complaints.FirstOrDefault(c => c.Dekning != complaints[0].Dekning || c.Avsetning != complaints[0].Avsetning) is { } other)
        {
            diagnostics.Add(ComplaintShareDiagnostics.Mixed(other.Span, complaints[0].Span));
        }
        else if (complaints.FirstOrDefault(c => c.Avsetning is not null) is { Avsetning: { } money } complaint)
        {
            CheckWhatIsLeft(money, division, complaint.Span);
        }
    }

    /// <summary>Reports a set-aside that leaves less of a frame than the delrammer which are amounts and shares of it.</summary>
    private void CheckWhatIsLeft(Klageavsetning money, Fordeling division, TextSpan span)
    {
        var frames = ordning.Runder.Count > 0 ? ordning.Runder.Where(r => r.RestmidlerFra is null && r.RestmidlerFraÅr is null).Select(r => r.NyeMidler) : [ordning.Ramme?.Sum];
        foreach (var frame in frames.OfType<Rational>().OrderBy(f => f).Take(1))
        {
            var left = frame - money.Av(frame);
            var wanted = division.Delrammer.Aggregate(Rational.Zero, (sum, d) => sum + d.Andel switch
            {
                Delrammeandel.Beløp amount => amount.Kroner,
                Delrammeandel.Prosent { Av: Delrammegrunnlag.Rammen } share => share.Andel * left,
                _ => Rational.Zero,
            });
            if (wanted > left)
            {
                diagnostics.Add(Binding.ComplaintDiagnostics.LeavesTooLittle(span, left, wanted));
            }
        }
    }

    private void Check(IReadOnlyList<Steg> steps)
    {
        if (steps.OfType<Steg.Klager>().FirstOrDefault() is { Dekning: not Klagedekning.NyFordeling } complaints && Reason(steps) is var (cause, why))
        {
            diagnostics.Add(ComplaintShareDiagnostics.NoShare(complaints.Span, cause.Span, why));
        }
    }

    /// <summary>What makes it that there is no such share; null where there is one.</summary>
    private (Steg Cause, WhyNoShare Why)? Reason(IReadOnlyList<Steg> steps) =>
        steps.OfType<Steg.Delende>().FirstOrDefault() is not { } sharing ? null
        : sharing is Steg.PrioritertRekkefølge ? (sharing, WhyNoShare.Order)
        : sharing is Steg.Prioritetsgrupper { Deretter.Count: > 0 } ? (sharing, WhyNoShare.Keys)
        : sharing.Form.Regel != Delingsregel.Forholdsmessig ? (sharing, WhyNoShare.OtherRule)
        : sharing.Form.Andeler.Count > 0 ? (sharing, WhyNoShare.Parts)
        : steps.OfType<Steg.Bagatellgrense>().FirstOrDefault() is { } small ? (small, WhyNoShare.Small)
        : ordning.UdekketBeløp == UdekketBeløp.DekkesFørstINesteRunde ? (sharing, WhyNoShare.PaidFirst)
        : null;
}

/// <summary>Why a division has no share that is the same for all.</summary>
internal enum WhyNoShare
{
    Order,
    Keys,
    OtherRule,
    Parts,
    Small,
    PaidFirst,
}

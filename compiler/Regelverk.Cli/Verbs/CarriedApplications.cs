using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Cli.Hosting;
using Regelverk.Cli.Messages;
using Regelverk.Cli.Outputs;
using Regelverk.Cli.Sources;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Cli.Verbs;

/// <summary>The applications of earlier rounds that take part again because the frame did not cover them.</summary>
/// <param name="Applications">The applications.</param>
/// <param name="Problem">Why they cannot be found, or null.</param>
internal sealed record CarriedApplications(IReadOnlyList<Application> Applications, Message? Problem)
{
    /// <summary>Finds them in the source: those whose last receipt says that something was not covered. One that has been withdrawn takes no part.</summary>
    /// <param name="ordning">The regulation.</param>
    /// <param name="source">All applications of the source.</param>
    /// <param name="round">The round that is to be divided.</param>
    /// <param name="receipts">The receipts of earlier rounds, by round.</param>
    public static CarriedApplications Of(Ordning ordning, IReadOnlyList<Application> source, int? round, IReadOnlyList<Receipt> receipts)
    {
        var carried = new List<Application>();
        if (ordning.UdekketBeløp is null or UdekketBeløp.Bortfaller || !Tolk.DelerRamme(ordning))
        {
            return new CarriedApplications(carried, null);
        }

        var last = new SortedDictionary<string, (int Round, ReceiptAward Award)>(StringComparer.Ordinal);
        foreach (var receipt in receipts)
        {
            foreach (var award in receipt.Awards)
            {
                last[award.Award.SøknadId] = (receipt.Round ?? 0, award);
            }
        }

        foreach (var (id, (earlier, award)) in last.Where(l => (l.Value.Award.Calculated ?? Rational.Zero) > l.Value.Award.Award.Tildelt))
        {
            var application = source.FirstOrDefault(a => a.Data.Id == id && a.Round < round);
            if (application is null)
            {
                return new CarriedApplications([], ReceiptMessages.CarriedMissing(id, earlier));
            }

            if (application.Data.Status == Søknadsstatus.Trukket)
            {
                continue;
            }

            if (Fingerprint.Of(CanonicalInput.Of([application])) != award.Fingerprint)
            {
                return new CarriedApplications([], ReceiptMessages.CarriedChanged(id, earlier));
            }

            carried.Add(application);
        }

        return new CarriedApplications(carried, null);
    }
}

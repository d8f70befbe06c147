using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Comparison;

/// <summary>Compares the right to complain, and tells what is new every year: frames, rounds and deadlines.</summary>
internal sealed class ProcedureComparison(Ordning old, Ordning @new, Action<Endringsslag, string, string?, string?, string> add)
{
    public void Run()
    {
        var (before, now) = (old.Vedtakstype, @new.Vedtakstype);
        if (before is null || now is null)
        {
            return;
        }

        if (before.ErEnkeltvedtak != now.ErEnkeltvedtak)
        {
            add(Endringsslag.Saksbehandling, "avgjørelsen", Said(before), Said(now), now.ErEnkeltvedtak ? "avgjørelsen er blitt enkeltvedtak" : "avgjørelsen er ikke lenger enkeltvedtak");
        }

        if (before.Klagefrist != now.Klagefrist || before.Klageinstans != now.Klageinstans)
        {
            add(Endringsslag.Saksbehandling, "avgjørelsen", Complaint(before), Complaint(now), now.Klagefrist is null ? "det er ikke lenger klagerett" : before.Klagefrist is null ? "det er blitt klagerett" : "klageadgangen er endret");
        }
    }

    /// <summary>Frames, rounds and deadlines of one side against the other, in whole sentences.</summary>
    public static IEnumerable<string> Yearly(Ordning old, Ordning @new)
    {
        if (old.Gjelder != @new.Gjelder)
        {
            yield return $"Gjelder: {old.Gjelder} → {@new.Gjelder}";
        }

        if (old.Ramme?.Sum != @new.Ramme?.Sum)
        {
            yield return $"Ramme: {Money(old.Ramme?.Sum)} → {Money(@new.Ramme?.Sum)}";
        }

        for (var i = 0; i < Math.Max(old.Runder.Count, @new.Runder.Count); i++)
        {
            var (before, now) = (old.Runder.ElementAtOrDefault(i), @new.Runder.ElementAtOrDefault(i));
            if (Said(before) != Said(now))
            {
                yield return $"Runde {Folding.Digits(i + 1)}: {Said(before)} → {Said(now)}";
            }
        }

        if (old.Fordeling?.KunngjortBeløp != @new.Fordeling?.KunngjortBeløp)
        {
            yield return $"Kunngjort beløp: {Money(old.Fordeling?.KunngjortBeløp)} → {Money(@new.Fordeling?.KunngjortBeløp)}";
        }
    }

    private static string Said(Runde? round) => round is null ? "ingen" : string.Join(", ", new[]
    {
        round.Periode is { } period ? $"periode {period}" : "",
        round.Frist is { } deadline ? $"frist {deadline}" : "",
        round.NyeMidler is { } money ? $"ramme {Visning.Kroner(money)}" : "",
        round.RestmidlerFra is { } from ? $"restmidler fra runde {Folding.Digits(from)}" : "",
        round.RestmidlerFraÅr is { } year ? $"restmidler fra {Folding.Digits(year)}" : "",
    }.Where(t => t.Length > 0));

    private static string Money(Rational? kroner) => kroner is { } amount ? Visning.Kroner(amount) : "ingen";

    private static string Said(Vedtakstype type) => type.ErEnkeltvedtak ? "er enkeltvedtak" : "er ikke enkeltvedtak";

    private static string Complaint(Vedtakstype type) => type.Klagefrist is { } time ? $"klagefrist {time}{(type.Klageinstans is { } body ? ", klageinstans " + body : "")}" : "ingen klagerett";
}

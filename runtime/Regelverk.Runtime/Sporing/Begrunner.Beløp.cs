using System.Collections.Generic;
using Regelverk.Runtime.Allocation;
using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Sporing;

/// <content>How an amount came about: which case of which definition gave it, what it was computed from, and which bounds were in force.</content>
internal sealed partial class Begrunner
{
    /// <summary>How a defined amount came about, or why it is not decided.</summary>
    public Grunn Beløpet(Definert definert)
    {
        _explained.Add(definert);
        if (!definert.Svar.ErKjent)
        {
            return OpenAmount(definert);
        }

        var one = Applying(definert.Tilfeller);
        var sentence = $"{definert.FulltNavn} er {Beskriver.VerdienEtterNavnet(definert)}{How(definert, one)}.";
        var facts = Beskriver.Opplysningene(one.Vilkår, one.Verdi);
        var leaves = new List<Ledd>();
        AddGuard(leaves, one, definert);
        var because = new List<Grunn>();
        AddPlain(because, leaves);
        AddAmountsIn(because, one.Verdi, one.Hjemmel);
        return new Grunn(one.Hjemmel, Ordlyd.Setning(sentence), Grunnslag.Beløp, facts, because);
    }

    /// <summary>The case that certainly applies; where it is open which one does, but all give the same, the first that may.</summary>
    private static Tilfelle Applying(IReadOnlyList<Tilfelle> all)
    {
        Tilfelle? possible = null;
        foreach (var one in all)
        {
            if (one.Gjelder.ErJa)
            {
                return one;
            }

            possible ??= one.Gjelder.ErNei ? null : one;
        }

        return possible ?? all[0];
    }

    private static Grunn OpenAmount(Definert definert)
    {
        var missing = new Mangelfinner();
        missing.Søk(definert);
        var why = Visningsord.Problemet(definert.Svar) is { } problem ? ": " + problem : " ennå: " + missing.Ord;
        var hjemmel = definert.Tilfeller.Count > 0 ? definert.Tilfeller[0].Hjemmel : null;
        var sentence = Ordlyd.Setning($"{definert.FulltNavn} kan ikke regnes ut{why}.");
        return new Grunn(hjemmel?.ToString() ?? "regelverket", sentence, Grunnslag.Beløp, null, null, hjemmel);
    }

    private static string How(Definert definert, Tilfelle one)
    {
        if (!one.Gjelder.ErJa)
        {
            return ", for alle tilfeller som fortsatt er mulige, gir det samme";
        }

        var when = one.ErEllers ? ", fordi ingen av de andre tilfellene gjelder"
            : one.Vilkår is Spor.Navn { Definert: { ErUnntak: true } exception } ? $", fordi {exception.Navn} gjelder"
            : one.Vilkår is { } guard ? $" (gjelder hvis {guard.Tekst})"
            : "";
        var clauses = new List<string>();
        if (!definert.Skjult)
        {
            AddClauses(clauses, one.Verdi);
        }

        return clauses.Count > 0 ? when + ": " + string.Join(", ", clauses) : when;
    }

    /// <summary>The clauses that lead to a value: what it starts from, and each bound or rounding that changed it.</summary>
    private static void AddClauses(List<string> clauses, Spor value)
    {
        switch (value)
        {
            case Spor.Konstant:
                break;
            case Spor.Grense bounded:
                AddClauses(clauses, bounded.Uttrykk);
                if (bounded.Binder)
                {
                    clauses.Add((bounded.ErTak ? "taket er " : "det minste beløpet er ") + Beskriver.Verdien(bounded.Grensen));
                }

                break;
            case Spor.Avrundet rounded:
                AddClauses(clauses, rounded.Uttrykk);
                if (rounded.Endrer)
                {
                    clauses.Add(Rounded(rounded));
                }

                break;
            case Spor.Samlet { Samling: Samling.Sum } sum:
                clauses.Add(Beskriver.Summen(sum));
                break;
            case Spor.Regning { ErAvToAvrundede: true } less:
                AddClauses(clauses, less.Inni[0]);
                clauses.Add("og derfra trekkes " + Beskriver.Verdien(less.Inni[1]));
                break;
            default:
                clauses.Add(Beskriver.Beskriv(value));
                break;
        }
    }

    private static string Rounded(Spor.Avrundet rounded)
    {
        var direction = rounded.Måte == Avrundingsmåte.Ned ? " ned" : rounded.Måte == Avrundingsmåte.Opp ? " opp" : "";

        // A value that is named right before is not named again.
        var from = EndsWithItsValue(rounded.Uttrykk) ? "" : " fra " + Beskriver.Verdien(rounded.Uttrykk);
        return $"avrundet{direction}{from} til {Beskriver.Verdien(rounded)}";
    }

    /// <summary>Whether the clauses of an expression end with its value: a bound that binds is named, and so is what is described.</summary>
    private static bool EndsWithItsValue(Spor spor) => spor switch
    {
        Spor.Grense bounded => bounded.Binder || EndsWithItsValue(bounded.Uttrykk),
        Spor.Konstant or Spor.Avrundet or Spor.Samlet { Samling: Samling.Sum } or Spor.Regning { ErAvToAvrundede: true } => false,
        _ => true,
    };

    /// <summary>The defined amounts that an expression is computed from, those of the listed parts among them; each explained once.</summary>
    private void AddAmountsIn(List<Grunn> grounds, Spor spor, Hjemmel hjemmel)
    {
        if (spor is Spor.Navn navn && navn.Type.Slag != Verdislag.JaNei && !_explained.Contains(navn.Definert))
        {
            grounds.Add(Beløpet(navn.Definert));
        }
        else if (spor is Spor.Samlet aggregate)
        {
            foreach (var part in aggregate.Utvalg.Deler ?? [])
            {
                if (part.Valgt.ErJa && part.Uttrykk is { } asked)
                {
                    AddAmountsIn(grounds, asked, hjemmel);
                }
            }
        }

        else if (spor is Spor.AntallMåneder count)
        {
            AddMonthsLeftOut(grounds, count, hjemmel);
        }

        foreach (var inside in spor.Inni)
        {
            AddAmountsIn(grounds, inside, hjemmel);
        }
    }

    /// <summary>Why months certainly do not count: of those that follow each other the first, since what holds for it most often holds for the rest.</summary>
    private void AddMonthsLeftOut(List<Grunn> grounds, Spor.AntallMåneder count, Hjemmel hjemmel)
    {
        var leaves = new List<Ledd>();
        var before = false;
        foreach (var month in count.Måneder)
        {
            var leftOut = month.Vilkår.Vilkår.ErNei;
            if (leftOut && !before)
            {
                AddSettling(leaves, month.Vilkår, hjemmel);
            }

            before = leftOut;
        }

        AddPlain(grounds, leaves);
    }
}

using System.Collections.Generic;
using Regelverk.Runtime.Allocation;
using Regelverk.Runtime.Decisions;

namespace Regelverk.Runtime.Sporing;

/// <summary>Finds the facts that keep something undecided: the open leaves of what is undecided. What is decided without a fact never asks for it.</summary>
internal sealed class Mangelfinner
{
    private const string Deadline = "fristen";
    private const string RoundPeriod = "søknadsperioden";

    private readonly HashSet<Definert> _visited = [];
    private readonly HashSet<Opplyst> _found = [];
    private readonly List<string> _words = [];
    private readonly List<Mangel> _all = [];
    private bool _asksForDeadline;
    private bool _asksForRoundPeriod;

    /// <summary>The facts that have been found, each once, in the order that the rules ask for them.</summary>
    public IReadOnlyList<Mangel> Alle => _all;

    /// <summary>What is missing, in words.</summary>
    public string Ord => _words.Count == 0 ? "det kan ikke avgjøres av opplysningene" : Ordlyd.Liste(_words) + " mangler";

    /// <summary>Looks at one more expression.</summary>
    public void Søk(Spor spor)
    {
        if (spor.Svar.ErKjent)
        {
            return;
        }

        switch (spor)
        {
            case Spor.Faktum faktum:
                SeekFact(faktum.Opplyst);
                break;
            case Spor.Navn navn:
                Søk(navn.Definert);
                break;
            case Spor.Fristen:
                SeekDeadline();
                break;
            case Spor.Søknadsperioden:
                SeekRoundPeriod();
                break;
            case Spor.AntallMåneder count:
                SeekInMonths(count);
                break;
            case Spor.Sammenligning { A.Svar.ErKjent: true, B.Svar.ErKjent: true }:
                SeekClocks(spor);
                break;
            case Spor.OmDeler omDeler:
                SeekInParts(omDeler.Utvalg);
                break;
            default:
                foreach (var inside in spor.Inni)
                {
                    Søk(inside);
                }

                break;
        }
    }

    /// <summary>Looks at one more defined name.</summary>
    public void Søk(Definert definert)
    {
        if (definert.Svar.ErKjent || !_visited.Add(definert))
        {
            return;
        }

        // A guard that is certainly nei asks for nothing, and «ellers» asks for what the other guards ask for.
        foreach (var possible in definert.Tilfeller)
        {
            if (possible.Gjelder.ErNei)
            {
                continue;
            }

            if (possible.Vilkår is { } guard)
            {
                Søk(guard);
            }

            Søk(possible.Verdi);
        }
    }

    /// <summary>As <see cref="Søk(Spor)"/>, where a time must be known to the minute.</summary>
    public void SøkMedKlokke(Spor spor)
    {
        Søk(spor);
        SeekClocks(spor);
    }

    private void SeekFact(Opplyst opplyst)
    {
        if (opplyst.BareNår is not { } condition || condition.Vilkår.ErJa)
        {
            Add(opplyst);
        }
        else if (!condition.Vilkår.ErNei)
        {
            // Whether the fact is to be given at all comes first.
            Søk(condition);
        }
    }

    private void SeekDeadline()
    {
        if (!_asksForDeadline)
        {
            _asksForDeadline = true;
            _words.Add(Deadline);
        }
    }

    private void SeekRoundPeriod()
    {
        if (!_asksForRoundPeriod)
        {
            _asksForRoundPeriod = true;
            _words.Add(RoundPeriod);
        }
    }

    private void SeekInMonths(Spor.AntallMåneder count)
    {
        foreach (var period in count.Inni)
        {
            Søk(period);
        }

        foreach (var month in count.Måneder)
        {
            if (!month.Vilkår.Vilkår.ErNei)
            {
                Søk(month.Vilkår);
            }
        }
    }

    /// <summary>A time that is known only to the day may be what is missing.</summary>
    private void SeekClocks(Spor spor)
    {
        if (spor is Spor.Faktum { Type.Slag: Verdislag.Tidspunkt, Verdi: Verdi.EnTid { Tiden.Minutt: null } } faktum)
        {
            Add(faktum.Opplyst, "klokkeslettet i ");
        }

        foreach (var inside in spor.Inni)
        {
            SeekClocks(inside);
        }
    }

    private void SeekInParts(Utvalg utvalg)
    {
        foreach (var list in utvalg.Mangler)
        {
            Add(list);
        }

        foreach (var part in utvalg.Deler ?? [])
        {
            if (part.Valgt.ErNei)
            {
                continue;
            }

            if (part.Der is { } where)
            {
                Søk(where);
            }

            if (part.Uttrykk is { } asked)
            {
                Søk(asked);
            }
        }
    }

    private void Add(Opplyst opplyst, string lead = "")
    {
        if (_found.Add(opplyst))
        {
            var fact = opplyst.Opplysning;
            _all.Add(new Mangel(fact.Navn, opplyst.Eier.ElementId, fact.GisAv, opplyst.Eier.Begrep));
            _words.Add(lead + "«" + fact.Navn + "»" + opplyst.Eier.For);
        }
    }
}

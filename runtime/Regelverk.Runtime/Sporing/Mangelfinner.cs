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
    private readonly List<Hull> _gaps = [];
    private readonly List<(Faktanøkkel Faktum, Omfang Grense)> _borders = [];
    private bool _asksForDeadline;
    private bool _asksForRoundPeriod;

    /// <summary>The facts that have been found, each once, in the order that the rules ask for them.</summary>
    public IReadOnlyList<Hull> Hull => _gaps;

    /// <summary>What the missing facts are compared with, in the order that the rules ask.</summary>
    public IReadOnlyList<(Faktanøkkel Faktum, Omfang Grense)> Grenser => _borders;

    /// <summary>Whether nothing is missing, the deadline neither.</summary>
    public bool ErTom => _words.Count == 0;

    /// <summary>What is missing, in words.</summary>
    public string Ord => _words.Count == 0 ? "det kan ikke avgjøres av opplysningene" : Ordlyd.Liste(_words) + " mangler";

    /// <summary>Looks at one more expression.</summary>
    public void Søk(Spor spor)
    {
        if (spor.Svar.ErKjent)
        {
            return;
        }

        NoteBorders(spor);
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

    private void NoteBorders(Spor spor)
    {
        switch (spor)
        {
            case Spor.Sammenligning compared:
                NoteBorder(compared.A, compared.B);
                NoteBorder(compared.B, compared.A);
                break;
            case Spor.EnAv oneOf:
                for (var i = 1; i < oneOf.Inni.Count; i++)
                {
                    NoteBorder(oneOf.A, oneOf.Inni[i]);
                }

                break;
        }
    }

    private void NoteBorder(Spor asked, Spor other)
    {
        if (FactIn(asked) is { } fact && Strekk.Grense(fact.Opplysning.Type.Slag, other.Svar, Spor.ErDag(asked) || Spor.ErDag(other)) is { } border)
        {
            _borders.Add((fact, border));
        }
    }

    /// <summary>The fact that an expression is nothing but another name for; null where it is something else.</summary>
    private static Faktanøkkel? FactIn(Spor spor)
    {
        switch (spor)
        {
            case Spor.Faktum faktum:
                return faktum.Opplyst.Nøkkel;
            case Spor.Navn navn:
                Tilfelle? only = null;
                foreach (var possible in navn.Definert.Tilfeller)
                {
                    if (possible.Gjelder.ErNei)
                    {
                        continue;
                    }

                    if (only is not null || !possible.Gjelder.ErJa)
                    {
                        return null;
                    }

                    only = possible;
                }

                return only is null ? null : FactIn(only.Verdi);
            default:
                return null;
        }
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
            _gaps.Add(new Hull(opplyst, new Mangel(fact.Navn, opplyst.Eier.ElementId, fact.GisAv, opplyst.Eier.Begrep)));
            _words.Add(lead + "«" + fact.Navn + "»" + opplyst.Eier.For);
        }
    }
}

/// <summary>A missing fact.</summary>
internal readonly struct Hull
{
    public Hull(Opplyst opplyst, Mangel mangel)
    {
        Faktum = opplyst.Nøkkel;
        Gitt = opplyst.Gitt;
        Mangel = mangel;
    }

    /// <summary>The fact and where in the application it belongs.</summary>
    public Faktanøkkel Faktum { get; }

    /// <summary>What is known of it: the day, where only the clock is missing.</summary>
    public Verdi? Gitt { get; }

    /// <summary>The fact, as a decision tells it.</summary>
    public Mangel Mangel { get; }
}

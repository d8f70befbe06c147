using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Dsl.Analysis;

/// <summary>Finds what is declared and never used. A fact that no rule reads should not be asked for; one that was meant to be read, is a rule that is missing.</summary>
internal sealed class UsageCheck(Ordning ordning, DiagnosticBag diagnostics)
{
    public void Run()
    {
        var used = ordning.Krav.Select(k => k.Vilkår)
            .Concat(ordning.Definisjoner.SelectMany(d => d.Tilfeller).SelectMany(t => new[] { t.Verdi, t.Vilkår }.OfType<Expression>()))
            .Concat(AllFacts().Select(f => f.OppgisBareNår).OfType<Expression>())
            .Concat(Keys())
            .SelectMany(ExpressionParts.AllIn)
            .ToArray();
        var facts = new HashSet<Opplysning>(used.OfType<Expression.Fact>().Select(f => f.Opplysning));
        var rates = new HashSet<Sats>(used.OfType<Expression.Rate>().Select(r => r.Sats));
        var definitions = new HashSet<Definisjon>(used.OfType<Expression.Defined>().Select(d => d.Definisjon));
        ReportFacts(facts);
        foreach (var rate in ordning.Satser.Where(s => !rates.Contains(s)))
        {
            diagnostics.Add(AnalysisDiagnostics.UnusedRate(rate.Sted, rate.Navn));
        }

        foreach (var definition in ordning.Definisjoner.Where(d => d != ordning.SøktTilskudd && d != ordning.BeregnetTilskudd && !definitions.Contains(d)))
        {
            diagnostics.Add(AnalysisDiagnostics.UnusedDefinition(definition.Sted, definition.Navn));
        }
    }

    private void ReportFacts(HashSet<Opplysning> used)
    {
        foreach (var fact in AllFacts().Where(f => !f.Kjennetegn && f.Type.Slag != Verdislag.Liste && !used.Contains(f)))
        {
            diagnostics.Add(fact.ErSkjønn ? AnalysisDiagnostics.UnusedDiscretion(fact.Sted, fact.Navn) : AnalysisDiagnostics.UnusedFact(fact.Sted, fact.Navn, fact.Type));
        }
    }

    private IEnumerable<Opplysning> AllFacts() => ordning.Begreper.SelectMany(b => b.Opplysninger).Concat(ordning.Skjønn);

    private IEnumerable<Expression> Keys() => ordning.Fordeling?.Nøkler ?? [];
}

using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Dsl.Coverage;

/// <summary>The rules that an example may try.</summary>
internal abstract record RuleTest(Hjemmel Place, string Words)
{
    public abstract bool IsTriedIn(ExampleRun run);

    /// <summary>A rule about the outcome: tried where it is known whether it stands in the way.</summary>
    public sealed record OfOutcome(Krav Krav) : RuleTest(Krav.Hjemmel, Krav.Tekst)
    {
        public override bool IsTriedIn(ExampleRun run) => run.Evaluator.Condition(Krav.Vilkår, run.Evaluator.Root) is { IsTrue: true } or { IsFalse: true };
    }

    /// <summary>A case of a defined name: tried where it is the one that applies.</summary>
    public sealed record OfCase(Definisjon Definisjon, Tilfelle Tilfelle) : RuleTest(Tilfelle.Hjemmel, Tilfelle.Tekst)
    {
        public override bool IsTriedIn(ExampleRun run) =>
            run.Scopes(Definisjon.Nivå).Any(scope => run.Evaluator.Examine(Definisjon, scope).Any(c => ReferenceEquals(c.Tilfelle, Tilfelle) && c.Applies.IsTrue));
    }
}

/// <summary>Finds the rules that an example may try.</summary>
internal static class RuleTests
{
    public static IEnumerable<RuleTest> Of(Ordning ordning) =>
        ordning.Krav.Select(k => (k.Span.Start, Test: (RuleTest)new RuleTest.OfOutcome(k)))
            .Concat(ordning.Definisjoner.Where(d => !d.Nivå.ErMåneder).SelectMany(d => d.Tilfeller.Where(t => !t.ErUnderforstått).Select(t => (t.Span.Start, Test: (RuleTest)new RuleTest.OfCase(d, t)))))
            .OrderBy(r => r.Start)
            .Select(r => r.Test);
}

using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Analysis;
using Regelverk.Dsl.Binding;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;
using static Regelverk.Tests.Interpretation.Bygg;

namespace Regelverk.Tests.Analysis;

/// <summary>The truth about the cases of «grunnbeløpet»: every combination of values is tried with the interpreter.</summary>
internal sealed class Rutenett
{
    private readonly Ordning _ordning;
    private readonly Definisjon _definisjon;
    private readonly bool[] _applied;

    public Rutenett(SourceText source)
    {
        var bag = new DiagnosticBag();
        _ordning = Binder.Bind(FileParser.Parse(source, bag), bag);
        _definisjon = _ordning.Definisjoner.Single(d => d.Navn == "grunnbeløpet");
        _applied = new bool[_definisjon.Tilfeller.Count];
        new CaseCheck(_ordning, new Effort(), new DiagnosticBag()).Run();
        foreach (var facts in Combinations(Facts(_definisjon)))
        {
            Try(facts);
        }
    }

    /// <summary>How many combinations were tried.</summary>
    public int Antall { get; private set; }

    /// <summary>The values for which no case applies.</summary>
    public List<IReadOnlyList<(Opplysning Opplysning, Value Verdi)>> Hull { get; } = [];

    /// <summary>The values for which two cases with different values apply.</summary>
    public List<IReadOnlyList<(Opplysning Opplysning, Value Verdi)>> Overlapp { get; } = [];

    /// <summary>Where the cases begin that never apply.</summary>
    public IReadOnlyList<int> SlårAldriTil => [.. _definisjon.Tilfeller.Where((_, i) => !_applied[i]).Select(t => t.Span.Start)];

    /// <summary>What the analysis tells compiled rules.</summary>
    public bool ErEntydige => _definisjon.TilfelleneErEntydige;

    /// <summary>All that the cases read, also inside names and in «oppgis bare når».</summary>
    public static List<Opplysning> Facts(Definisjon definition)
    {
        var facts = new List<Opplysning>();
        var waiting = new Stack<Expression>(ExpressionParts.Of(definition));
        while (waiting.Count > 0)
        {
            foreach (var part in ExpressionParts.AllIn(waiting.Pop()))
            {
                if (part is Expression.Fact { Opplysning: var fact } && !facts.Contains(fact))
                {
                    facts.Add(fact);
                    if (fact.OppgisBareNår is { } given)
                    {
                        waiting.Push(given);
                    }
                }

                if (part is Expression.Defined { Definisjon: var name })
                {
                    ExpressionParts.Of(name).ToList().ForEach(waiting.Push);
                }
            }
        }

        return facts;
    }

    /// <summary>All values of some facts with all values of the others.</summary>
    public static IEnumerable<IReadOnlyList<(Opplysning, Value)>> Combinations(IReadOnlyList<Opplysning> facts) => facts.Aggregate(
        (IEnumerable<IReadOnlyList<(Opplysning, Value)>>)[[]],
        (all, fact) => all.SelectMany(some => TilfeldigDefinisjon.Verdier(fact.Navn).Select(v => (IReadOnlyList<(Opplysning, Value)>)[.. some, (fact, v)])));

    private void Try(IReadOnlyList<(Opplysning Opplysning, Value Verdi)> facts)
    {
        Antall++;
        var evaluator = new Evaluator(_ordning, Søknad("S", "F", facts), null);
        var standing = evaluator.Examine(_definisjon, evaluator.Root);
        var values = new HashSet<Result>();
        for (var i = 0; i < standing.Count; i++)
        {
            if (standing[i].Applies.IsTrue)
            {
                _applied[i] = true;
                values.Add(evaluator.Evaluate(standing[i].Tilfelle.Verdi, evaluator.Root));
            }
            else if (!standing[i].Applies.IsFalse)
            {
                throw new InvalidOperationException($"Not decided with all facts known: {Words(facts)}");
            }
        }

        if (values.Count != 1)
        {
            (values.Count == 0 ? Hull : Overlapp).Add(facts);
        }
    }

    /// <summary>Whether the situation that a message tells of is one of these.</summary>
    public static bool ErBlant(string situasjon, IEnumerable<IReadOnlyList<(Opplysning Opplysning, Value Verdi)>> tilfeller) =>
        tilfeller.Any(facts => situasjon.Replace(" og ", ", ", StringComparison.Ordinal).Split(", ").All(said => IsSo(said, facts)));

    private static bool IsSo(string said, IEnumerable<(Opplysning Opplysning, Value Verdi)> facts)
    {
        var fact = facts.FirstOrDefault(f => f.Opplysning.Former.Any(form => said.StartsWith($"{form} er ", StringComparison.Ordinal) || said.StartsWith($"«{form}» er ", StringComparison.Ordinal)));
        var isAboutTwo = new[] { " mindre enn ", " mer enn ", " er lik ", " er før ", " er etter " }.Any(word => said.Contains(word, StringComparison.Ordinal));
        return isAboutTwo || (fact.Opplysning is not null && said.EndsWith($" er {Shown(fact.Verdi, fact.Opplysning.Type)}", StringComparison.Ordinal));
    }

    private static string Shown(Value value, Verditype type) => value switch
    {
        Value.Truth truth => truth.IsTrue ? "ja" : "nei",
        Value.Code code => code.Name,
        Value.Number number => type.Slag == Verdislag.Kroner ? Visning.Kroner(number.Amount) : Visning.Tall(number.Amount),
        Value.Time time => Visning.Dato(time.Moment.Dato),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "No such fact."),
    };

    private static string Words(IEnumerable<(Opplysning Opplysning, Value Verdi)> facts) => string.Join(", ", facts.Select(f => $"{f.Opplysning.Navn} = {f.Verdi}"));
}

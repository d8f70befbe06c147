using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Comparison;

/// <summary>An applicant with its application, described so that both years can read it. Each list has one part.</summary>
internal sealed class JointApplicant
{
    private readonly Dictionary<JointFact, Value> _values;

    private JointApplicant(Dictionary<JointFact, Value> values) => _values = values;

    public static JointApplicant Empty { get; } = new([]);

    public Value this[JointFact fact] => _values[fact];

    public bool Has(JointFact fact) => _values.ContainsKey(fact);

    public JointApplicant With(JointFact fact, Value value) => new(new Dictionary<JointFact, Value>(_values) { [fact] = value });

    /// <summary>With other values of some facts, each the one of a segment.</summary>
    public JointApplicant With(IReadOnlyList<JointFact> facts, IReadOnlyList<int> places) => With(facts, [.. facts.Select((f, i) => f.Segments[places[i]].Value)]);

    /// <summary>With other values of some facts.</summary>
    public JointApplicant With(IReadOnlyList<JointFact> facts, IReadOnlyList<Value> others)
    {
        var values = new Dictionary<JointFact, Value>(_values);
        for (var i = 0; i < facts.Count; i++)
        {
            values[facts[i]] = others[i];
        }

        return new JointApplicant(values);
    }
}

using System;
using System.Collections.Generic;
using Regelverk.Cli.Messages;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Cli.Sources;

/// <summary>What is known of each applicant, from its own table and from its applications. All of them must say the same.</summary>
internal sealed class ApplicantFacts(InputLog log)
{
    private readonly Dictionary<string, Dictionary<Opplysning, Fact>> _facts = new(StringComparer.Ordinal);

    /// <summary>The applicants that have been seen.</summary>
    public IEnumerable<string> Ids => _facts.Keys;

    /// <summary>Whether the applicant has been seen.</summary>
    public bool Knows(string id) => _facts.ContainsKey(id);

    /// <summary>Adds facts about an applicant; one that differs from what is known gives a message.</summary>
    public void Add(string id, IReadOnlyDictionary<Opplysning, Fact> facts)
    {
        var known = _facts.TryGetValue(id, out var found) ? found : _facts[id] = [];
        foreach (var (opplysning, fact) in facts)
        {
            if (known.TryAdd(opplysning, fact) || known[opplysning].Value == fact.Value)
            {
                continue;
            }

            var (read, other) = opplysning.Taushetsbelagt ? (null, null) : (fact.Read, known[opplysning].Read);
            log.Add(RowDiagnostics.Differs(fact.Place, id, read, other, known[opplysning].Place) with { Reach = Reach.Applicant(id) });
        }
    }

    /// <summary>What is known of an applicant.</summary>
    public IReadOnlyDictionary<Opplysning, Fact> Of(string id) => _facts.TryGetValue(id, out var facts) ? facts : new Dictionary<Opplysning, Fact>();
}

using System;
using System.Collections.Generic;
using Regelverk.Cli.Messages;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Cli.Sources;

/// <summary>What is known of each applicant, from its own table and from its applications. All of them must say the same.</summary>
internal sealed class ApplicantFacts(InputLog log)
{
    private readonly Dictionary<string, SmallMap<Opplysning, Fact>> _facts = new(StringComparer.Ordinal);

    /// <summary>The applicants that have been seen.</summary>
    public IEnumerable<string> Ids => _facts.Keys;

    /// <summary>Whether the applicant has been seen.</summary>
    public bool Knows(string id) => _facts.ContainsKey(id);

    /// <summary>Adds facts about an applicant; one that differs from what is known gives a message.</summary>
    public void Add(string id, SmallMap<Opplysning, Fact> facts)
    {
        var known = Of(id);
        if (known.Count == 0)
        {
            _facts[id] = facts;
            return;
        }

        foreach (var (opplysning, fact) in facts)
        {
            if (!known.TryGetValue(opplysning, out var first) || first.Value == fact.Value)
            {
                continue;
            }

            var (read, other) = opplysning.Taushetsbelagt ? (null, null) : (fact.Read, first.Read);
            log.Add(RowDiagnostics.Differs(fact.Place, id, read, other, first.Place) with { Reach = Reach.Applicant(id) });
        }

        var more = facts.OfKeys(opplysning => !known.ContainsKey(opplysning));
        if (more.Count > 0)
        {
            _facts[id] = SmallMap<Opplysning, Fact>.Of([.. known, .. more]);
        }
    }

    /// <summary>What is known of an applicant.</summary>
    public SmallMap<Opplysning, Fact> Of(string id) => _facts.GetValueOrDefault(id, SmallMap<Opplysning, Fact>.Empty);
}

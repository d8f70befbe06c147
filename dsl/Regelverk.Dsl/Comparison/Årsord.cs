using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Comparison;

/// <summary>What one regulation asks of applications, under keys that are the same for all the regulations of both years.</summary>
internal sealed class Årsord
{
    private readonly Func<string, string> _name;
    private readonly HashSet<string> _againstDeadline = new(StringComparer.Ordinal);
    private readonly Dictionary<Opplysning, Dictionary<string, string>> _codes = [];

    public Årsord(Ordning ordning, Func<string, string> name)
    {
        Ordning = ordning;
        OfApplication = [ordning.Søker, ordning.Søknad];
        _name = name;
        Concepts = ordning.Begreper.Where(b => !b.ErMåneder).ToArray();
        Facts = Concepts.SelectMany(b => b.Opplysninger).Concat(ordning.Skjønn).Where(f => f.Type.Slag != Verdislag.Liste).Select(f => (KeyOf(f), f)).ToArray();
        var compared = Reading.Roots(ordning).SelectMany(ExpressionParts.AllIn).OfType<Expression.Comparison>().SelectMany(AgainstDeadline).ToArray();
        foreach (var (key, fact) in Facts)
        {
            if (fact.Type.ErTid && compared.Contains(fact))
            {
                _againstDeadline.Add(key);
            }

            if (fact.Type.Slag == Verdislag.Kode)
            {
                _codes.Add(fact, fact.Type.Koder.GroupBy(_name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal));
            }
        }
    }

    public Ordning Ordning { get; }

    /// <summary>The begreper whose facts an application has itself, and in no list.</summary>
    public Begrep[] OfApplication { get; }

    public IReadOnlyList<Begrep> Concepts { get; }

    /// <summary>The facts and skjønn, in file order.</summary>
    public IReadOnlyList<(string Key, Opplysning Fact)> Facts { get; }

    public static string KeyOf(Begrepsrolle role) => role.ToString();

    public string KeyOf(Begrep concept) => concept.Rolle == Begrepsrolle.Element ? KeyOf(concept.Rolle) + " " + _name(concept.Navn) : KeyOf(concept.Rolle);

    public bool HoldsAgainstDeadline(string key) => _againstDeadline.Contains(key);

    /// <summary>The regulation's own name of a code that was read under the name of any of them; null where it has none.</summary>
    /// <param name="fact">The regulation's own fact.</param>
    /// <param name="read">The code as it was read.</param>
    /// <param name="renamed">What it is called in the new year, if the old one called it that.</param>
    public string? CodeOf(Opplysning fact, string read, string renamed) =>
        !_codes.TryGetValue(fact, out var codes) ? null
        : fact.Type.Koder.Contains(read) ? read
        : codes.TryGetValue(Folding.Fold(read), out var own) || codes.TryGetValue(renamed, out own) ? own
        : null;

    private string KeyOf(Opplysning fact) =>
        KeyOf(fact.Begrep) + " " + _name(fact.Navn) + " " + (fact.Type.ErTid ? "tid" : fact.Type.Slag == Verdislag.Tall ? nameof(Verdislag.Heltall) : fact.Type.Slag.ToString()) + (fact.ErSkjønn ? " skjønn" : "");

    private static IEnumerable<Opplysning> AgainstDeadline(Expression.Comparison comparison) => (comparison.Left, comparison.Right) switch
    {
        (Expression.Fact fact, Expression.Deadline) => [fact.Opplysning],
        (Expression.Deadline, Expression.Fact fact) => [fact.Opplysning],
        _ => [],
    };
}

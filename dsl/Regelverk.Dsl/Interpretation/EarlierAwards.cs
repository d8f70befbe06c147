using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>What has been awarded before: in the earlier rounds of the year, and in this round to those who are paid first. Of the whole frame or of one delramme.</summary>
internal sealed class EarlierAwards
{
    private readonly HashSet<string> _known;
    private readonly List<EarlierAward> _awards;

    private EarlierAwards(HashSet<string> known, IEnumerable<EarlierAward> awards) => (_known, _awards) = (known, awards.Where(a => a.Tildelt.Sign > 0).ToList());

    public static EarlierAwards Of(IReadOnlyList<TidligereRunde> rounds) => new(
        new HashSet<string>(rounds.SelectMany(r => r.Tildelinger).Select(t => t.SøknadId), StringComparer.Ordinal),
        rounds.OrderBy(r => r.Nummer).SelectMany(r => r.Tildelinger.Select(t => new EarlierAward(r.Nummer, t.SøknadId, t.SøkerId, t.Delramme, t.Tildelt))));

    /// <summary>Those of one delramme.</summary>
    public EarlierAwards In(string pot) => new(_known, _awards.Where(a => a.Delramme == pot));

    /// <summary>The same with what has been awarded in this round.</summary>
    public EarlierAwards With(IEnumerable<Participant> paid, string? pot) => new(_known, [.. _awards, .. paid.Select(p => new EarlierAward(null, p.Id, p.SøkerId, pot, p.Tildelt))]);

    /// <summary>Whether an application took part in an earlier round.</summary>
    public bool Knows(string id) => _known.Contains(id);

    /// <summary>What counts under a cap for the application or the søker with an id, in kroner.</summary>
    public Rational Under(Tildelingstak cap, string id) => Sum(Those(cap, id));

    /// <summary>«1 200 000 kroner tildelt i runde 1 og 2».</summary>
    public string Told(Tildelingstak cap, string id) => Told(Those(cap, id));

    /// <summary>What an application was awarded, in kroner.</summary>
    public Rational OfApplication(string id) => Sum(_awards.Where(a => a.SøknadId == id));

    /// <summary>What an application was awarded, in words.</summary>
    public string ToldOfApplication(string id) => Told(_awards.Where(a => a.SøknadId == id).ToList());

    /// <summary>Whether a søker was awarded anything.</summary>
    public bool HasSøker(string id) => OfSøker(id).Any();

    /// <summary>What a søker was awarded, in words.</summary>
    public string ToldOfSøker(string id) => Told(OfSøker(id).ToList());

    private IEnumerable<EarlierAward> OfSøker(string id) => _awards.Where(a => a.SøkerId == id);

    private List<EarlierAward> Those(Tildelingstak cap, string id) => (cap.Per.Rolle == Begrepsrolle.Søker ? OfSøker(id) : _awards.Where(a => a.SøknadId == id))
        .Where(a => cap.ErPerÅr || a.Round is null)
        .ToList();

    private static string Told(List<EarlierAward> awards)
    {
        var rounds = awards.Select(a => a.Round).OfType<int>().Distinct().Select(Folding.Digits).ToList();
        string[] where = [.. rounds.Count > 0 ? ["runde " + Wording.List(rounds)] : Enumerable.Empty<string>(), .. awards.Any(a => a.Round is null) ? ["denne runden"] : Enumerable.Empty<string>()];
        return $"{Wording.Kroner(Sum(awards))} tildelt i {string.Join(" og i ", where)}";
    }

    private static Rational Sum(IEnumerable<EarlierAward> awards) => awards.Aggregate(Rational.Zero, (sum, a) => sum + a.Tildelt);
}

/// <summary>One earlier award.</summary>
/// <param name="Round">The round; null for this one.</param>
/// <param name="SøknadId">The application's id.</param>
/// <param name="SøkerId">Its søker's id.</param>
/// <param name="Delramme">The delramme, or null.</param>
/// <param name="Tildelt">Kroner.</param>
internal sealed record EarlierAward(int? Round, string SøknadId, string SøkerId, string? Delramme, Rational Tildelt);

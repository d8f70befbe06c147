using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>What has been awarded in the earlier rounds of the year, of the whole frame or of one delramme.</summary>
internal sealed class EarlierAwards
{
    private readonly List<(int Round, TidligereTildeling Award)> _awards;

    private EarlierAwards(List<(int Round, TidligereTildeling Award)> awards) => _awards = awards;

    public static EarlierAwards Of(IReadOnlyList<TidligereRunde> rounds) =>
        new(rounds.OrderBy(r => r.Nummer).SelectMany(r => r.Tildelinger.Where(t => t.Tildelt.Sign > 0).Select(t => (r.Nummer, t))).ToList());

    /// <summary>Those of one delramme.</summary>
    public EarlierAwards In(string pot) => new(_awards.Where(a => a.Award.Delramme == pot).ToList());

    /// <summary>What counts under a cap for the application or the søker with an id, in kroner.</summary>
    public Rational Under(Tildelingstak cap, string id) => Sum(Those(cap, id));

    /// <summary>«1 200 000 kroner tildelt i runde 1 og 2».</summary>
    public string Told(Tildelingstak cap, string id) => Told(Those(cap, id));

    /// <summary>Whether a søker was awarded anything.</summary>
    public bool HasSøker(string id) => OfSøker(id).Count > 0;

    /// <summary>What a søker was awarded, in words.</summary>
    public string ToldOfSøker(string id) => Told(OfSøker(id));

    private List<(int Round, TidligereTildeling Award)> OfSøker(string id) => _awards.Where(a => a.Award.SøkerId == id).ToList();

    private List<(int Round, TidligereTildeling Award)> Those(Tildelingstak cap, string id) => !cap.ErPerÅr ? []
        : cap.Per.Rolle == Begrepsrolle.Søker ? OfSøker(id)
        : _awards.Where(a => a.Award.SøknadId == id).ToList();

    private static string Told(List<(int Round, TidligereTildeling Award)> awards) =>
        $"{Wording.Kroner(Sum(awards))} tildelt i runde {Wording.List(awards.Select(a => a.Round).Distinct().Select(Folding.Digits).ToList())}";

    private static Rational Sum(List<(int Round, TidligereTildeling Award)> awards) => awards.Aggregate(Rational.Zero, (sum, a) => sum + a.Award.Tildelt);
}

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
    public Rational Under(Tildelingstak cap, string id) => Those(cap, id).Aggregate(Rational.Zero, (sum, a) => sum + a.Award.Tildelt);

    /// <summary>«1 200 000 kroner tildelt i runde 1 og 2».</summary>
    public string Told(Tildelingstak cap, string id)
    {
        var rounds = Those(cap, id).Select(a => a.Round).Distinct().Select(Folding.Digits).ToList();
        return $"{Wording.Kroner(Under(cap, id))} tildelt i runde {Wording.List(rounds)}";
    }

    private List<(int Round, TidligereTildeling Award)> Those(Tildelingstak cap, string id) => cap.ErPerÅr
        ? _awards.Where(a => (cap.Per.Rolle == Begrepsrolle.Søker ? a.Award.SøkerId : a.Award.SøknadId) == id).ToList()
        : [];
}

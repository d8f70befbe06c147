using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>«beløp som ikke dekkes, deltar i neste runde | dekkes først i neste runde»: an application of an earlier round takes part with what is left of it.</summary>
internal sealed class Uncovered
{
    private readonly Tolk _tolk;
    private readonly Runde? _runde;
    private readonly EarlierAwards _earlier;

    public Uncovered(Tolk tolk, Runde? runde, EarlierAwards earlier) => (_tolk, _runde, _earlier) = (tolk, runde, earlier);

    /// <summary>Whether what is left of earlier applications is paid before the new ones.</summary>
    public bool GoesFirst => Rule == UdekketBeløp.DekkesFørstINesteRunde;

    private UdekketBeløp? Rule => _tolk.Ordning.UdekketBeløp;

    /// <summary>Whether an application is of an earlier round and takes part again.</summary>
    public bool IsCarried(string id) => Rule is not (null or UdekketBeløp.Bortfaller) && Tolk.DelerRamme(_tolk.Ordning) && _earlier.Knows(id);

    /// <summary>The decision with what is left of its amounts; null where nothing is left, so that it takes no part.</summary>
    public Avgjørelse? Of(Avgjørelse avgjørelse)
    {
        if (!IsCarried(avgjørelse.Søknad.Id) || avgjørelse is not { Status: null, OppfyllerVilkårene: true, Beregnet: { } beregnet })
        {
            return avgjørelse;
        }

        var given = _earlier.OfApplication(avgjørelse.Søknad.Id);
        var counted = Counted(avgjørelse.Søknad, beregnet);
        var left = counted - given;
        return left.Sign <= 0 ? null : avgjørelse with
        {
            Søkt = avgjørelse.Søkt - given,
            Beregnet = left,
            Begrunnelse = [.. avgjørelse.Begrunnelse, Ground(avgjørelse.Søknad.Id, beregnet, counted, given, left)],
        };
    }

    /// <summary>What is counted of beregnet tilskudd where it is divided.</summary>
    private Rational Counted(Søknadsdata søknad, Rational beregnet)
    {
        var division = _tolk.Ordning.Fordeling;
        var steps = division is { Delrammer.Count: > 0 } ? Pots.Of(_tolk, division, søknad, _runde)?.Steg : division?.Steg;
        return (steps ?? []).OfType<Steg.Delende>().Aggregate(beregnet, (counted, step) => step.Form.Regnes(counted));
    }

    private Grunn Ground(string id, Rational beregnet, Rational counted, Rational given, Rational left)
    {
        var whole = counted < beregnet ? $"Beregnet tilskudd er {Wording.Kroner(beregnet)}, og {Wording.Kroner(counted)} av det regnes med." : $"Beregnet tilskudd er {Wording.Kroner(beregnet)}.";
        var before = given.Sign > 0 ? $"Av det er {_earlier.ToldOfApplication(id)}" : "Av det er ingenting dekket i tidligere runder";
        var now = GoesFirst ? "dekkes først i denne runden" : "deltar i denne runden";
        return new Grunn(StepWording.PlaceOf(_tolk.Ordning, null), $"{whole} {before}, og {Wording.Kroner(left)} som ikke er dekket, {now}.", [])
        {
            Slag = Grunnslag.Fordeling,
            Sted = StepWording.HjemmelOf(_tolk.Ordning, null),
        };
    }
}

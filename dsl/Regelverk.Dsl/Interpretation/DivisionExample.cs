using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>Runs one example of the division: the applications are taken to meet the conditions, and the frame is divided among them.</summary>
internal sealed class DivisionExample
{
    private readonly Tolk _tolk;
    private readonly Eksempel _eksempel;
    private readonly DiagnosticBag _diagnostics;

    public DivisionExample(Tolk tolk, Eksempel eksempel, DiagnosticBag diagnostics)
    {
        _tolk = new Tolk(tolk.Ordning.IRunde(eksempel.Runde?.Nummer));
        _eksempel = eksempel;
        _diagnostics = diagnostics;
    }

    public void Check(IReadOnlyList<Tildelingspåstand> claims)
    {
        if (Divide(claims) is not { } result)
        {
            return;
        }

        if (result.LoddtrekningKreves is { } lots)
        {
            _diagnostics.Add(ExampleDiagnostics.Lots(_eksempel.Span, _eksempel.Navn, lots));
            return;
        }

        Compare(claims, result);
    }

    /// <summary>Divides the frame among the applications; null where a message says why it cannot be divided.</summary>
    public Fordelingsresultat? Divide(IReadOnlyList<Tildelingspåstand> claims)
    {
        if (_tolk.Ordning.Fordeling is { Rundedelinger.Count: > 0 })
        {
            _diagnostics.Add(ExampleDiagnostics.Round(_eksempel.Span, _eksempel.Navn));
            return null;
        }

        var rows = claims.ToLookup(c => c.Søknad, StringComparer.Ordinal);
        var frame = _eksempel.Ramme ?? (_tolk.Ordning.Runder.Count == 0 ? _tolk.Ordning.Ramme?.Sum : _eksempel.Runde?.NyeMidler);
        var decided = _eksempel.Søknader.Select(s => Decide(s, rows[s.Id].FirstOrDefault()?.Span ?? _eksempel.Span)).OfType<Avgjørelse>().ToList();
        if (Tolk.DelerRamme(_tolk.Ordning) && frame is not { Sign: >= 0 })
        {
            _diagnostics.Add(ExampleDiagnostics.Frame(_eksempel.Span, _eksempel.Navn));
            return null;
        }

        var isComplete = decided.Count == _eksempel.Søknader.Count && AreAllDifferent() && AreAllGiven(claims);
        return isComplete ? new Fordeler(_tolk).Fordel(decided, _eksempel.Runde, frame ?? Rational.Zero, null, Earlier()) : null;
    }

    private void Compare(IReadOnlyList<Tildelingspåstand> claims, Fordelingsresultat result)
    {
        var awards = result.Avgjørelser.ToDictionary(a => a.Søknad.Id, StringComparer.Ordinal);
        foreach (var claim in claims)
        {
            // One of an earlier round that was covered in full takes no part.
            var decision = awards.TryGetValue(claim.Søknad, out var found) ? found : null;
            var award = decision?.Tildelt ?? Rational.Zero;
            if (award != claim.Tildelt)
            {
                _diagnostics.Add(ExampleDiagnostics.Award(claim.Span, claim.Søknad, Wording.Kroner(claim.Tildelt), Wording.Kroner(award), decision?.Begrunnelse ?? []));
            }
            else if (claim.Deler is { } parts && PartsOf(claim.Søknad, result) is var got && !parts.SequenceEqual(got))
            {
                _diagnostics.Add(ExampleDiagnostics.Award(claim.Span, claim.Søknad, Shown(parts), Shown(got), decision?.Begrunnelse ?? []));
            }
        }
    }

    private static IReadOnlyList<Rational> PartsOf(string application, Fordelingsresultat result) =>
        [.. result.Steg.SelectMany(s => s.Virkninger).Where(v => v.Søknad == application).SelectMany(v => v.Deler).Select(d => d.Tildelt)];

    private static string Shown(IReadOnlyList<Rational> parts) => $"({string.Join("; ", parts.Select(Wording.Kroner))}) til delene";

    /// <summary>What the example takes earlier rounds to have given.</summary>
    private IReadOnlyList<TidligereRunde> Earlier() => _eksempel.Tidligere
        .GroupBy(t => t.Runde)
        .Select(r => new TidligereRunde(r.Key, Rational.Zero, r.Select(t => new TidligereTildeling(t.Søknad, t.Søker, t.Tildelt)).ToList()))
        .ToList();

    private Avgjørelse? Decide(Søknadsdata søknad, TextSpan place)
    {
        if (WhatIsMissing(søknad) is { } gap)
        {
            _diagnostics.Add(ExampleDiagnostics.Excluded(place, søknad.Id, gap));
            return null;
        }

        Rational? beregnet = IsOfFrame ? null : Amount(_tolk.Ordning.BeregnetTilskudd, søknad) ?? Rational.Zero;
        return new Avgjørelse
        {
            Søknad = søknad,
            Søkt = Amount(_tolk.Ordning.SøktTilskudd, søknad),
            Beregnet = beregnet,
            Tildelt = Tolk.DelerRamme(_tolk.Ordning) ? null : beregnet,
            OppfyllerVilkårene = true,
            Begrunnelse = [new Grunn("eksempelet", beregnet is { } kroner ? $"Beregnet tilskudd er gitt: {Wording.Kroner(kroner)}." : "Søknaden er gitt.", []) { Slag = Grunnslag.Beløp }],
        };
    }

    private Message? WhatIsMissing(Søknadsdata søknad)
    {
        if (!IsOfFrame && Amount(_tolk.Ordning.BeregnetTilskudd, søknad) is not { Sign: >= 0 })
        {
            return new Message("beregnet tilskudd mangler eller er negativt", "«beregnet tilskudd» is missing or negative");
        }

        var key = (_tolk.Ordning.Fordeling?.Nøkler ?? [])
            .FirstOrDefault(k => !Priority.IsUsable(_tolk.Evaluate(k, søknad, _eksempel.Runde), k.Type));
        return key is null ? null : new Message($"{key.Tekst} mangler", $"«{key.Tekst}» is missing");
    }

    private bool IsOfFrame => _tolk.Ordning.Fordeling is { UtenBeregnet: true };

    private Rational? Amount(Definisjon? amount, Søknadsdata søknad) =>
        amount is not null && _tolk.ValueOf(amount, søknad, _eksempel.Runde) is Result.Known { Value: Value.Number number } ? number.Amount : null;

    private bool AreAllDifferent()
    {
        var twice = _eksempel.Søknader.GroupBy(s => s.Id, StringComparer.Ordinal).Where(g => g.Count() > 1).ToList();
        twice.ForEach(g => _diagnostics.Add(ExampleDiagnostics.Twice(_eksempel.Span, g.Key)));
        return twice.Count == 0;
    }

    private bool AreAllGiven(IReadOnlyList<Tildelingspåstand> claims)
    {
        var given = _eksempel.Søknader.Select(s => s.Id).ToList();
        var unknown = claims.Where(c => !given.Contains(c.Søknad, StringComparer.Ordinal)).ToList();
        unknown.ForEach(c => _diagnostics.Add(ExampleDiagnostics.Unknown(c.Span, c.Søknad, given)));
        return unknown.Count == 0;
    }
}

using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Dsl.Interpretation;

/// <summary>Runs the examples of a regulation as tests: each claim that the rules do not bear out is an error at the claim itself.</summary>
internal sealed class Eksempelkontroll
{
    private readonly Tolk _tolk;
    private readonly DiagnosticBag _diagnostics;

    private Eksempelkontroll(Tolk tolk, DiagnosticBag diagnostics)
    {
        _tolk = tolk;
        _diagnostics = diagnostics;
    }

    /// <summary>Runs all examples, in file order.</summary>
    public static IReadOnlyList<Diagnostic> Kontroller(Ordning ordning)
    {
        var diagnostics = new DiagnosticBag();
        var control = new Eksempelkontroll(new Tolk(ordning), diagnostics);
        foreach (var eksempel in ordning.Eksempler)
        {
            control.Run(eksempel);
        }

        return diagnostics.All;
    }

    private void Run(Eksempel eksempel)
    {
        if (eksempel.Fordelt is { } claims)
        {
            new DivisionExample(_tolk, eksempel, _diagnostics).Check(claims);
        }
        else if (eksempel.Søknader.Count == 1 && eksempel.Påstander.Count > 0)
        {
            // An example without an application or without claims has been reported where it was read.
            Check(eksempel, eksempel.Søknader[0]);
        }
    }

    private void Check(Eksempel eksempel, Søknadsdata søknad)
    {
        var avgjørelse = _tolk.Avgjør(søknad, eksempel.Runde);
        foreach (var påstand in eksempel.Påstander)
        {
            var diagnostic = påstand switch
            {
                Påstand.OmUtfall p => CheckOutcome(p, avgjørelse),
                Påstand.OmVilkår p => CheckMet(p, avgjørelse),
                Påstand.OmAvklaring p => CheckOpen(p, avgjørelse),
                Påstand.OmRetting p => CheckStatus(p, Ventestatus.VenterPåRetting, "venter på retting", avgjørelse),
                Påstand.OmUtbetaling p => CheckPayout(p, avgjørelse),
                Påstand.OmVerdi p => CheckValue(p, søknad, eksempel.Runde),
                _ => null,
            };
            if (diagnostic is not null)
            {
                _diagnostics.Add(diagnostic);
            }
        }
    }

    private static Diagnostic? CheckOutcome(Påstand.OmUtfall påstand, Avgjørelse avgjørelse)
    {
        if (avgjørelse.Utfall != påstand.Utfall)
        {
            var waitsForDivision = avgjørelse is { Utfall: null, Status: null };
            return ExampleDiagnostics.Outcome(påstand.Span, Utfallsregel.Name(påstand.Utfall), Utfallsregel.Name(avgjørelse), waitsForDivision, avgjørelse.Begrunnelse);
        }

        if (påstand.Hjemmel is not { } claimed)
        {
            return null;
        }

        var places = WithAllBehind(avgjørelse.Begrunnelse).Select(g => g.Sted).OfType<Hjemmel>().ToList();
        return places.Any(p => p.LiggerI(claimed))
            ? null
            : ExampleDiagnostics.Place(påstand.Span, claimed.ToString(), avgjørelse.Begrunnelse.Select(g => g.Hjemmel).Distinct().ToList(), avgjørelse.Begrunnelse);
    }

    private static Diagnostic? CheckMet(Påstand.OmVilkår påstand, Avgjørelse avgjørelse) => avgjørelse.OppfyllerVilkårene
        ? null
        : ExampleDiagnostics.Outcome(påstand.Span, "oppfyller vilkårene", Utfallsregel.Name(avgjørelse), waitsForDivision: false, avgjørelse.Begrunnelse);

    private static Diagnostic? CheckPayout(Påstand.OmUtbetaling påstand, Avgjørelse avgjørelse)
    {
        var payout = Benevnelse.Utbetaling(avgjørelse);
        var grounds = payout?.Begrunnelse ?? avgjørelse.Begrunnelse;
        if (payout is null || Benevnelse.Utbetaling(payout.Slag) != påstand.Ord)
        {
            return ExampleDiagnostics.Outcome(påstand.Span, påstand.Ord, payout?.ToString() ?? Utfallsregel.Name(avgjørelse), false, grounds);
        }

        if (påstand.Hjemmel is { } claimed && !WithAllBehind(grounds).Select(g => g.Sted).OfType<Hjemmel>().Any(p => p.LiggerI(claimed)))
        {
            return ExampleDiagnostics.Place(påstand.Span, claimed.ToString(), grounds.Select(g => g.Hjemmel).Distinct().ToList(), grounds);
        }

        var missing = payout.Mangler.Select(m => m.Opplysning).Distinct().ToList();
        return påstand.Mangler.Count == 0 || new HashSet<Opplysning>(missing).SetEquals(påstand.Mangler)
            ? null
            : ExampleDiagnostics.Missing(påstand.Span, påstand.Ord, Names(påstand.Mangler), Names(missing), grounds);
    }

    private static Diagnostic? CheckOpen(Påstand.OmAvklaring påstand, Avgjørelse avgjørelse)
    {
        if (CheckStatus(påstand, Ventestatus.TilAvklaring, "til avklaring", avgjørelse) is { } wrongStatus)
        {
            return wrongStatus;
        }

        var missing = avgjørelse.Mangler.Select(m => m.Opplysning).Distinct().ToList();
        return påstand.Mangler.Count == 0 || new HashSet<Opplysning>(missing).SetEquals(påstand.Mangler)
            ? null
            : ExampleDiagnostics.Missing(påstand.Span, "til avklaring", Names(påstand.Mangler), Names(missing), avgjørelse.Begrunnelse);
    }

    private static Diagnostic? CheckStatus(Påstand påstand, Ventestatus expected, string name, Avgjørelse avgjørelse) =>
        avgjørelse.Status == expected ? null : ExampleDiagnostics.Status(påstand.Span, name, Utfallsregel.Name(avgjørelse), avgjørelse.Begrunnelse);

    private Diagnostic? CheckValue(Påstand.OmVerdi påstand, Søknadsdata søknad, Runde? runde)
    {
        var svar = _tolk.Verdi(påstand.Uttrykk, søknad, runde);
        var isRight = påstand.Ventet is { } value
            ? svar.Resultat is Result.Known known && known.Value == value
            : svar.Resultat is Result.Unknown;
        if (isRight)
        {
            return null;
        }

        var expected = påstand.Ventet is { } v ? _tolk.Shown(påstand.Uttrykk, v) : "ikke avgjort";
        var got = Describer.ProblemOf(svar.Resultat) ?? (svar.Resultat is Result.Known ? svar.Tekst : "ikke avgjort");
        return ExampleDiagnostics.Value(påstand.Span, påstand.Uttrykk.Tekst, expected, got, svar.Resultat is Result.Known, svar.Begrunnelse);
    }

    private static IEnumerable<Grunn> WithAllBehind(IEnumerable<Grunn> grounds) => grounds.SelectMany(g => WithAllBehind(g.Fordi).Prepend(g));

    private static List<string> Names(IEnumerable<Opplysning> opplysninger) => opplysninger.Select(o => o.Navn).ToList();
}

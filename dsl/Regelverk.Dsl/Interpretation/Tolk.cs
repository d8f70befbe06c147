using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>The reference interpreter: says what a bound regulation gives for an application, and why. It reads nothing but what it is given.</summary>
public sealed class Tolk
{
    private readonly Confidentiality _confidentiality;

    /// <summary>Makes ready to apply a regulation.</summary>
    /// <param name="ordning">A regulation without errors.</param>
    public Tolk(Ordning ordning)
    {
        Ordning = ordning;
        _confidentiality = new Confidentiality(ordning);
    }

    /// <summary>The regulation.</summary>
    public Ordning Ordning { get; }

    /// <summary>Decides one application, as far as it can be decided before the frame is divided.</summary>
    /// <param name="søknad">The application with all that is known of it.</param>
    /// <param name="runde">The round it takes part in; null where there are no rounds.</param>
    public Avgjørelse Avgjør(Søknadsdata søknad, Runde? runde) => new Decider(Ordning.IRunde(runde?.Nummer), _confidentiality, søknad, runde).Decide();

    /// <summary>What one expression is worth for an application, and the facts that are missing for it.</summary>
    /// <param name="uttrykk">An expression that is asked of søknaden, not of a listed part.</param>
    /// <param name="søknad">The application.</param>
    /// <param name="runde">The round it takes part in; null where there are no rounds.</param>
    public Verdisvar Verdi(Expression uttrykk, Søknadsdata søknad, Runde? runde)
    {
        var evaluator = new Evaluator(Ordning, søknad, runde);
        var missing = new MissingFacts(Ordning, evaluator);
        missing.Seek(uttrykk, evaluator.Root);
        return new Verdisvar(evaluator.Evaluate(uttrykk, evaluator.Root), missing.All)
        {
            Begrunnelse = new GroundsFinder(Ordning, evaluator, _confidentiality).Behind(uttrykk),
            Tekst = new Describer(evaluator, _confidentiality).ValueOf(uttrykk, evaluator.Root),
        };
    }

    /// <summary>What each listed part has of a sum over them, for an application that lacks nothing of it.</summary>
    internal IReadOnlyList<(string Id, Rational Number)> EvaluateParts(Expression.Aggregate sum, Søknadsdata søknad, Runde? runde)
    {
        var evaluator = new Evaluator(Ordning, søknad, runde);
        var parts = evaluator.Root.Parts(sum.Over) ?? throw new InvalidOperationException($"{søknad.Id} has no {sum.Tekst}; it should be til avklaring.");
        return parts
            .Select(p => (p.ElementId ?? "", evaluator.Evaluate(sum.Operand, p) is Result.Known { Value: Value.Number number } ? number.Amount : throw new InvalidOperationException($"{søknad.Id} has no {sum.Tekst}; it should be til avklaring.")))
            .ToList();
    }

    /// <summary>What one expression is worth for an application, without the grounds.</summary>
    internal Result Evaluate(Expression expression, Søknadsdata søknad, Runde? runde)
    {
        var evaluator = new Evaluator(Ordning, søknad, runde);
        return evaluator.Evaluate(expression, evaluator.Root);
    }

    /// <summary>What a defined name of søknaden is worth.</summary>
    internal Result ValueOf(Definisjon definisjon, Søknadsdata søknad, Runde? runde)
    {
        var evaluator = new Evaluator(Ordning, søknad, runde);
        return evaluator.ValueOf(definisjon, evaluator.Root);
    }

    /// <summary>A value of an expression as people read it, masked where taushetsplikt covers it.</summary>
    internal string Shown(Expression expression, Values.Value value) =>
        _confidentiality.Hides(expression) ? Confidentiality.Mask : Wording.Of(value, expression.Type);

    /// <summary>Whether the awards come from dividing a frame, so that they are not known before all applications are.</summary>
    /// <param name="ordning">A regulation without errors.</param>
    public static bool DelerRamme(Ordning ordning) =>
        ordning.Fordeling is { IngenAvkorting: null } fordeling && fordeling.Steg.Any(s => s is Steg.Delende);
}

/// <summary>What an expression is worth for one application.</summary>
/// <param name="Resultat">The value, or why there is none.</param>
/// <param name="Mangler">The facts that keep it from being known.</param>
public sealed record Verdisvar(Result Resultat, IReadOnlyList<Mangel> Mangler)
{
    /// <summary>How it came about.</summary>
    public required IReadOnlyList<Grunn> Begrunnelse { get; init; }

    /// <summary>The value as people read it, masked where taushetsplikt covers it; «mangler», «uaktuell» or «ikke avgjort» where there is none.</summary>
    public required string Tekst { get; init; }
}

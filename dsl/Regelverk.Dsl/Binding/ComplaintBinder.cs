using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Binding;

/// <summary>Binds what a complaint that succeeds after the division is paid from, and asks for what the set-aside leaves open.</summary>
internal sealed class ComplaintBinder(BindingContext context, PlaceFinder places)
{
    /// <summary>Binds the sentence.</summary>
    /// <param name="complaints">The sentence.</param>
    /// <param name="syntax">The sentence with its clauses.</param>
    public Steg Bind(StepSentence.Complaints complaints, StepSyntax syntax)
    {
        var setAside = complaints.From == Klagedekning.Avsetningen ? BindSetAside(syntax) : null;
        return new Steg.Klager(complaints.From, syntax.Number, syntax.Text, syntax.ClauseTexts, syntax.Span)
        {
            Avsetning = setAside,
            Hjemmel = complaints.Basis is { } basis ? places.Check(basis) : null,
        };
    }

    /// <summary>What is set aside; where something is missing, a message has been given, and nothing is.</summary>
    private Klageavsetning BindSetAside(StepSyntax syntax)
    {
        var amount = syntax.Clauses.OfType<ClauseSyntax.SetAside>().FirstOrDefault();
        var unused = syntax.Clauses.OfType<ClauseSyntax.UnusedSetAside>().FirstOrDefault();
        if (amount is null && syntax.IsWhole)
        {
            context.Report(ComplaintDiagnostics.HowMuch(syntax.Span));
        }
        else if (amount is not null && (amount.Amount.Sign <= 0 || (amount.IsShare && amount.Amount >= Rational.One)))
        {
            context.Report(ComplaintDiagnostics.SetAsideOutside(amount.Span, amount.Amount, amount.IsShare));
        }

        if (unused is { Goal: Restmiddelmål.TilNesteRunde } || (unused is null && amount is not null && syntax.IsWhole))
        {
            context.Report(ComplaintDiagnostics.UnusedOwner(unused?.Span ?? syntax.Span, unused is not null));
        }

        return new Klageavsetning(amount is { IsShare: false } ? amount.Amount : Rational.Zero, amount is { IsShare: true } ? amount.Amount : null, unused?.Goal ?? Restmiddelmål.TilStaten);
    }
}

using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Syntax;

namespace Regelverk.Dsl.Binding;

/// <summary>Binds the sentence about grants that are too small to be given, and asks for what it leaves open.</summary>
internal sealed class SmallAwardBinder(BindingContext context, ExpressionBinder expressions, WholeUnitBinder ties)
{
    /// <summary>Whether a clause belongs to the sentence.</summary>
    public static bool Belongs(ClauseSyntax clause) => clause is ClauseSyntax.FallsAway or ClauseSyntax.Measured or ClauseSyntax.Tie;

    /// <summary>«Tilskudd under … per … tildeles ikke».</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="syntax">The sentence with its clauses.</param>
    /// <param name="all">All sentences of the division.</param>
    public Steg? Bind(StepSentence.SmallAwards sentence, StepSyntax syntax, IReadOnlyList<StepSyntax> all)
    {
        if (sentence.Limit.Sign <= 0)
        {
            context.Report(SmallAwardDiagnostics.LimitNotPositive(syntax.Span, sentence.Limit));
        }

        if (all.FirstOrDefault(s => s.Sentence is StepSentence.Ordered) is { } order)
        {
            context.Report(SmallAwardDiagnostics.InOrder(syntax.Span, sentence.Limit, order.Span));
            return null;
        }

        if (all.FirstOrDefault(s => s.Sentence is StepSentence.OfFrame { RateUnit: not null }) is { } rate)
        {
            context.Report(SharingDiagnostics.LimitWithRate(syntax.Span, sentence.Limit, rate.Span));
            return null;
        }

        if (all.TakeWhile(s => s != syntax).FirstOrDefault(s => s.Sentence is StepSentence.SmallAwards) is { } first)
        {
            context.Report(SmallAwardDiagnostics.SecondLimit(syntax.Span, first.Span));
            return null;
        }

        var per = BindLevel(sentence, syntax);
        var way = syntax.Clauses.OfType<ClauseSyntax.FallsAway>().FirstOrDefault();
        var measured = syntax.Clauses.OfType<ClauseSyntax.Measured>().FirstOrDefault();
        CheckWay(syntax, way);
        CheckMoment(syntax, measured, all);
        var tie = syntax.Clauses.OfType<ClauseSyntax.Tie>().FirstOrDefault();
        var rule = tie is null ? null : ties.Rule(tie.Keys, tie.Lots);
        CheckTie(syntax, per, way, tie);
        return per is null || way is null || measured is null || (tie is not null && rule is null)
            ? null
            : new Steg.Bagatellgrense(sentence.Limit, per, way.Way, measured.AfterRounding, rule, syntax.Number, syntax.Text, syntax.ClauseTexts, syntax.Span);
    }

    private Begrep? BindLevel(StepSentence.SmallAwards sentence, StepSyntax syntax)
    {
        if (sentence.Per is not { } token)
        {
            context.Report(SmallAwardDiagnostics.Level(syntax.Span, sentence.Limit, context.Applicant));
            return null;
        }

        if (expressions.Names.ResolveConcept(token) is not { } per)
        {
            return null;
        }

        if (per.Rolle != Begrepsrolle.Element)
        {
            return per;
        }

        context.Report(SmallAwardDiagnostics.LevelOfPart(token.Span, per, sentence.Limit, context.Applicant));
        return null;
    }

    private void CheckWay(StepSyntax syntax, ClauseSyntax.FallsAway? way)
    {
        if (way is null && syntax.IsWhole)
        {
            context.Report(SmallAwardDiagnostics.Way(syntax.Span));
        }
        else if (way is { Way: not Bortfall.UtenOmfordeling })
        {
            context.Report(SmallAwardDiagnostics.MayLose(way.Span));
        }
    }

    private void CheckMoment(StepSyntax syntax, ClauseSyntax.Measured? measured, IReadOnlyList<StepSyntax> all)
    {
        if (measured is null && syntax.IsWhole)
        {
            context.Report(SmallAwardDiagnostics.Moment(syntax.Span));
        }
        else if (measured is { AfterRounding: true } && all.FirstOrDefault(s => s.Sentence is StepSentence.Exhausting) is { } units)
        {
            context.Report(SmallAwardDiagnostics.MeasuredInUnits(measured.Span, units.Span));
        }
    }

    private void CheckTie(StepSyntax syntax, Begrep? per, ClauseSyntax.FallsAway? way, ClauseSyntax.Tie? tie)
    {
        var isPerApplicant = per is { Rolle: Begrepsrolle.Søker };
        if (tie is null)
        {
            if (way is { Way: Bortfall.DenMinsteOmGangen } && syntax.IsWhole)
            {
                context.Report(SmallAwardDiagnostics.NoTieRule(syntax.Span, isPerApplicant));
            }
        }
        else if (way is { Way: not Bortfall.DenMinsteOmGangen })
        {
            context.Report(SmallAwardDiagnostics.NeedlessTie(tie.Span));
        }
        else if (isPerApplicant && tie.Keys.Count > 0)
        {
            context.Report(SmallAwardDiagnostics.KeysOfApplicant(tie.Span, context.Applicant));
        }
    }
}

using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Tokens;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Binding;

/// <summary>Binds the rule of a step that shares and the bounds that are solved with it, and asks for what they leave open.</summary>
internal sealed class SharingBinder(BindingContext context, ExpressionBinder expressions)
{
    private readonly QuotaBinder _quotas = new(context, expressions);

    /// <summary>Whether a clause bounds a sharing.</summary>
    public static bool Bounds(ClauseSyntax clause) =>
        clause is ClauseSyntax.AwardCap or ClauseSyntax.ClaimCap or ClauseSyntax.Least or ClauseSyntax.LeastCover or ClauseSyntax.WithoutWeight or ClauseSyntax.Vague || QuotaBinder.IsQuota(clause);

    /// <summary>Binds the rule and the bounds of a step.</summary>
    /// <param name="step">The step.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="weight">What it is shared by, or null.</param>
    /// <param name="where">Where the rule is written.</param>
    public Delingsform BindForm(StepSyntax step, Delingsregel rule, Token? weight, TextSpan where)
    {
        foreach (var vague in step.Clauses.OfType<ClauseSyntax.Vague>())
        {
            context.Report(vague.IsCap ? SharingDiagnostics.VagueCap(vague.Span, vague.Amount) : SharingDiagnostics.VagueLeast(vague.Span, vague.Amount));
        }

        var claimCap = step.Clauses.OfType<ClauseSyntax.ClaimCap>().FirstOrDefault();
        if (claimCap is { Amount.Sign: <= 0 })
        {
            context.Report(AllocationDiagnostics.CapNotPositive(claimCap.Span, claimCap.Amount));
        }

        WarnOfGain(step, rule, where);
        return new Delingsform(rule)
        {
            Vekt = weight is null ? null : BindWeight(step, weight),
            Kravtak = claimCap?.Amount,
            Minst = BindLeast(step, rule),
            Sperregrense = BindBarrier(step),
            Andeler = _quotas.Bind(step),
            FastAvkorting = BindFirstCut(step),
        };
    }

    /// <summary>Binds what stands beside an order: the groups that are sure of a part, and a cut that comes first.</summary>
    public Delingsform BindOrder(StepSyntax step)
    {
        var (parts, cut) = (_quotas.Bind(step), BindFirstCut(step));
        return parts.Count == 0 && cut is null ? Delingsform.Forholdsmessig : Delingsform.Forholdsmessig with { Andeler = parts, FastAvkorting = cut };
    }

    /// <summary>A cut of all amounts before the frame is shared; null where there is none.</summary>
    private Rational? BindFirstCut(StepSyntax step)
    {
        if (step.Clauses.OfType<ClauseSyntax.FirstCut>().FirstOrDefault() is not { } cut)
        {
            return null;
        }

        if (cut.Share.Sign <= 0 || cut.Share >= Rational.One)
        {
            context.Report(FixedCutDiagnostics.Outside(cut.Span, cut.Share));
            return null;
        }

        if (step.Clauses.OfType<ClauseSyntax.Least>().FirstOrDefault() is { } least)
        {
            context.Report(FixedCutDiagnostics.BesideLeast(cut.Span, least.Span));
            return null;
        }

        return cut.Share;
    }

    /// <summary>Binds a step that shares the frame itself.</summary>
    public Delingsform BindFrame(StepSyntax step, StepSentence.OfFrame frame)
    {
        var form = BindForm(step, frame.Weight is null ? Delingsregel.LiktBeløp : Delingsregel.EtterVekt, frame.Weight, step.Span) with
        {
            UtenBeregnet = true,
            Satsenhet = frame.RateUnit,
            Likdel = BindEqualPart(step, frame),
        };
        if (context.Tree.Declarations.Defines(Names.BuiltIns.Beregnet))
        {
            context.Report(SharingDiagnostics.FrameAndClaim(step.Span, step.Text, form.Vekt?.Tekst));
        }

        return form;
    }

    /// <summary>A part for all beside a rest by weight: two amounts, which no bound of the step is on.</summary>
    private Likdel? BindEqualPart(StepSyntax step, StepSentence.OfFrame frame)
    {
        if (frame.EqualPart is not { } share)
        {
            return null;
        }

        if (share.Sign <= 0 || share >= Rational.One)
        {
            context.Report(SharingDiagnostics.EqualPartOutside(step.Span, share, frame.Weight?.Text ?? ""));
        }

        if (step.Clauses.FirstOrDefault(c => c is ClauseSyntax.AwardCap or ClauseSyntax.Least) is { } bound)
        {
            context.Report(SharingDiagnostics.BoundOnEqualPart(bound.Span, bound is ClauseSyntax.AwardCap));
        }

        return new Likdel(share, step.Clauses.OfType<ClauseSyntax.WithoutWeight>().Any(c => c.What == WithoutWeightGet.OnlyEqualPart));
    }

    private Expression? BindWeight(StepSyntax step, Token token)
    {
        var weight = expressions.Names.Resolve(token, context.Application, token.Span);
        if (weight is null || weight.Type.IsUnknown())
        {
            return null;
        }

        if (!weight.Type.ErTall || !IsNeverNegative(weight))
        {
            context.Report(SharingDiagnostics.Weight(token.Span, weight.Tekst, weight.Type.ErTall));
            return null;
        }

        var least = step.Clauses.OfType<ClauseSyntax.Least>().Any();
        var isPartlyEqual = step.Sentence is StepSentence.OfFrame { EqualPart: not null };
        var allowed = isPartlyEqual ? new[] { WithoutWeightGet.Nothing, WithoutWeightGet.OnlyEqualPart } : [least ? WithoutWeightGet.OnlyLeast : WithoutWeightGet.Nothing];
        var without = step.Clauses.OfType<ClauseSyntax.WithoutWeight>().FirstOrDefault();
        if (without is null && step.IsWhole && !IsAboveZero(weight) && !step.Clauses.OfType<ClauseSyntax.Barrier>().Any())
        {
            context.Report(isPartlyEqual ? SharingDiagnostics.WithoutWeightBesideEqualPart(step.Span, weight.Tekst) : SharingDiagnostics.WithoutWeight(step.Span, weight.Tekst, least));
        }
        else if (without is not null && !allowed.Contains(without.What))
        {
            context.Report(isPartlyEqual ? SharingDiagnostics.WithoutWeightBesideEqualPart(without.Span, weight.Tekst) : SharingDiagnostics.WithoutWeight(without.Span, weight.Tekst, least));
        }

        return weight;
    }

    /// <summary>The border is on what the frame is shared by, and nothing else.</summary>
    private Rational? BindBarrier(StepSyntax step)
    {
        var shared = step.Sentence switch
        {
            StepSentence.ByRule rule => rule.Weight,
            StepSentence.OfFrame frame => frame.Weight,
            _ => null,
        };
        if (shared is null || step.Clauses.OfType<ClauseSyntax.Barrier>().FirstOrDefault() is not { } barrier)
        {
            return null;
        }

        if (barrier.Weight.Text != shared.Text)
        {
            context.Report(SharingDiagnostics.BarrierOfOther(barrier.Span, barrier.Weight.Text, shared.Text));
            return null;
        }

        if (step.Clauses.FirstOrDefault(QuotaBinder.IsQuota) is { } part)
        {
            context.Report(SharingDiagnostics.BarrierAndPart(barrier.Span, part.Span));
            return null;
        }

        if (barrier.Share.Sign <= 0 || barrier.Share >= Rational.One)
        {
            context.Report(SharingDiagnostics.BarrierOutside(barrier.Span, barrier.Share));
            return null;
        }

        return barrier.Share;
    }

    private Minstebeløp? BindLeast(StepSyntax step, Delingsregel rule)
    {
        var cover = step.Clauses.OfType<ClauseSyntax.LeastCover>().FirstOrDefault();
        var all = step.Clauses.OfType<ClauseSyntax.Least>().ToArray();
        if (all.Length == 0)
        {
            if (cover is not null && step.IsWhole && !step.Clauses.OfType<ClauseSyntax.Vague>().Any(v => !v.IsCap))
            {
                context.Report(SharingDiagnostics.NothingToCover(cover.Span));
            }

            return null;
        }

        var least = all[0];
        foreach (var second in all.Skip(1).Where(c => c.Kind != least.Kind))
        {
            context.Report(AllocationDiagnostics.ClauseTwice(second.Span, least.Span));
        }

        CheckLeast(step, least, rule);
        if (cover is null)
        {
            if (step.IsWhole)
            {
                context.Report(SharingDiagnostics.LeastNotReached(least.Span, least.Amount));
            }

            return null;
        }

        var key = cover.Key is { } token ? expressions.Names.Resolve(token, context.Application, token.Span) : null;
        if (key is not null && !key.Type.ErTall && !key.Type.ErTid)
        {
            context.Report(AllocationDiagnostics.Key(cover.Key?.Span ?? cover.Span, key.Tekst, key.Type));
            return null;
        }

        return cover.Key is not null && key is null ? null : new Minstebeløp(least.Kind, least.Amount, cover.Way) { Nøkkel = key, HøyestFørst = cover.HighestFirst };
    }

    /// <summary>A least amount above a cap cannot be kept, and a part that comes first belongs to a proportional sharing.</summary>
    private void CheckLeast(StepSyntax step, ClauseSyntax.Least least, Delingsregel rule)
    {
        var caps = step.Clauses.OfType<ClauseSyntax.AwardCap>().Where(c => !c.IsShare).Select(c => (c.Amount, c.Span))
            .Concat(step.Clauses.OfType<ClauseSyntax.ClaimCap>().Select(c => (c.Amount, c.Span)));
        foreach (var (amount, span) in caps.Where(c => c.Amount < least.Amount))
        {
            context.Report(SharingDiagnostics.LeastAboveCap(least.Span, least.Amount, span, amount));
            return;
        }

        if (least.Amount.Sign <= 0)
        {
            context.Report(SharingDiagnostics.LeastNotPositive(least.Span, least.Amount));
        }
        else if (least.Kind != Minstebeløpsslag.Minst && rule != Delingsregel.Forholdsmessig)
        {
            context.Report(SharingDiagnostics.PartNeedsProportion(least.Span, least.Amount));
        }
    }

    /// <summary>Where the same money can be asked for in more or fewer applications, some rules pay for it.</summary>
    private void WarnOfGain(StepSyntax step, Delingsregel rule, TextSpan where)
    {
        if (rule == Delingsregel.LiktBeløp && !step.Clauses.OfType<ClauseSyntax.AwardCap>().Any(c => c.Per is not null && expressions.Names.ResolveConcept(c.Per)?.Rolle == Begrepsrolle.Søker))
        {
            context.Report(SharingDiagnostics.Splitting(where, step.Sentence is StepSentence.OfFrame));
        }
        else if (rule == Delingsregel.LiktKutt)
        {
            context.Report(SharingDiagnostics.Merging(where));
        }
    }

    /// <summary>Whether a number is 0 or more, as far as its declaration says.</summary>
    public static bool IsNeverNegative(Expression weight) => HasLeast(weight, Rational.Zero);

    private static bool IsAboveZero(Expression weight) => HasLeast(weight, new Rational(1, 1_000_000_000));

    /// <summary>Whether an expression is at least so much, as far as its declaration says.</summary>
    private static bool HasLeast(Expression expression, Rational least) => expression switch
    {
        Expression.Fact fact => fact.Opplysning.Minst is { } declared && declared >= least,
        Expression.Rate rate => rate.Sats.Verdi is Value.Number number && number.Amount >= least,
        Expression.Constant constant => constant.Value is Value.Number number && number.Amount >= least,
        Expression.Bounded { IsCap: false } bounded => HasLeast(bounded.Bound, least) || HasLeast(bounded.Operand, least),
        Expression.Bounded bounded => HasLeast(bounded.Bound, least) && HasLeast(bounded.Operand, least),
        Expression.Count => least.Sign <= 0,
        Expression.Aggregate { Kind: AggregateKind.Sum } sum => least.Sign <= 0 && HasLeast(sum.Operand, Rational.Zero),
        Expression.Arithmetic { Operator: ArithmeticOperator.Add } sum => HasLeast(sum.Left, least) && HasLeast(sum.Right, Rational.Zero),
        Expression.Arithmetic { Operator: ArithmeticOperator.Multiply or ArithmeticOperator.Divide } product => least.Sign <= 0 && HasLeast(product.Left, Rational.Zero) && HasLeast(product.Right, Rational.Zero),
        Expression.Rounded rounded => least.Sign <= 0 && HasLeast(rounded.Operand, Rational.Zero),
        Expression.Defined defined => defined.Definisjon.Tilfeller.Count > 0 && defined.Definisjon.Tilfeller.All(t => HasLeast(t.Verdi, least)),
        _ => false,
    };
}

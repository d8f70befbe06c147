using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Tokens;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Binding;

/// <summary>Binds the sentences that divide the frame, and asks for what they leave open: nothing about money has a default.</summary>
internal sealed class AllocationBinder(BindingContext context, ExpressionBinder expressions, PlaceFinder places)
{
    private readonly SharingBinder _sharing = new(context, expressions);
    private readonly WholeUnitBinder _units = new(context, expressions, places);
    private readonly SmallAwardBinder _small = new(context, expressions, new WholeUnitBinder(context, expressions, places));
    private readonly PartsBinder _parts = new(context, expressions);
    private readonly CapTimeBinder _time = new(context);
    private readonly ComplaintBinder _complaints = new(context, places);
    private readonly PotBinder _pots = new(context, expressions);
    private readonly RoundDivisionBinder _rounds = new(context);
    private HeadingSyntax.Allocation? _heading;

    /// <summary>What says which delramme an application is for; null where the frame is one.</summary>
    public Definisjon? PotOfApplication => _pots.OfApplication;

    public Fordeling? Bind()
    {
        var headings = context.Tree.All<HeadingSyntax.Allocation>().ToArray();
        if (headings.Length == 0)
        {
            return null;
        }

        _pots.Read();
        var divisions = headings.Select(Bind).ToArray();
        var first = headings[0];
        if (_rounds.AreNamed)
        {
            var ofRounds = _rounds.Bind(divisions, _pots.AreDeclared);
            return new Fordeling(null, ofRounds.SelectMany(d => d.Steg).ToArray(), null, null, first.Span) { Rundedelinger = ofRounds };
        }

        return new Fordeling(divisions[0].Hjemmel, divisions.SelectMany(d => d.Steps).ToArray(), first.NoCut, first.Announced, first.Span)
        {
            Delrammer = _pots.Bind(divisions),
            Delrammenøkkel = _pots.Key,
        };
    }

    private PotDivision Bind(HeadingSyntax.Allocation syntax)
    {
        _heading = syntax;
        var basis = syntax.Basis is { } reference ? places.Check(reference) : null;
        var steps = syntax.Steps.Select(s => (Syntax: s, Step: BindStep(s, syntax.Steps))).ToArray();
        CheckOrder(syntax, steps);
        return new PotDivision(syntax, basis, steps.Select(s => s.Step).OfType<Steg>().ToArray());
    }

    private Steg? BindStep(StepSyntax syntax, IReadOnlyList<StepSyntax> all)
    {
        CheckClauses(syntax);
        return syntax.Sentence switch
        {
            StepSentence.ProRata => new Steg.Forholdsmessig(BindCap(syntax), syntax.Number, syntax.Text, syntax.ClauseTexts, syntax.Span) { Form = _sharing.BindForm(syntax, Delingsregel.Forholdsmessig, null, syntax.Span) },
            StepSentence.ByRule rule => new Steg.Regeldeling(BindCap(syntax), syntax.Number, syntax.Text, syntax.ClauseTexts, syntax.Span) { Form = _sharing.BindForm(syntax, rule.Rule, rule.Weight, syntax.Span) },
            StepSentence.OfFrame frame => new Steg.Regeldeling(BindCap(syntax), syntax.Number, syntax.Text, syntax.ClauseTexts, syntax.Span) { Form = _sharing.BindFrame(syntax, frame) },
            StepSentence.FixedCut cut => BindFixedCut(cut, syntax),
            StepSentence.RoundedFactor factor => ReportFactor(factor, syntax),
            StepSentence.PriorityGroups groups => BindGroups(groups, syntax),
            StepSentence.Ordered order => _units.Order(order, BindCap(syntax), _sharing.BindOrder(syntax), syntax),
            StepSentence.SmallAwards small => _small.Bind(small, syntax, all),
            StepSentence.OnParts parts => _parts.Bind(parts, syntax, all),
            StepSentence.RoundDown round => BindRounding(round, syntax),
            StepSentence.Exhausting round => _units.Exhausting(round, BindRest(syntax), syntax),
            StepSentence.RoundUp => ReportRoundUp(syntax),
            StepSentence.Places => ReportPlaces(syntax),
            StepSentence.Complaints complaints => _complaints.Bind(complaints, syntax),
            _ => null,
        };
    }

    private Steg? BindGroups(StepSentence.PriorityGroups groups, StepSyntax syntax)
    {
        var marginal = syntax.Clauses.OfType<ClauseSyntax.MarginalGroup>().FirstOrDefault();
        if (marginal is null && IsMissed<ClauseSyntax.MarginalGroup>(syntax))
        {
            context.Report(AllocationDiagnostics.MarginalGroup(syntax.Span));
        }

        var keys = groups.Keys.Select(k => BindKey(k.Key) is { } value ? new Rekkefølgenøkkel(value, k.HighestFirst) : null).OfType<Rekkefølgenøkkel>().ToArray();
        var cap = BindCap(syntax);
        return keys.Length < groups.Keys.Count || marginal is null
            ? null
            : new Steg.Prioritetsgrupper(keys[0].Uttrykk, keys[0].HøyestFørst, cap, marginal.Treatment, syntax.Number, syntax.Text, syntax.ClauseTexts, syntax.Span)
            {
                Form = _sharing.BindForm(syntax, marginal.Rule, marginal.Weight, marginal.Span),
                Deretter = [.. keys.Skip(1)],
            };
    }

    /// <summary>A cut that is fixed beforehand: what it leaves is shared as the clause says where the frame does not reach it.</summary>
    private Steg? BindFixedCut(StepSentence.FixedCut cut, StepSyntax syntax)
    {
        if (cut.Share.Sign <= 0 || cut.Share >= Rational.One)
        {
            context.Report(FixedCutDiagnostics.Outside(syntax.Span, cut.Share));
            return null;
        }

        if (syntax.Clauses.OfType<ClauseSyntax.CutCover>().FirstOrDefault() is not { } cover)
        {
            if (syntax.IsWhole)
            {
                // A share with decimals looks like the result of a division that has been made.
                context.Report((cut.Share * 100).IsWhole ? FixedCutDiagnostics.NotEnough(syntax.Span, cut.Share) : SharingDiagnostics.RoundedFactor(syntax.Span, cut.Number));
            }

            return null;
        }

        var form = _sharing.BindForm(syntax, cover.Rule, null, cover.Span) with { FastAvkorting = cut.Share };
        var cap = BindCap(syntax);
        return cover.Rule == Delingsregel.Forholdsmessig
            ? new Steg.Forholdsmessig(cap, syntax.Number, syntax.Text, syntax.ClauseTexts, syntax.Span) { Form = form }
            : new Steg.Regeldeling(cap, syntax.Number, syntax.Text, syntax.ClauseTexts, syntax.Span) { Form = form };
    }

    private Steg? ReportFactor(StepSentence.RoundedFactor factor, StepSyntax syntax)
    {
        context.Report(SharingDiagnostics.RoundedFactor(syntax.Span, factor.Number));
        return null;
    }

    private Steg? ReportPlaces(StepSyntax syntax)
    {
        context.Report(WholeUnitDiagnostics.Places(syntax.Span));
        return null;
    }

    private Steg? ReportRoundUp(StepSyntax syntax)
    {
        context.Report(AllocationDiagnostics.RoundUp(syntax.Span));
        return null;
    }

    private Expression? BindKey(Token token)
    {
        var key = expressions.Names.Resolve(token, context.Application, token.Span);
        if (key is not null && !key.Type.ErTall && !key.Type.ErTid)
        {
            context.Report(AllocationDiagnostics.Key(token.Span, key.Tekst, key.Type));
            return null;
        }

        return key;
    }

    private Tildelingstak? BindCap(StepSyntax syntax)
    {
        if (syntax.Clauses.OfType<ClauseSyntax.AwardCap>().FirstOrDefault() is not { } cap)
        {
            return null;
        }

        if (cap.Amount.Sign <= 0)
        {
            context.Report(AllocationDiagnostics.CapNotPositive(cap.Span, cap.Amount));
        }
        else if (cap.IsShare && cap.Amount > Rational.One)
        {
            context.Report(SharingDiagnostics.ShareAboveAll(cap.Span, cap.Amount));
        }

        var others = syntax.Sentence is StepSentence.PriorityGroups ? "de andre i gruppen" : "de andre";
        if (cap.Excess is null && syntax.Sentence is not StepSentence.Ordered)
        {
            context.Report(AllocationDiagnostics.CapExcess(cap.Span, context.Words(cap.Span), others));
        }

        if (cap.Per is null)
        {
            context.Report(AllocationDiagnostics.CapPer(cap.Span, context.Applicant, Shown(cap), others));
            return null;
        }

        if (expressions.Names.ResolveConcept(cap.Per) is not { } per)
        {
            return null;
        }

        if (per.Rolle == Begrepsrolle.Element)
        {
            context.Report(AllocationDiagnostics.CapPerPart(cap.Span, per, context.Applicant, Shown(cap), others));
            return null;
        }

        return new Tildelingstak(cap.IsShare ? Rational.Zero : cap.Amount, per)
        {
            AvRammen = cap.IsShare ? cap.Amount : null,
            Overskytende = cap.Excess ?? Overskytende.TilDeAndre,
            ErPerÅr = _time.IsOnYear(cap, per, Shown(cap), others),
        };
    }

    private static string Shown(ClauseSyntax.AwardCap cap) => cap.IsShare ? $"{Visning.Tall(cap.Amount * 100)} prosent av rammen" : Visning.Kroner(cap.Amount);

    private Steg? BindRounding(StepSentence.RoundDown round, StepSyntax syntax) => BindRest(syntax) is var (goal, last)
        ? new Steg.AvrundingNed(round.Unit, goal, last, syntax.Number, syntax.Text, syntax.ClauseTexts, syntax.Span)
        : null;

    /// <summary>Where the remainder goes, and where it goes after the last round; null where nothing says, and a message has been given.</summary>
    private (Restmiddelmål Goal, Restmiddelmål? AfterLast)? BindRest(StepSyntax syntax)
    {
        var rests = syntax.Clauses.OfType<ClauseSyntax.Remainder>().ToArray();
        var rest = rests.FirstOrDefault(r => !r.AfterLastRound);
        var last = rests.FirstOrDefault(r => r.AfterLastRound);
        if (_pots.AreDeclared)
        {
            return RestInPot(rests);
        }

        if (rest is null)
        {
            ReportRestOwner(syntax);
            return null;
        }

        if (!_rounds.ReportsRest(_heading, rest, last) && syntax.IsWhole && rest.Goal == Restmiddelmål.TilNesteRunde && last is null && _rounds.HasLast(_heading))
        {
            context.Report(AllocationDiagnostics.LastRest(syntax.Span));
        }

        return (rest.Goal, last?.Goal);
    }

    /// <summary>In a delramme, the line that declares it says where unused money goes.</summary>
    private (Restmiddelmål Goal, Restmiddelmål? AfterLast)? RestInPot(IReadOnlyList<ClauseSyntax.Remainder> rests)
    {
        foreach (var rest in rests)
        {
            context.Report(PotDiagnostics.RestInPot(rest.Span));
        }

        return _pots.Goal is { } goal ? (goal, null) : null;
    }

    private void ReportRestOwner(StepSyntax syntax)
    {
        if (IsMissed<ClauseSyntax.Remainder>(syntax))
        {
            context.Report(AllocationDiagnostics.RestOwner(syntax.Span));
        }
    }

    /// <summary>Whether a clause is missed: no clause of the step was unreadable, and none of its kind stands under another step of the same division.</summary>
    private bool IsMissed<T>(StepSyntax syntax)
        where T : ClauseSyntax =>
        syntax.IsWhole && !(_heading?.Steps ?? []).Where(s => s != syntax).SelectMany(s => s.Clauses).OfType<T>().Any();

    private void CheckClauses(StepSyntax syntax)
    {
        foreach (var percent in syntax.Clauses.OfType<ClauseSyntax.PercentCap>())
        {
            context.Report(AllocationDiagnostics.PercentCap(percent.Span));
        }

        foreach (var clause in syntax.Clauses)
        {
            var belongs = syntax.Sentence switch
            {
                StepSentence.PriorityGroups => clause is ClauseSyntax.PercentCap or ClauseSyntax.MarginalGroup or ClauseSyntax.FirstCut || SharingBinder.Bounds(clause),
                StepSentence.FixedCut => clause is ClauseSyntax.CutCover or ClauseSyntax.AwardCap or ClauseSyntax.PercentCap or ClauseSyntax.ClaimCap,
                StepSentence.OfFrame { Weight: not null } or StepSentence.ByRule { Weight: not null } when clause is ClauseSyntax.Barrier => true,
                StepSentence.OfFrame { RateUnit: not null } => clause is ClauseSyntax.WithoutWeight,
                StepSentence.OfFrame => clause is ClauseSyntax.AwardCap or ClauseSyntax.PercentCap or ClauseSyntax.Least or ClauseSyntax.LeastCover or ClauseSyntax.WithoutWeight or ClauseSyntax.Vague,
                StepSentence.ProRata or StepSentence.ByRule => clause is ClauseSyntax.PercentCap || SharingBinder.Bounds(clause),
                StepSentence.Ordered => QuotaBinder.IsQuota(clause) || clause is ClauseSyntax.FirstCut or ClauseSyntax.AwardCap or ClauseSyntax.PercentCap or ClauseSyntax.Ending or ClauseSyntax.Tie,
                StepSentence.SmallAwards => SmallAwardBinder.Belongs(clause),
                StepSentence.Exhausting => clause is ClauseSyntax.Remainder or ClauseSyntax.Tie or ClauseSyntax.OneEach,
                StepSentence.RoundDown or StepSentence.RoundUp => clause is ClauseSyntax.Remainder,
                StepSentence.Complaints { From: Klagedekning.Avsetningen } => clause is ClauseSyntax.SetAside or ClauseSyntax.UnusedSetAside,
                StepSentence.OnParts => clause is ClauseSyntax.PartsRest,
                StepSentence.Missing or StepSentence.RoundedFactor or StepSentence.Places => true,
                _ => false,
            };
            if (!belongs)
            {
                context.Report(AllocationDiagnostics.ForeignClause(clause.Span, syntax.Span, clause is ClauseSyntax.Remainder));
            }
            else if (syntax.Clauses.TakeWhile(c => c != clause).FirstOrDefault(c => SameKind(c, clause)) is { } first)
            {
                context.Report(AllocationDiagnostics.ClauseTwice(clause.Span, first.Span));
            }
        }
    }

    private static bool SameKind(ClauseSyntax a, ClauseSyntax b) =>
        a is not ClauseSyntax.Quota && a.GetType() == b.GetType() && (a as ClauseSyntax.Remainder)?.AfterLastRound == (b as ClauseSyntax.Remainder)?.AfterLastRound;

    private void CheckOrder(HeadingSyntax.Allocation syntax, IReadOnlyList<(StepSyntax Syntax, Steg? Step)> steps)
    {
        if (syntax.NoCut is not null || syntax.Announced is not null || steps.Any(s => s.Syntax.Sentence is StepSentence.Missing or StepSentence.RoundedFactor or StepSentence.Places) || steps.Count == 0)
        {
            return;
        }

        var methods = steps.Where(s => s.Syntax.Sentence is StepSentence.ProRata or StepSentence.FixedCut or StepSentence.ByRule or StepSentence.OfFrame or StepSentence.PriorityGroups or StepSentence.Ordered).Select(s => s.Syntax).ToArray();
        if (methods.Length == 0)
        {
            context.Report(AllocationDiagnostics.NoMethod(syntax.Span));
            return;
        }

        foreach (var second in methods.Skip(1))
        {
            context.Report(AllocationDiagnostics.TwoMethods(second.Span, methods[0].Span));
        }

        if (steps.All(s => s.Syntax.Sentence is not (StepSentence.RoundDown or StepSentence.RoundUp or StepSentence.Exhausting)))
        {
            context.Report(AllocationDiagnostics.NoRounding(methods[0].Span, steps.Last(s => Rank(s.Syntax.Sentence) < 2).Syntax.Number + 1));
        }

        var rounding = steps.Select(s => s.Syntax).Where(s => s.Sentence is StepSentence.RoundDown or StepSentence.RoundUp or StepSentence.Exhausting).ToArray();
        foreach (var again in rounding.Skip(1).Where(s => s.Sentence is StepSentence.Exhausting))
        {
            context.Report(WholeUnitDiagnostics.Rounded(again.Span, rounding[0].Span));
        }

        foreach (var exhausting in rounding.Where(s => s.Sentence is StepSentence.Exhausting && methods[0].Sentence is StepSentence.OfFrame { RateUnit: not null }))
        {
            context.Report(SharingDiagnostics.RateUsesUpNothing(exhausting.Span));
        }

        foreach (var one in steps.SelectMany(s => s.Syntax.Clauses).OfType<ClauseSyntax.OneEach>())
        {
            if (methods[0].Clauses.OfType<ClauseSyntax.AwardCap>().FirstOrDefault(c => c.Per is not null && expressions.Names.ResolveConcept(c.Per)?.Rolle == Begrepsrolle.Søker) is { } cap)
            {
                context.Report(WholeUnitDiagnostics.OneEachUnderCap(one.Span, cap.Span));
            }
        }

        var ranks = steps.Select(s => Rank(s.Syntax.Sentence)).ToArray();
        for (var i = 1; i < ranks.Length; i++)
        {
            if (ranks[i] < ranks[i - 1])
            {
                context.Report(AllocationDiagnostics.StepOrder(steps[i].Syntax.Span, Reordered(steps.Select(s => s.Syntax))));
                return;
            }
        }
    }

    private static int Rank(StepSentence sentence) => sentence switch
    {
        StepSentence.SmallAwards => 1,
        StepSentence.RoundDown or StepSentence.RoundUp or StepSentence.Exhausting => 2,
        StepSentence.OnParts => 3,
        StepSentence.Complaints => 4,
        _ => 0,
    };

    private static string Reordered(IEnumerable<StepSyntax> steps) =>
        string.Join("\n", steps.OrderBy(s => Rank(s.Sentence)).Select((s, i) => $"{Text.Folding.Digits(i + 1)}. {s.Text}{Below(s)}"));

    private static string Below(StepSyntax step) => step.ClauseTexts.Count == 0 ? "" : ":" + string.Concat(step.ClauseTexts.Select(t => $"\n   - {t}"));
}

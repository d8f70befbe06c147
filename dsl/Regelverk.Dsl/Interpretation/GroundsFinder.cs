using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Dsl.Interpretation;

/// <summary>
/// Says why an application is decided as it is, after the <see cref="Evaluator"/> has decided it: the conditions that settled it, each
/// with its own place, and how the amount came about. What did not matter is left out.
/// </summary>
internal sealed partial class GroundsFinder
{
    private readonly Ordning _ordning;
    private readonly Evaluator _evaluator;
    private readonly Describer _describer;

    /// <summary>What has been explained already; it is named again, but not explained twice.</summary>
    private readonly HashSet<(Scope, Definisjon)> _explained = [];

    public GroundsFinder(Ordning ordning, Evaluator evaluator, Confidentiality confidentiality)
    {
        _ordning = ordning;
        _evaluator = evaluator;
        _describer = new Describer(evaluator, confidentiality);
    }

    /// <summary>Why the condition of a rule is met, is not met, or is not decided: one ground for each condition that settles it.</summary>
    public IReadOnlyList<Grunn> Of(Krav krav, bool ikkeRettet) =>
        SettlingLeaves(krav.Vilkår, _evaluator.Root, krav.Hjemmel)
            .Select(leaf => GroundOf(leaf, Wording.Sentence(SentenceOf(krav, leaf, ikkeRettet))))
            .ToList();

    /// <summary>That the place of an application in the division is open; the caller says which step asks.</summary>
    public Grunn OpenKey(Expression key, Result result)
    {
        var missing = new MissingFacts(_ordning, _evaluator);
        missing.SeekWithClock(key, _evaluator.Root);
        var why = Describer.ProblemOf(result) ?? _describer.GapIn(missing.Gaps);
        return new Grunn("", Wording.Sentence($"plassen i fordelingen er ikke avgjort: {why}."), _describer.FactsOf(key, _evaluator.Root)) { Slag = Grunnslag.Fordeling };
    }

    /// <summary>What is missing, in words.</summary>
    public string Gap(IReadOnlyList<Gap> gaps) => _describer.GapIn(gaps);

    /// <summary>How the value of an expression that an example asks for came about.</summary>
    public IReadOnlyList<Grunn> Behind(Expression expression) => expression.Type.Slag == Verdislag.JaNei
        ? SettlingLeaves(expression, _evaluator.Root, new Hjemmel("eksempelet")).SelectMany(BehindLeaf).ToList()
        : AmountsIn(expression, _evaluator.Root, new Hjemmel("eksempelet"));

    private string SentenceOf(Krav krav, Leaf leaf, bool ikkeRettet)
    {
        if (ExceptionIn(leaf.Expression) is { } exception)
        {
            return SentenceOf(exception, leaf);
        }

        var gjelder = leaf.Result.IsTrue ? leaf.Expression.Tekst : $"vilkåret «{leaf.Expression.Tekst}» ikke er oppfylt";
        var detail = _describer.DetailOf(leaf);
        return (krav.Slag, leaf.Result.IsTrue || leaf.Result.IsFalse) switch
        {
            (Kravslag.Avvises, true) => $"søknaden avvises fordi {gjelder}{detail}.",
            (Kravslag.Avslås, true) => $"søknaden avslås fordi {gjelder}{detail}.",
            (Kravslag.Rettes, true) when ikkeRettet => $"søknaden avvises fordi {gjelder}, og fordi det ikke er rettet innen {krav.Frist}{detail}.",
            (Kravslag.Rettes, true) => $"søknaden skal rettes innen {krav.Frist} fordi {gjelder}{detail}.",
            (Kravslag.Avvises, false) => $"det er ikke avgjort om søknaden skal avvises fordi {leaf.Expression.Tekst}: {WhyOpen(leaf)}.",
            (Kravslag.Avslås, false) => $"det er ikke avgjort om søknaden skal avslås fordi {leaf.Expression.Tekst}: {WhyOpen(leaf)}.",
            (Kravslag.Rettes, false) => $"det er ikke avgjort om søknaden skal rettes fordi {leaf.Expression.Tekst}: {WhyOpen(leaf)}.",
            (Kravslag.Bortfaller, true) => $"tilskuddet bortfaller fordi {gjelder}{detail}.",
            (Kravslag.Bortfaller, false) => $"det er ikke avgjort om tilskuddet bortfaller fordi {leaf.Expression.Tekst}: {WhyOpen(leaf)}.",
            _ => PlainSentence(leaf),
        };
    }

    /// <summary>What a condition says in itself, where no outcome hangs directly on it.</summary>
    private string PlainSentence(Leaf leaf)
    {
        if (ExceptionIn(leaf.Expression) is { } exception)
        {
            return SentenceOf(exception, leaf);
        }

        var condition = $"vilkåret «{leaf.Expression.Tekst}»";
        var part = Wording.For(leaf.Scope);
        return leaf.Result switch
        {
            { IsTrue: true } => $"{condition} er oppfylt{part}{_describer.DetailOf(leaf)}.",
            { IsFalse: true } => $"{condition} er ikke oppfylt{part}{_describer.DetailOf(leaf)}.",
            _ => $"det er ikke avgjort om {condition} er oppfylt{part}: {WhyOpen(leaf)}.",
        };
    }

    /// <summary>Whether an exception applies is said as such, also where it is denied.</summary>
    private string SentenceOf(Expression.Defined exception, Leaf leaf)
    {
        var name = exception.Definisjon.Navn + Wording.For(leaf.Scope);
        return _evaluator.Condition(exception, leaf.Scope) switch
        {
            { IsTrue: true } => $"{name} gjelder.",
            { IsFalse: true } => $"{name} gjelder ikke.",
            _ => $"det er ikke avgjort om {name} gjelder: {WhyOpen(leaf)}.",
        };
    }

    private static Expression.Defined? ExceptionIn(Expression expression) => expression switch
    {
        Expression.Not not => ExceptionIn(not.Operand),
        Expression.Defined { Definisjon.ErUnntak: true } exception => exception,
        _ => null,
    };

    private string WhyOpen(Leaf leaf)
    {
        if (Describer.ProblemOf(leaf.Result) is { } problem)
        {
            return problem;
        }

        var missing = new MissingFacts(_ordning, _evaluator);
        missing.Seek(leaf.Expression, leaf.Scope);
        return _describer.GapIn(missing.Gaps);
    }

    private Grunn GroundOf(Leaf leaf, string sentence) => new(leaf.Hjemmel.ToString(), sentence, _describer.FactsOf(leaf.Expression, leaf.Scope))
    {
        Sted = leaf.Hjemmel,
        Fordi = BehindLeaf(leaf),
    };

    private List<Grunn> PlainGrounds(IEnumerable<Leaf> leaves) => leaves.Select(l => GroundOf(l, Wording.Sentence(PlainSentence(l)))).ToList();
}

/// <summary>A condition without further conditions inside it, in the scope it was asked in, with the place it stands at.</summary>
internal sealed record Leaf(Expression Expression, Scope Scope, Hjemmel Hjemmel, Result Result);

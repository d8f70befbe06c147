using System;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Tokens;
using Regelverk.Dsl.Values;
using Sprache;
using static Regelverk.Dsl.Syntax.TokenParsers;

namespace Regelverk.Dsl.Syntax;

/// <summary>The sentences that share the frame by one number that is the same for all, and the clauses that bound them.</summary>
internal static class SharingGrammar
{
    /// <summary>How the sentences begin.</summary>
    public static readonly string[] Sentences = ["Alle får samme beløp", "Alle beløp reduseres med like mange kroner", "Rammen fordeles etter", "Rammen deles likt", "20 prosent av rammen deles likt, og resten fordeles etter", "Satsen er rammen delt på summen av"];

    /// <summary>How the clauses begin.</summary>
    public static readonly string[] Clauses =
    [
        "beregnet tilskudd er høyst", "ingen får mindre enn", "alle får først", "de første", "rekker ikke rammen til dette", "søknader uten", "søknader med under",
    ];

    private static readonly string[] VagueStarts = ["tak", "høyst", "inntil", "maksimalt", "minst"];

    /// <summary>Whether a line may be one of these clauses, though it does not begin as one should.</summary>
    public static bool MayBegin(TokenLine line) =>
        VagueStarts.Any(line.Tokens[0].IsWord) || line.Tokens[0].Kind == TokenKind.Number || (line.Tokens.Count > 1 && (line.Tokens[1].IsWord("uten") || line.Tokens[1].IsWord("med")));

    private static readonly Parser<Token> Calculated = Name.When(t => t.Text == Names.BuiltIns.Beregnet);

    private static readonly Parser<Token> NotMore =
        from comma in Symbol(",")
        from words in Words("men ikke mer enn")
        from name in Calculated
        select name;

    private static readonly Parser<StepSentence> EqualAwards =
        from words in Words("alle får samme beløp")
        from bound in NotMore
        select (StepSentence)new StepSentence.ByRule(Delingsregel.LiktBeløp, null);

    private static readonly Parser<StepSentence> EqualCut =
        from words in Words("alle beløp reduseres med like mange kroner")
        select (StepSentence)new StepSentence.ByRule(Delingsregel.LiktKutt, null);

    private static readonly Parser<StepSentence> Halves =
        from words in Words("rammen fordeles etter halvdelsregelen")
        select (StepSentence)new StepSentence.ByRule(Delingsregel.Halvdelsregelen, null);

    private static readonly Parser<StepSentence> ByWeight =
        from words in Words("rammen fordeles etter")
        from weight in Name
        from bound in NotMore.IsThere()
        select bound ? new StepSentence.ByRule(Delingsregel.EtterVekt, weight) : (StepSentence)new StepSentence.OfFrame(weight, null);

    private static readonly Parser<StepSentence> EqualSplit =
        from words in Words("rammen deles likt")
        select (StepSentence)new StepSentence.OfFrame(null, null);

    private static readonly Parser<StepSentence> PartlyEqual =
        from share in Number
        from percent in Word("prosent").Or(Symbol("%"))
        from words in Words("av rammen deles likt")
        from comma in Symbol(",").IsThere()
        from and in Word("og").IsThere()
        from rest in Words("resten fordeles etter")
        from weight in Name
        select (StepSentence)new StepSentence.OfFrame(weight, null) { EqualPart = share.Number / 100 };

    private static readonly Parser<StepSentence> FrameRate =
        from words in Words("satsen er rammen delt på summen av")
        from weight in Name
        from comma in Symbol(",")
        from down in Words("avrundet ned til")
        from unit in ExpressionGrammar.RoundingUnit
        select (StepSentence)new StepSentence.OfFrame(weight, unit);

    private static readonly Parser<StepSentence> FixedCut =
        from name in Calculated
        from words in Words("avkortes med")
        from number in Number
        from percent in Word("prosent").Or(Symbol("%"))
        select (StepSentence)new StepSentence.FixedCut(number.Number / 100, number.Text);

    private static readonly Parser<StepSentence> RoundedFactor =
        from name in Calculated
        from words in Words("avkortes med").Or(Words("ganges med")).Or(Words("reduseres med"))
        from number in Number
        from rest in AnythingElse
        select (StepSentence)new StepSentence.RoundedFactor(number.Text);

    /// <summary>A sentence that shares.</summary>
    public static readonly Parser<StepSentence> Sentence = EqualAwards.Or(EqualCut).Or(Halves).Or(ByWeight).Or(EqualSplit).Or(PartlyEqual).Or(FrameRate).Or(FixedCut).Or(RoundedFactor);

    /// <summary>«høyest», «lavest» and the like, then «først».</summary>
    public static readonly Parser<bool> HighestFirst =
        from comma in Symbol(",")
        from highest in AnyWord("høyest", "størst", "senest").Select(_ => true).Or(AnyWord("lavest", "minst", "tidligst").Select(_ => false))
        from first in Word("først")
        select highest;

    /// <summary>What a group gets that the frame does not reach, by another rule than in proportion.</summary>
    public static readonly Parser<(Delingsregel Rule, Token? Weight)> OfGroup =
        (from words in Words("får samme beløp") from bound in NotMore select (Delingsregel.LiktBeløp, (Token?)null))
        .Or(from words in Words("får beløpene redusert med like mange kroner") select (Delingsregel.LiktKutt, (Token?)null))
        .Or(from words in Words("fordeles etter halvdelsregelen") select (Delingsregel.Halvdelsregelen, (Token?)null))
        .Or(from words in Words("fordeles etter") from weight in Name from bound in NotMore select (Delingsregel.EtterVekt, (Token?)weight));

    /// <summary>«50 000 kroner», «5 prosent av rammen».</summary>
    public static readonly Parser<(Rational Amount, bool IsShare)> AmountOrShare =
        (from amount in ExpressionGrammar.Amount select (amount, false))
        .Or(from number in Number from percent in Word("prosent") from of in Words("av rammen") select (number.Number / 100, true));

    /// <summary>«ingen får mer enn B per kommune og runde; det overskytende …».</summary>
    public static readonly Parser<ClauseSyntax> AwardCap = (
        from words in Words("ingen får mer enn")
        from bound in AmountOrShare
        from per in (from word in Word("per") from concept in Concept select concept).OrNull()
        from time in Words("og runde", Takperiode.Runden).Or(Words("og år", Takperiode.Året)).OrNothing()
        from excess in (
            from semicolon in Symbol(";")
            from start in Words("det overskytende")
            from goes in (from words in Words("fordeles på de andre") from inGroup in Words("i gruppen").IsThere() select Overskytende.TilDeAndre).Or(Words("blir restmidler", Overskytende.Restmidler))
            select goes).OrNothing()
        select new Func<TextSpan, ClauseSyntax>(span => new ClauseSyntax.AwardCap(bound.Amount, bound.IsShare, per, time, excess, span))).Spanned();

    private static readonly Parser<ClauseSyntax> ClaimCap = (
        from name in Calculated
        from words in Words("er høyst")
        from amount in ExpressionGrammar.Amount
        from before in Words("før avkorting")
        select new Func<TextSpan, ClauseSyntax>(span => new ClauseSyntax.ClaimCap(amount, span))).Spanned();

    private static readonly Parser<ClauseSyntax> FirstCut = (
        from name in Calculated
        from words in Words("avkortes først med")
        from number in Number
        from percent in Word("prosent").Or(Symbol("%"))
        select new Func<TextSpan, ClauseSyntax>(span => new ClauseSyntax.FirstCut(number.Number / 100, span))).Spanned();

    private static readonly Parser<ClauseSyntax> Least = (
        from words in Words("ingen får mindre enn")
        from amount in ExpressionGrammar.Amount
        select new Func<TextSpan, ClauseSyntax>(span => new ClauseSyntax.Least(Minstebeløpsslag.Minst, amount, span))).Spanned();

    private static readonly Parser<ClauseSyntax> PartFirst = (
        from words in Words("alle får først")
        from amount in ExpressionGrammar.Amount
        from semicolon in Symbol(";")
        from rest in Words("det øvrige fordeles forholdsmessig")
        select new Func<TextSpan, ClauseSyntax>(span => new ClauseSyntax.Least(Minstebeløpsslag.Grunnbeløp, amount, span))).Spanned();

    private static readonly Parser<ClauseSyntax> Spared = (
        from words in Words("de første")
        from amount in Number
        from kroner in Words("kronene avkortes ikke")
        select new Func<TextSpan, ClauseSyntax>(span => new ClauseSyntax.Least(Minstebeløpsslag.Skjermet, amount.Number, span))).Spanned();

    private static readonly Parser<ClauseSyntax> CutCover = (
        from words in Words("rekker ikke rammen til dette")
        from comma in Symbol(",")
        from rule in Words("avkortes beløpene forholdsmessig", Delingsregel.Forholdsmessig)
            .Or(Words("får alle samme beløp", Delingsregel.LiktBeløp))
            .Or(Words("reduseres beløpene med like mange kroner", Delingsregel.LiktKutt))
        select new Func<TextSpan, ClauseSyntax>(span => new ClauseSyntax.CutCover(rule, span))).Spanned();

    private static readonly Parser<ClauseSyntax> Cover = (
        from words in Words("rekker ikke rammen til dette")
        from comma in Symbol(",")
        from cover in
            (from way in Words("avkortes minstebeløpene forholdsmessig") select (Minstedekning.Forholdsmessig, (Token?)null, false))
            .Or(from way in Words("får ingen tilskudd") select (Minstedekning.Ingen, (Token?)null, false))
            .Or(from way in Words("dekkes minstebeløpene i rekkefølge etter") from key in Name from highest in HighestFirst select (Minstedekning.Rekkefølge, (Token?)key, highest))
        select new Func<TextSpan, ClauseSyntax>(span => new ClauseSyntax.LeastCover(cover.Item1, cover.Item2, cover.Item3, span))).Spanned();

    private static readonly Parser<ClauseSyntax> WithoutWeight = (
        from applications in Concept.Or(Word("søknader"))
        from without in Word("uten")
        from weight in Name
        from what in Words("får ingen tilskudd", WithoutWeightGet.Nothing).Or(Words("får bare minstebeløpet", WithoutWeightGet.OnlyLeast)).Or(Words("får bare den like delen", WithoutWeightGet.OnlyEqualPart))
        select new Func<TextSpan, ClauseSyntax>(span => new ClauseSyntax.WithoutWeight(what, span))).Spanned();

    private static readonly Parser<ClauseSyntax> Barrier = (
        from applications in Concept.Or(Word("søknader"))
        from under in Words("med under")
        from number in Number
        from percent in Word("prosent")
        from sum in Words("av summen av")
        from weight in Name
        from nothing in Words("får ingen tilskudd")
        select new Func<TextSpan, ClauseSyntax>(span => new ClauseSyntax.Barrier(number.Number / 100, weight, span))).Spanned();

    private static readonly Parser<ClauseSyntax> VagueCap = (
        from word in Words("tak på").Or(AnyWord("høyst", "inntil", "maksimalt", "tak"))
        from amount in ExpressionGrammar.Amount
        from rest in AnythingElse
        select new Func<TextSpan, ClauseSyntax>(span => new ClauseSyntax.Vague(true, amount, span))).Spanned();

    private static readonly Parser<ClauseSyntax> VagueLeast = (
        from word in Word("minst")
        from amount in ExpressionGrammar.Amount
        from per in (from word in AnyWord("per", "til") from rest in AnythingElse select rest).IsThere()
        select new Func<TextSpan, ClauseSyntax>(span => new ClauseSyntax.Vague(false, amount, span))).Spanned();

    /// <summary>A clause of a sentence that shares.</summary>
    public static readonly Parser<ClauseSyntax> Clause = AwardCap.Or(ClaimCap).Or(FirstCut).Or(Least).Or(PartFirst).Or(Spared).Or(CutCover).Or(Cover).Or(WithoutWeight).Or(Barrier).Or(VagueCap).Or(VagueLeast);
}

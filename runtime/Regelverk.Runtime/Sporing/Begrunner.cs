using System.Collections.Generic;
using Regelverk.Runtime.Allocation;
using Regelverk.Runtime.Decisions;

namespace Regelverk.Runtime.Sporing;

/// <summary>
/// Says why an application is decided as it is: the conditions that settled it, each with its own place, and how the amount came about. What did not matter is left
/// out. What has been explained once is named again, but not explained again.
/// </summary>
internal sealed partial class Begrunner
{
    private readonly HashSet<Definert> _explained = [];

    /// <summary>Why the condition of a rule is met, is not met, or is not decided: one ground for each condition that settles it.</summary>
    public void Begrunn(Krav krav, bool ikkeRettet, List<Grunn> grounds)
    {
        var leaves = new List<Ledd>();
        AddSettling(leaves, krav.Vilkår, krav.Hjemmel);
        foreach (var leaf in leaves)
        {
            grounds.Add(GroundOf(leaf, SentenceOf(krav, leaf, ikkeRettet)));
        }
    }

    /// <summary>That the place of an application in the division is open.</summary>
    /// <param name="sted">The step, or the division, that asks.</param>
    /// <param name="hjemmel">The § it rests on, or null.</param>
    /// <param name="nøkkel">What it asks for.</param>
    public static Grunn ÅpenPlass(string sted, Hjemmel? hjemmel, Spor nøkkel)
    {
        var missing = new Mangelfinner();
        missing.SøkMedKlokke(nøkkel);
        var why = Visningsord.Problemet(nøkkel.Svar) ?? missing.Ord;
        return new Grunn(
            sted,
            $"Plassen i fordelingen er ikke avgjort: {why}.",
            Grunnslag.Fordeling,
            Beskriver.Opplysningene(null, nøkkel),
            null,
            hjemmel);
    }

    private static string SentenceOf(Krav krav, Ledd leaf, bool ikkeRettet)
    {
        if (ExceptionIn(leaf.Uttrykk) is { } exception)
        {
            return SentenceOf(exception, leaf);
        }

        var isDecided = leaf.Svar.ErJa || leaf.Svar.ErNei;
        if (krav.Slag is Kravslag.Gis or Kravslag.KanGis or Kravslag.Utbetales)
        {
            return PlainSentence(leaf);
        }

        var words = leaf.Uttrykk.Tekst;
        if (!isDecided && krav.Slag == Kravslag.Bortfaller)
        {
            return $"Det er ikke avgjort om tilskuddet bortfaller fordi {words}: {WhyOpen(leaf)}.";
        }

        if (!isDecided)
        {
            var verb = krav.Slag == Kravslag.Avvises ? "avvises" : krav.Slag == Kravslag.Avslås ? "avslås" : "rettes";
            return $"Det er ikke avgjort om søknaden skal {verb} fordi {words}: {WhyOpen(leaf)}.";
        }

        var holds = leaf.Svar.ErJa ? words : $"vilkåret «{words}» ikke er oppfylt";
        var figures = Beskriver.Tallene(leaf.Uttrykk);
        return krav.Slag switch
        {
            Kravslag.Avvises => $"Søknaden avvises fordi {holds}{figures}.",
            Kravslag.Avslås => $"Søknaden avslås fordi {holds}{figures}.",
            Kravslag.Bortfaller => $"Tilskuddet bortfaller fordi {holds}{figures}.",
            _ when ikkeRettet => $"Søknaden avvises fordi {holds}, og fordi det ikke er rettet innen {krav.Frist}{figures}.",
            _ => $"Søknaden skal rettes innen {krav.Frist} fordi {holds}{figures}.",
        };
    }

    /// <summary>What a condition says in itself, where no outcome hangs directly on it.</summary>
    private static string PlainSentence(Ledd leaf)
    {
        if (ExceptionIn(leaf.Uttrykk) is { } exception)
        {
            return SentenceOf(exception, leaf);
        }

        var words = leaf.Uttrykk.Tekst;
        var part = leaf.Uttrykk.Sted.For;
        return leaf.Svar.ErJa ? $"Vilkåret «{words}» er oppfylt{part}{Beskriver.Tallene(leaf.Uttrykk)}."
            : leaf.Svar.ErNei ? $"Vilkåret «{words}» er ikke oppfylt{part}{Beskriver.Tallene(leaf.Uttrykk)}."
            : $"Det er ikke avgjort om vilkåret «{words}» er oppfylt{part}: {WhyOpen(leaf)}.";
    }

    /// <summary>Whether an exception applies is said as such, also where it is denied.</summary>
    private static string SentenceOf(Spor.Navn exception, Ledd leaf)
    {
        var name = exception.Definert.Navn + leaf.Uttrykk.Sted.For;
        return Ordlyd.Setning(
            exception.Vilkår.ErJa ? $"{name} gjelder."
            : exception.Vilkår.ErNei ? $"{name} gjelder ikke."
            : $"det er ikke avgjort om {name} gjelder: {WhyOpen(leaf)}.");
    }

    private static Spor.Navn? ExceptionIn(Spor spor) => spor switch
    {
        Spor.Ikke ikke => ExceptionIn(ikke.Uttrykk),
        Spor.Navn { Definert.ErUnntak: true } exception => exception,
        _ => null,
    };

    private static string WhyOpen(Ledd leaf)
    {
        if (Visningsord.Problemet(leaf.Svar) is { } problem)
        {
            return problem;
        }

        var missing = new Mangelfinner();
        missing.Søk(leaf.Uttrykk);
        return missing.Ord;
    }

    private Grunn GroundOf(Ledd leaf, string sentence) =>
        new(leaf.Hjemmel, sentence, Grunnslag.Vilkår, Beskriver.Opplysningene(null, leaf.Uttrykk), Behind(leaf));

    private void AddPlain(List<Grunn> grounds, List<Ledd> leaves)
    {
        foreach (var leaf in leaves)
        {
            grounds.Add(GroundOf(leaf, PlainSentence(leaf)));
        }
    }

    /// <summary>One condition that settles something, with the place it rests on.</summary>
    private readonly struct Ledd
    {
        public Ledd(Spor uttrykk, Hjemmel hjemmel)
        {
            Uttrykk = uttrykk;
            Hjemmel = hjemmel;
        }

        public Spor Uttrykk { get; }

        public Hjemmel Hjemmel { get; }

        public Verdisvar Svar => Uttrykk.Vilkår;
    }
}

using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Regulation;

public abstract partial record Steg
{
    /// <summary>A step that shares what there is among the applications, by one number that is the same for all.</summary>
    /// <param name="Tak">A cap on the award, or null.</param>
    /// <param name="Nummer">Its number in the file.</param>
    /// <param name="Tekst">The sentence as written.</param>
    /// <param name="Klausuler">The clauses as written.</param>
    /// <param name="Span">Where it stands.</param>
    public abstract record Delende(Tildelingstak? Tak, int Nummer, string Tekst, IReadOnlyList<string> Klausuler, TextSpan Span) : Steg(Nummer, Tekst, Klausuler, Span)
    {
        /// <summary>What those get whom no bound stops.</summary>
        public Delingsform Form { get; init; } = Delingsform.Forholdsmessig;

        /// <inheritdoc/>
        public override IReadOnlyList<Expression> Nøkler => [.. new[] { Form.Vekt, Form.Minst?.Nøkkel }.OfType<Expression>(), .. Form.Andeler.Select(a => a.Vilkår)];

        /// <summary>The step with what is a share of the frame written out in kroner: a cap in whole øre rounded down, the parts of groups as their form says.</summary>
        /// <param name="ramme">The frame, in kroner.</param>
        public Delende ForRamme(Rational ramme)
        {
            var step = Form.Andeler.Count == 0 ? this : this with { Form = Form.ForRamme(ramme) };
            return Tak is { AvRammen: { } andel } tak ? step with { Tak = tak with { Beløp = new Rational((andel * ramme * 100).Floor(), 100) } } : step;
        }
    }

    /// <summary>«Alle får samme beløp …», «Alle beløp reduseres med like mange kroner», «Rammen fordeles etter …», «Rammen fordeles etter halvdelsregelen», «Rammen deles likt», «20 prosent av rammen deles likt, og resten fordeles etter …», «Satsen er rammen delt på …».</summary>
    public sealed record Regeldeling(Tildelingstak? Tak, int Nummer, string Tekst, IReadOnlyList<string> Klausuler, TextSpan Span) : Delende(Tak, Nummer, Tekst, Klausuler, Span);
}

/// <summary>How a pot is shared: the rule, and the bounds that are solved together with it.</summary>
/// <param name="Regel">What those get whom no bound stops.</param>
public sealed record Delingsform(Delingsregel Regel)
{
    /// <summary>In proportion to beregnet tilskudd, without more bounds.</summary>
    public static Delingsform Forholdsmessig { get; } = new(Delingsregel.Forholdsmessig);

    /// <summary>What it is shared by (<see cref="Delingsregel.EtterVekt"/>); a number from 0.</summary>
    public Expression? Vekt { get; init; }

    /// <summary>«beregnet tilskudd er høyst B kroner før avkorting»: kroner, or null.</summary>
    public Rational? Kravtak { get; init; }

    /// <summary>«Beregnet tilskudd avkortes med N prosent»: the share of beregnet tilskudd that is cut whatever the frame is; more than 0 and less than 1. Null where no cut is fixed beforehand.</summary>
    public Rational? FastAvkorting { get; init; }

    /// <summary>What everyone gets at least, or first; or null.</summary>
    public Minstebeløp? Minst { get; init; }

    /// <summary>Those with less than this share of the sum of the weight get nothing («sperregrense»); null where there is no such border.</summary>
    public Rational? Sperregrense { get; init; }

    /// <summary>Whether the frame itself is shared, so that the regulation has no beregnet tilskudd and nothing of the kind bounds the awards («Rammen deles likt»).</summary>
    public bool UtenBeregnet { get; init; }

    /// <summary>«20 prosent av rammen deles likt, og resten fordeles etter …»: the part of the frame itself that is shared equally; null where all of it is shared by one rule.</summary>
    public Likdel? Likdel { get; init; }

    /// <summary>The unit in kroner to which the amount for each of the weight is rounded down before it is multiplied («Satsen er rammen delt på …»); null where there is no such rate.</summary>
    public Rational? Satsenhet { get; init; }

    /// <summary>The groups that are sure of a part, in file order. Where an application is in two of them, one is all in the other (<see cref="Gruppeandel.Innenfor"/>).</summary>
    public IReadOnlyList<Gruppeandel> Andeler { get; init; } = [];

    /// <summary>What is counted of an amount of beregnet tilskudd, in kroner: not more than the bound on it, and what the fixed cut leaves, in whole øre rounded down.</summary>
    /// <param name="beregnet">Kroner.</param>
    public Rational Regnes(Rational beregnet)
    {
        var counted = Kravtak is { } highest ? Rational.Min(highest, beregnet) : beregnet;
        return FastAvkorting is { } cut ? new Rational(((Rational.One - cut) * counted * 100).Floor(), 100) : counted;
    }

    /// <summary>The groups by how many others each is in; those that are in none first, and otherwise in file order. Places among <see cref="Andeler"/>.</summary>
    public IReadOnlyList<int> YtterstFørst => [.. Enumerable.Range(0, Andeler.Count).OrderBy(DepthOf)];

    /// <summary>The form with parts that are a share of the frame written out in kroner, in whole øre rounded up as long as the shares leave something of the frame, or of the group that it is in.</summary>
    /// <param name="ramme">The frame, in kroner.</param>
    public Delingsform ForRamme(Rational ramme)
    {
        var kroner = Andeler.Select(a => a.Beløp).ToArray();
        var taken = Enumerable.Repeat(Rational.Zero, Andeler.Count + 1).ToArray();
        foreach (var place in YtterstFørst)
        {
            if (Andeler[place] is { AvRammen: { } share } part)
            {
                var whole = part.Innenfor is { } outer ? kroner[outer] : ramme;
                ref var before = ref taken[(part.Innenfor ?? -1) + 1];
                kroner[place] = Rational.Max(Rational.Zero, Rational.Min(whole - before, WholeØre(share * ramme)));
                before += kroner[place];
            }
        }

        return this with { Andeler = [.. Andeler.Select((a, i) => a with { Beløp = kroner[i] })] };
    }

    private int DepthOf(int place) => Andeler[place].Innenfor is { } outer ? 1 + DepthOf(outer) : 0;

    /// <summary>Rounded up.</summary>
    private static Rational WholeØre(Rational kroner) => new(-(-(kroner * 100)).Floor(), 100);
}

/// <summary>The part of a frame that is shared equally, beside a rest that is shared by a weight.</summary>
/// <param name="Andel">The share of what there is, more than 0 and less than 1.</param>
/// <param name="OgsåUtenVekt">Whether those with nothing of the weight get of it; otherwise they get nothing at all.</param>
public sealed record Likdel(Rational Andel, bool OgsåUtenVekt);

/// <summary>What those get whom no bound stops, as a function of one number that is the same for all.</summary>
public enum Delingsregel
{
    /// <summary>The same share of beregnet tilskudd.</summary>
    Forholdsmessig,

    /// <summary>The same amount.</summary>
    LiktBeløp,

    /// <summary>Beregnet tilskudd less the same amount.</summary>
    LiktKutt,

    /// <summary>The same amount for each of a weight.</summary>
    EtterVekt,

    /// <summary>The same amount up to half of beregnet tilskudd; where there is more, beregnet tilskudd less the same amount, down to half of it.</summary>
    Halvdelsregelen,
}

/// <summary>What everyone gets at least, or first.</summary>
/// <param name="Slag">Which of the three.</param>
/// <param name="Beløp">Kroner; more than 0. One above beregnet tilskudd or the cap counts as that.</param>
/// <param name="Dekning">What happens where the pot does not reach it.</param>
public sealed record Minstebeløp(Minstebeløpsslag Slag, Rational Beløp, Minstedekning Dekning)
{
    /// <summary>What orders the applications (<see cref="Minstedekning.Rekkefølge"/>).</summary>
    public Expression? Nøkkel { get; init; }

    /// <summary>Whether the highest value (latest time) goes first.</summary>
    public bool HøyestFørst { get; init; }
}

/// <summary>The three meanings of a least amount.</summary>
public enum Minstebeløpsslag
{
    /// <summary>«ingen får mindre enn B kroner»: those whom the rule gives less are lifted to it.</summary>
    Minst,

    /// <summary>«alle får først B kroner; det øvrige fordeles forholdsmessig»: a share of the rest of beregnet tilskudd comes on top.</summary>
    Grunnbeløp,

    /// <summary>«de første B kronene avkortes ikke»: the same numbers, said of what is cut.</summary>
    Skjermet,
}

/// <summary>What happens where the pot does not reach the least amounts.</summary>
public enum Minstedekning
{
    /// <summary>«avkortes minstebeløpene forholdsmessig».</summary>
    Forholdsmessig,

    /// <summary>«dekkes minstebeløpene i rekkefølge etter …».</summary>
    Rekkefølge,

    /// <summary>«får ingen tilskudd».</summary>
    Ingen,
}

/// <summary>Where what is above a cap goes.</summary>
public enum Overskytende
{
    /// <summary>«det overskytende fordeles på de andre».</summary>
    TilDeAndre,

    /// <summary>«det overskytende blir restmidler».</summary>
    Restmidler,
}

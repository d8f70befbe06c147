using Regelverk.Dsl.Comparison;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;
using Regelverk.Runtime.Allocation;
using Regelverk.Runtime.Numbers;
using Compiled = Regelverk.Runtime.Decisions;

namespace Regelverk.Cli.Cases.Years;

/// <summary>What a year says of one application of the list. Of most of a hundred thousand nobody asks more than the outcome and the amounts, so the whole decision is made when somebody does.</summary>
internal sealed class YearDecision
{
    private readonly Compiled.Avgjørelse? _decision;
    private readonly Compiled.Konklusjon _conclusion;

    /// <param name="work">The regulation that decides it.</param>
    /// <param name="application">The application, in the words of the regulation.</param>
    /// <param name="participant">The application as it takes part in a division.</param>
    public YearDecision(YearWork work, Søknadsdata application, Deltaker participant)
        : this(work, application, participant.Avgjørelse.Konklusjon) => Participant = OppfyllerVilkårene ? participant : null;

    private YearDecision(YearWork work, Søknadsdata application, Compiled.Konklusjon conclusion, Compiled.Avgjørelse? decision = null)
    {
        Work = work;
        _decision = decision;
        _conclusion = conclusion;
        Søknad = application;
    }

    /// <summary>The regulation that it counts under.</summary>
    public YearWork Work { get; }

    /// <summary>The application, in the words of the regulation.</summary>
    public Søknadsdata Søknad { get; }

    /// <summary>Its id.</summary>
    public string Id => Søknad.Id;

    /// <summary>The application as it takes part in a division; null where it does not.</summary>
    public Deltaker? Participant { get; }

    /// <summary>Whether it meets the conditions.</summary>
    public bool OppfyllerVilkårene => _conclusion.OppfyllerVilkårene;

    /// <summary>What it waits for; null where nothing is missing.</summary>
    public Compiled.Ventestatus? Status => _conclusion.Status;

    /// <summary>The outcome; null before the division and while it waits.</summary>
    public Compiled.Utfall? Utfall => _conclusion.Utfall;

    /// <summary>Søkt tilskudd; null where unknown.</summary>
    public Kroner? Søkt => _conclusion.Beløp.Søkt;

    /// <summary>Beregnet tilskudd; null where unknown.</summary>
    public Kroner? Beregnet => _conclusion.Beløp.Beregnet;

    /// <summary>Tildelt tilskudd; null before the division.</summary>
    public Kroner? Tildelt => _conclusion.Beløp.Tildelt;

    /// <summary>Beregnet tilskudd in kroner; null where unknown.</summary>
    public Rational? BeregnetKroner => AmountTranslation.Of(Beregnet);

    /// <summary>The outcome in words, or what it waits for.</summary>
    public string Conclusion => _conclusion.ToString();

    /// <summary>The whole decision, with its grounds.</summary>
    public Avgjørelse Whole => Work.Whole(this, _decision);

    /// <summary>What it comes to before the division, held against other regulations of the year. A code that this one does not have counts only where it keeps the application open.</summary>
    /// <param name="read">The application, as it was read.</param>
    public Uttelling Uttelling(Søknadsdata read) => new(
        (Status, Utfall) switch
        {
            (Compiled.Ventestatus.VenterPåRetting, _) => Standpoint.MåRettes,
            (Compiled.Ventestatus.TilAvklaring, _) => Work.HasCodes(read) ? Standpoint.IkkeAvgjort : Standpoint.FinnesIkke,
            _ when OppfyllerVilkårene => Standpoint.Oppfyller,
            (_, Compiled.Utfall.Avvist) => Standpoint.Avvist,
            _ => Standpoint.Avslått,
        },
        BeregnetKroner ?? Rational.Zero);

    /// <summary>What it is after the division.</summary>
    /// <param name="divided">What the division made of it.</param>
    public YearDecision Divided(Compiled.Avgjørelse divided) => new(Work, Søknad, divided.Konklusjon, divided);
}

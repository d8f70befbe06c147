using System.Collections.Generic;
using System.Linq;
using Regelverk.Cli.Sources;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;
using Regelverk.Runtime;
using Regelverk.Runtime.Facts;
using Regelverk.Runtime.Numbers;
using Decisions = Regelverk.Runtime.Decisions;
using Tid = Regelverk.Runtime.Tid;

namespace Regelverk.Cli.Cases;

/// <summary>An application that came in, as the compiled rules ask for its facts.</summary>
/// <param name="application">The application.</param>
internal sealed class ApplicationFacts(Application application) : NamedFacts(application.Data), ISøknadskilde
{
    /// <inheritdoc/>
    public override string Id => application.Data.Id;

    /// <inheritdoc/>
    public string SøkerId => application.Data.SøkerId;

    /// <inheritdoc/>
    public int? Runde => application.Round;

    /// <inheritdoc/>
    public Decisions.Søknadsstatus Status => application.Data.Status switch
    {
        Søknadsstatus.Trukket => Decisions.Søknadsstatus.Trukket,
        Søknadsstatus.IkkeRettet => Decisions.Søknadsstatus.IkkeRettet,
        _ => Decisions.Søknadsstatus.TilBehandling,
    };
}

/// <summary>A listed part, as the compiled rules ask for its facts.</summary>
/// <param name="part">The part.</param>
internal sealed class PartFacts(Elementdata part) : NamedFacts(part)
{
    /// <inheritdoc/>
    public override string Id => part.Id;
}

/// <summary>Facts that are asked for by name.</summary>
internal abstract class NamedFacts : IOpplysninger
{
    private readonly Datasett _data;
    private readonly SmallMap<Opplysning, Value> _facts;

    /// <summary>The facts of an application or a part.</summary>
    protected NamedFacts(Datasett data)
    {
        _data = data;
        _facts = data.Opplysninger as SmallMap<Opplysning, Value> ?? SmallMap<Opplysning, Value>.Of(data.Opplysninger);
    }

    /// <inheritdoc/>
    public abstract string Id { get; }

    /// <inheritdoc/>
    public Svar<bool> JaNei(string begrep, string opplysning) => Find(begrep, opplysning) is Value.Truth truth ? truth.IsTrue : Svar<bool>.Mangler;

    /// <inheritdoc/>
    public Svar<long> Heltall(string begrep, string opplysning) =>
        Find(begrep, opplysning) is Value.Number number ? AmountTranslation.ToLong(number.Amount) : Svar<long>.Mangler;

    /// <inheritdoc/>
    public Svar<Brøk> Tall(string begrep, string opplysning) =>
        Find(begrep, opplysning) is Value.Number number ? AmountTranslation.ToBrøk(number.Amount) : Svar<Brøk>.Mangler;

    /// <inheritdoc/>
    public Svar<Kroner> Kroner(string begrep, string opplysning) =>
        Find(begrep, opplysning) is Value.Number number ? AmountTranslation.ToKroner(number.Amount) : Svar<Kroner>.Mangler;

    /// <inheritdoc/>
    public Svar<Tid.Dato> Dato(string begrep, string opplysning) => Find(begrep, opplysning) is Value.Time time ? Day(time.Moment.Dato) : Svar<Tid.Dato>.Mangler;

    /// <inheritdoc/>
    public Svar<Tid.Tidspunkt> Tidspunkt(string begrep, string opplysning) =>
        Find(begrep, opplysning) is Value.Time { Moment: var moment } ? new Tid.Tidspunkt(Day(moment.Dato), moment.Minutt) : Svar<Tid.Tidspunkt>.Mangler;

    /// <inheritdoc/>
    public Svar<Tid.Måned> Måned(string begrep, string opplysning) =>
        Find(begrep, opplysning) is Value.Month { Måned: var month } ? new Tid.Måned(month.År, month.Nummer) : Svar<Tid.Måned>.Mangler;

    /// <inheritdoc/>
    public Svar<Tid.Periode> Periode(string begrep, string opplysning) =>
        Find(begrep, opplysning) is Value.Period { Periode: var period } ? new Tid.Periode(Day(period.Fra), Day(period.Til)) : Svar<Tid.Periode>.Mangler;

    /// <inheritdoc/>
    public Svar<string> Kode(string begrep, string opplysning) => Find(begrep, opplysning) is Value.Code code ? code.Name : Svar<string>.Mangler;

    /// <inheritdoc/>
    public Svar<string> Tekst(string begrep, string opplysning) => Find(begrep, opplysning) is Value.Text text ? text.Content : Svar<string>.Mangler;

    /// <inheritdoc/>
    public Runtime.Facts.Skjønnsgrunn? Skjønnsgrunn(string begrep, string opplysning) =>
        _data.Skjønnsgrunner.Count > 0 && FactOf(begrep, opplysning) is { } fact && _data.Skjønnsgrunner.TryGetValue(fact, out var reason)
            ? new Runtime.Facts.Skjønnsgrunn(reason.VurdertAv, reason.Begrunnelse)
            : null;

    /// <inheritdoc/>
    public IReadOnlyList<IOpplysninger>? Liste(string begrep) =>
        _data.Lister.FirstOrDefault(l => l.Key.Navn == begrep).Value?.Select(p => new PartFacts(p)).ToList();

    // There are a handful of facts, so going through them costs less than making an index of them for each application.
    private Value? Find(string begrep, string opplysning)
    {
        for (var i = 0; i < _facts.Count; i++)
        {
            var (fact, value) = _facts.At(i);
            if (IsCalled(fact, begrep, opplysning))
            {
                return value;
            }
        }

        return null;
    }

    private Opplysning? FactOf(string begrep, string opplysning)
    {
        for (var i = 0; i < _facts.Count; i++)
        {
            var fact = _facts.At(i).Key;
            if (IsCalled(fact, begrep, opplysning))
            {
                return fact;
            }
        }

        return null;
    }

    private static bool IsCalled(Opplysning fact, string begrep, string opplysning) => fact.Navn == opplysning && fact.Begrep.Navn == begrep;

    private static Tid.Dato Day(Dato day) => new(day.År, day.Måned, day.Dag);
}

using System;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;
using Regelverk.Runtime.Facts;
using A = Regelverk.Runtime.Allocation;
using D = Regelverk.Runtime.Decisions;
using N = Regelverk.Runtime.Numbers;
using S = Regelverk.Runtime.Sporing;
using T = Regelverk.Runtime.Tid;

namespace Regelverk.Tests.Sporing;

/// <summary>What a bound regulation and its applications hold, in the types of the runtime.</summary>
internal static class Oversatt
{
    public static N.Brøk Brøk(Rational tall) => new(tall.Numerator, tall.Denominator);

    public static Svar<bool> JaNei(Value? verdi) => verdi is Value.Truth truth ? truth.IsTrue : Svar<bool>.Mangler;

    public static Svar<long> Heltall(Value? verdi) => verdi is Value.Number number ? (long)number.Amount.Numerator : Svar<long>.Mangler;

    public static Svar<N.Brøk> Tall(Value? verdi) => verdi is Value.Number number ? Brøk(number.Amount) : Svar<N.Brøk>.Mangler;

    public static Svar<N.Kroner> Kroner(Value? verdi) => verdi is Value.Number number ? Brøk(number.Amount).TilKroner() : Svar<N.Kroner>.Mangler;

    public static Svar<T.Dato> Dato(Value? verdi) => verdi is Value.Time time ? Dag(time.Moment.Dato) : Svar<T.Dato>.Mangler;

    public static Svar<T.Tidspunkt> Tidspunkt(Value? verdi) => verdi is Value.Time time ? Moment(time.Moment) : Svar<T.Tidspunkt>.Mangler;

    public static Svar<T.Måned> Måned(Value? verdi) => verdi is Value.Month month ? new T.Måned(month.Måned.År, month.Måned.Nummer) : Svar<T.Måned>.Mangler;

    public static Svar<T.Periode> Periode(Value? verdi) =>
        verdi is Value.Period period ? new T.Periode(Dag(period.Periode.Fra), Dag(period.Periode.Til)) : Svar<T.Periode>.Mangler;

    public static Svar<string> Ord(Value? verdi) => verdi switch
    {
        Value.Code code => code.Name,
        Value.Text text => text.Content,
        _ => Svar<string>.Mangler,
    };

    public static S.Verdi Verdi(Value verdi) => verdi switch
    {
        Value.Number number => S.Verdi.Av(Brøk(number.Amount)),
        Value.Truth truth => S.Verdi.Av(truth.IsTrue),
        Value.Time time => S.Verdi.Av(Moment(time.Moment)),
        Value.Month month => S.Verdi.Av(new T.Måned(month.Måned.År, month.Måned.Nummer)),
        Value.Period => S.Verdi.Av(Periode(verdi).Verdi),
        Value.Code code => S.Verdi.Kode(code.Name),
        Value.Text text => S.Verdi.Tekst(text.Content),
        _ => throw new ArgumentOutOfRangeException(nameof(verdi)),
    };

    public static S.Verditype Type(Verditype type) => type.Slag switch
    {
        Verdislag.Kode => S.Verditype.ÉnAv([.. type.Koder]),
        var slag when type.Enhet.Length > 0 => S.Verditype.Med(Slag(slag), type.Enhet),
        Verdislag.Tekst => S.Verditype.Tekst,
        Verdislag.JaNei => S.Verditype.JaNei,
        Verdislag.Heltall => S.Verditype.Heltall,
        Verdislag.Tall => S.Verditype.Tall,
        Verdislag.Prosent => S.Verditype.Prosent,
        Verdislag.Kroner => S.Verditype.Kroner,
        Verdislag.Dato => S.Verditype.Dato,
        Verdislag.Tidspunkt => S.Verditype.Tidspunkt,
        Verdislag.Måned => S.Verditype.Måned,
        Verdislag.Periode => S.Verditype.Periode,
        _ => S.Verditype.Liste,
    };

    public static D.Hjemmel Hjemmel(Hjemmel hjemmel) => new(hjemmel.Paragraf, hjemmel.Ledd, hjemmel.Bokstav, hjemmel.Nr);

    public static D.Søknadsstatus Status(Søknadsstatus status) => Enum.Parse<D.Søknadsstatus>(status.ToString());

    public static S.Kravslag Krav(Kravslag slag) => Enum.Parse<S.Kravslag>(slag.ToString());

    public static N.Avrundingsmåte Måte(Avrundingsmåte måte) => Enum.Parse<N.Avrundingsmåte>(måte.ToString());

    public static T.Periode Periode(Periode periode) => new(Dag(periode.Fra), Dag(periode.Til));

    /// <summary>How many a day is moved by; backwards is negative.</summary>
    public static int Antall(Expression.Calendar flyttet) => (flyttet.Length?.Antall ?? 0) * (flyttet.Function == CalendarFunction.Before ? -1 : 1);

    public static T.Tidsenhet Enhet(Expression.Calendar flyttet) => Enum.Parse<T.Tidsenhet>(flyttet.Length?.Enhet.ToString() ?? "");

    public static T.Tidspunkt? Frist(Runde? runde) => runde?.Frist is { } frist ? Moment(frist) : null;

    /// <summary>Only what a decision before the division reads of it: whether there is a frame, and what orders the applications.</summary>
    public static A.Fordeling Fordeling(Fordeling? fordeling)
    {
        var hjemmel = fordeling?.Hjemmel is { } h ? Hjemmel(h) : null;
        if (fordeling is null or { IngenAvkorting: not null })
        {
            return new A.Fordeling(hjemmel);
        }

        if (fordeling.Delrammer.Count > 0)
        {
            return new A.Fordeling(hjemmel, [.. fordeling.Steg.Select(Steget)], [.. fordeling.Delrammer.Select(d => Delramme(d, fordeling))]);
        }

        var deling = fordeling.Steg.Select(Deling).FirstOrDefault(s => s is not null);
        A.Steg[] deler = [.. fordeling.Steg.OfType<Steg.DelingPåDeler>().Select(Deler)];
        A.Steg[] bagatell = [.. fordeling.Steg.OfType<Steg.Bagatellgrense>().Select(Bagatell)];
        return deling is null ? new A.Fordeling(hjemmel) : new A.Fordeling(hjemmel, [deling, .. bagatell, fordeling.Steg.OfType<Steg.Avrundende>().Select(Avrunding).FirstOrDefault() ?? Ned(deling.Nummer + 1), .. deler]);
    }

    private static A.Delramme Delramme(Delramme delramme, Fordeling fordeling) => new(
        delramme.Navn,
        A.Delrammeandel.Resten,
        delramme.Hjemmel is { } h ? Hjemmel(h) : null,
        [.. delramme.Steg.Select(s => fordeling.Steg.ToList().FindIndex(t => ReferenceEquals(s, t)))],
        delramme.UbruktTil);

    private static A.Steg Steget(Steg steg) => Deling(steg) ?? steg switch
    {
        Steg.Bagatellgrense bagatell => Bagatell(bagatell),
        Steg.Avrundende avrundende => Avrunding(avrundende),
        Steg.DelingPåDeler deler => Deler(deler),
        _ => new A.Steg.Klager(steg.Nummer, steg.Tekst, A.Klagedekning.NyFordeling),
    };

    private static A.Steg Deler(Steg.DelingPåDeler steg) =>
        new A.Steg.DelingPåDeler(steg.Nummer, steg.Tekst, null, steg.Vekt.Tekst, steg.Vekt.Operand.Tekst, steg.Vekt.Over.Navn, N.Kroner.FraKroner(1), Enum.Parse<A.Delrest>(steg.Rest.ToString()));

    private static A.Steg Bagatell(Steg.Bagatellgrense steg) =>
        new A.Steg.Bagatellgrense(steg.Nummer, steg.Tekst, null, N.Kroner.FraKroner(1), steg.Per.Navn, false, A.Bortfall.UtenOmfordeling, false, steg.Likhet is { } likhet ? Likhet(likhet) : null);

    private static A.Steg Avrunding(Steg.Avrundende steg) => steg is Steg.AvrundingTilRammen til
        ? new A.Steg.AvrundingTilRammen(til.Nummer, til.Tekst, null, N.Kroner.FraKroner(1), Enum.Parse<A.Enhetsmetode>(til.Metode.ToString()), Likhet(til.Likhet), A.Restmiddelmål.TilStaten)
        : Ned(steg.Nummer);

    private static A.Steg.AvrundingNed Ned(int nummer) => new(nummer, "Avrundes", null, N.Kroner.FraKroner(1), A.Restmiddelmål.TilStaten);

    private static A.Likhetsregel Likhet(Likhetsregel regel) =>
        new([.. regel.Nøkler.Select(n => new A.Rekkefølgenøkkel(n.Uttrykk.Tekst, n.HøyestFørst))], regel.Lodd is { } lodd ? Hjemmel(lodd) : null);

    private static A.Steg? Deling(Steg steg) => steg switch
    {
        Steg.Forholdsmessig f => new A.Steg.Forholdsmessig(f.Nummer, f.Tekst, form: Form(f.Form)),
        Steg.Regeldeling r => new A.Steg.Regeldeling(r.Nummer, r.Tekst, null, null, Form(r.Form)),
        Steg.Prioritetsgrupper p => new A.Steg.Prioritetsgrupper(p.Nummer, p.Tekst, null, p.Nøkkel.Tekst, p.HøyestFørst, A.Grensegruppe.AvkortesForholdsmessig, form: Form(p.Form), deretter: [.. p.Deretter.Select(n => new A.Rekkefølgenøkkel(n.Uttrykk.Tekst, n.HøyestFørst))]),
        Steg.PrioritertRekkefølge r => new A.Steg.PrioritertRekkefølge(r.Nummer, r.Tekst, null, Likhet(r.Orden), A.Rekkefølgeslutt.SisteFårResten, form: Form(r.Form)),
        _ => null,
    };

    /// <summary>Only what the form asks of each application counts here.</summary>
    private static A.Delingsform Form(Delingsform form) => new(
        Enum.Parse<A.Delingsregel>(form.Regel.ToString()),
        form.Vekt?.Tekst,
        minst: form.Minst is { Nøkkel: { } key } ? new A.Minstebeløp(N.Kroner.FraKroner(1), false, A.Minstedekning.Rekkefølge, key.Tekst) : null,
        utenBeregnet: form.UtenBeregnet,
        andeler: [.. form.Andeler.Select(a => new A.Gruppeandel(A.Gruppeandelsslag.Garanti, N.Kroner.FraKroner(1), a.Vilkår.Tekst))]);

    private static S.Verdislag Slag(Verdislag slag) => Enum.Parse<S.Verdislag>(slag.ToString());

    private static T.Dato Dag(Dato dato) => new(dato.År, dato.Måned, dato.Dag);

    private static T.Tidspunkt Moment(Tidspunkt tidspunkt) => new(Dag(tidspunkt.Dato), tidspunkt.Minutt);
}

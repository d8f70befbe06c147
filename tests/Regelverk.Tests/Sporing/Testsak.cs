using System;
using System.Collections.Generic;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;
using Regelverk.Runtime.Sporing;
using N = Regelverk.Runtime.Numbers;
using S = Regelverk.Runtime.Sporing;
using T = Regelverk.Runtime.Tid;
using Verditype = Regelverk.Runtime.Sporing.Verditype;

namespace Regelverk.Tests.Sporing;

/// <summary>One application under a bound regulation, with the protected methods opened.</summary>
internal sealed class Testsak : Sak, ITeststed
{
    private readonly Sporbygger _bygger;
    private readonly Søknadsdata _søknad;
    private readonly Runde? _runde;

    public Testsak(Sporbygger bygger, Søknadsdata søknad, Runde? runde)
        : base(bygger.Ordning.Søknad.Navn, søknad.Id, søknad.SøkerId, bygger.SøkerensNavn(søknad), Oversatt.Status(søknad.Status), Oversatt.Frist(runde), bygger.Fordeling, runde?.Periode is { } periode ? Oversatt.Periode(periode) : null)
    {
        (_bygger, _søknad, _runde) = (bygger, søknad, runde);
        Her = new Stedsdata(søknad, [bygger.Ordning.Søknad, bygger.Ordning.Søker], null);
    }

    public Stedsdata Her { get; }

    public Spor Fast(string tekst, Verditype type, S.Verdi verdi) => Konstant(tekst, type, verdi);

    public Spor Sats(string tekst, S.Sats sats) => Satsen(tekst, sats);

    Spor ITeststed.Les(string tekst, Opplyst opplyst) => Les(tekst, opplyst);

    Spor ITeststed.Navn(string tekst, Definert definert) => Navn(tekst, definert);

    public Spor Runden(string tekst) => Fristen(tekst);

    public Spor RundensPeriode(string tekst) => Søknadsperioden(tekst);

    public Spor Kalender(Expression.Calendar lest, string tekst, Verditype type, Spor[] verdier) => lest.Function switch
    {
        CalendarFunction.Overlap => DelenSomLiggerI(tekst, verdier[0], verdier[1]),
        CalendarFunction.FromTo => PeriodenFraTil(tekst, verdier[0], verdier[1]),
        CalendarFunction.WholeMonths => HeleMåneder(tekst, type, verdier[0]),
        CalendarFunction.BegunMonths => PåbegynteMåneder(tekst, type, verdier[0]),
        CalendarFunction.Days => DagerI(tekst, type, verdier[0]),
        CalendarFunction.DaysOfYear => DagerIÅret(tekst, type, verdier[0]),
        _ => Flyttet(tekst, Oversatt.Antall(lest), Oversatt.Enhet(lest), verdier[0]),
    };

    public Spor TellMåneder(bool påbegynte, string tekst, Verditype type, Spor periode, Func<T.Måned, Teststed> måned, Func<Teststed, Spor> der, bool skjult) => påbegynte
        ? PåbegynteMånederDer(tekst, type, periode, måned, der, skjult)
        : HeleMånederDer(tekst, type, periode, måned, der, skjult);

    public Spor Regn(ArithmeticOperator måte, string tekst, Verditype type, Spor a, Spor b) => måte switch
    {
        ArithmeticOperator.Add => Pluss(tekst, type, a, b),
        ArithmeticOperator.Subtract => Minus(tekst, type, a, b),
        ArithmeticOperator.Multiply => Ganger(tekst, type, a, b),
        _ => Delt(tekst, type, a, b),
    };

    public Spor Ytterst(bool høyeste, string tekst, Verditype type, Spor[] verdier) => høyeste ? Høyeste(tekst, type, verdier) : Laveste(tekst, type, verdier);

    public Spor Grense(bool erTak, string tekst, Verditype type, Spor verdi, Spor grense) => erTak ? Inntil(tekst, type, verdi, grense) : MenMinst(tekst, type, verdi, grense);

    public Spor Avrund(string tekst, Verditype type, Spor verdi, N.Avrundingsmåte måte, N.Brøk enhet) => Avrundet(tekst, type, verdi, måte, enhet);

    public Spor Samle(AggregateKind slag, string tekst, Verditype type, Deleliste<Teststed> deler, Func<Teststed, Spor> av, Func<Teststed, Spor>? der, bool skjult) => slag switch
    {
        AggregateKind.Sum => SumFor(tekst, type, deler, av, der, skjult),
        AggregateKind.Highest => HøyesteFor(tekst, type, deler, av, der, skjult),
        _ => LavesteFor(tekst, type, deler, av, der, skjult),
    };

    public Spor Tell(string tekst, Verditype type, Deleliste<Teststed> deler, Func<Teststed, Spor>? der, bool skjult) => AntallFor(tekst, type, deler, der, skjult);

    public Spor Sammenlign(ComparisonOperator måte, string tekst, Spor a, Spor b) => måte switch
    {
        ComparisonOperator.Equal => Er(tekst, a, b),
        ComparisonOperator.NotEqual => ErIkke(tekst, a, b),
        ComparisonOperator.AtLeast => ErMinst(tekst, a, b),
        ComparisonOperator.MoreThan => ErMerEnn(tekst, a, b),
        ComparisonOperator.AtMost => ErHøyst(tekst, a, b),
        _ => ErMindreEnn(tekst, a, b),
    };

    public Spor EnAv(string tekst, Spor a, Spor[] verdier) => ErEnAv(tekst, a, verdier);

    public Spor Motsatt(string tekst, Spor vilkår) => Ikke(tekst, vilkår);

    public Spor Liste(Quantifier mengde, int antall, string tekst, S.Vilkår[] vilkår) => mengde switch
    {
        Quantifier.All => Alle(tekst, vilkår),
        Quantifier.None => Ingen(tekst, vilkår),
        Quantifier.AtLeast => MinstSåMange(antall, tekst, vilkår),
        Quantifier.AtMost => HøystSåMange(antall, tekst, vilkår),
        _ => NøyaktigSåMange(antall, tekst, vilkår),
    };

    public Spor OmDeler(Quantifier mengde, int antall, string tekst, Deleliste<Teststed> deler, Func<Teststed, Spor> vilkår, bool skjult) => mengde switch
    {
        Quantifier.All => GjelderAlle(tekst, deler, vilkår, skjult),
        Quantifier.None => GjelderIngen(tekst, deler, vilkår, skjult),
        Quantifier.AtLeast => GjelderMinst(antall, tekst, deler, vilkår, skjult),
        Quantifier.AtMost => GjelderHøyst(antall, tekst, deler, vilkår, skjult),
        _ => GjelderNøyaktig(antall, tekst, deler, vilkår, skjult),
    };

    public Opplyst Gi(S.Opplysning opplysning, Value? verdi, Regelverk.Runtime.Facts.Skjønnsgrunn? grunn, Func<Spor>? bareNår) => opplysning.Type.Slag switch
    {
        S.Verdislag.JaNei => Oppgitt(opplysning, Oversatt.JaNei(verdi), grunn, bareNår),
        S.Verdislag.Heltall => Oppgitt(opplysning, Oversatt.Heltall(verdi), grunn, bareNår),
        S.Verdislag.Kroner => Oppgitt(opplysning, Oversatt.Kroner(verdi), grunn, bareNår),
        S.Verdislag.Dato => Oppgitt(opplysning, Oversatt.Dato(verdi), grunn, bareNår),
        S.Verdislag.Tidspunkt => Oppgitt(opplysning, Oversatt.Tidspunkt(verdi), grunn, bareNår),
        S.Verdislag.Måned => Oppgitt(opplysning, Oversatt.Måned(verdi), grunn, bareNår),
        S.Verdislag.Periode => Oppgitt(opplysning, Oversatt.Periode(verdi), grunn, bareNår),
        S.Verdislag.Kode or S.Verdislag.Tekst => Oppgitt(opplysning, Oversatt.Ord(verdi), grunn, bareNår),
        _ => Oppgitt(opplysning, Oversatt.Tall(verdi), grunn, bareNår),
    };

    public Definert Gi(string navn, Verditype type, bool skjult, S.Tilfelle[] tilfeller) => Definer(navn, type, skjult, tilfeller);

    public Definert GiUnntak(string navn, bool skjult, S.Tilfelle tilfelle) => Unntak(navn, skjult, tilfelle);

    public Spor IkkeBeregnet(string tekst, Verditype type, Regelverk.Runtime.Decisions.Hjemmel hjemmel, string hvorfor) => BeregnesIkke(tekst, type, hjemmel, hvorfor);

    public Deleliste<Teststed> Gi(S.Opplysning liste, IReadOnlyList<Elementdata>? deler, Func<Elementdata, Teststed> del) => Deler(liste, deler, del);

    public Deleliste<Teststed> Alle(Deleliste<Teststed> ytre, Func<Teststed, Deleliste<Teststed>> indre) => AlleDeler(ytre, indre);

    protected internal override Sak PåNytt() => new Testsak(_bygger, _søknad, _runde);

    protected internal override IReadOnlyList<S.Krav> Kravene() => _bygger.Kravene(this);

    protected internal override Definert? SøktTilskudd() => _bygger.Ordning.SøktTilskudd is { } søkt ? _bygger.Definert(søkt, this) : null;

    protected internal override Definert? BeregnetTilskudd() => _bygger.Ordning.BeregnetTilskudd is { } beregnet ? _bygger.Definert(beregnet, this) : null;

    protected internal override Spor Fordelingsnøkkel(int nummer) => _bygger.Bygg(_bygger.Nøkler[nummer], this);
}

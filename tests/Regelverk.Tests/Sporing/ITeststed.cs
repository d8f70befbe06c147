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

/// <summary>What a scope of a bound regulation holds while it is asked: the data, and what has been made for it already.</summary>
internal sealed class Stedsdata(Datasett data, IReadOnlyList<Begrep> holder, ITeststed? utenfor)
{
    public Datasett Data { get; } = data;

    public IReadOnlyList<Begrep> Holder { get; } = holder;

    public ITeststed? Utenfor { get; } = utenfor;

    public Dictionary<Dsl.Regulation.Opplysning, Opplyst> Opplyst { get; } = [];

    public Dictionary<Definisjon, Definert> Definert { get; } = [];

    public Dictionary<Begrep, Deleliste<Teststed>> Lister { get; } = [];
}

/// <summary>The protected methods that compiled rules call, opened for a builder that walks a bound regulation.</summary>
internal interface ITeststed
{
    Stedsdata Her { get; }

    Spor Fast(string tekst, Verditype type, S.Verdi verdi);

    Spor Sats(string tekst, S.Sats sats);

    Spor Les(string tekst, Opplyst opplyst);

    Spor Navn(string tekst, Definert definert);

    Spor Runden(string tekst);

    Spor RundensPeriode(string tekst);

    Spor Kalender(Expression.Calendar lest, string tekst, Verditype type, Spor[] verdier);

    Spor TellMåneder(bool påbegynte, string tekst, Verditype type, Spor periode, Func<T.Måned, Teststed> måned, Func<Teststed, Spor> der, bool skjult);

    Spor Regn(ArithmeticOperator måte, string tekst, Verditype type, Spor a, Spor b);

    Spor Ytterst(bool høyeste, string tekst, Verditype type, Spor[] verdier);

    Spor Grense(bool erTak, string tekst, Verditype type, Spor verdi, Spor grense);

    Spor Avrund(string tekst, Verditype type, Spor verdi, N.Avrundingsmåte måte, N.Brøk enhet);

    Spor Samle(AggregateKind slag, string tekst, Verditype type, Deleliste<Teststed> deler, Func<Teststed, Spor> av, Func<Teststed, Spor>? der, bool skjult);

    Spor Tell(string tekst, Verditype type, Deleliste<Teststed> deler, Func<Teststed, Spor>? der, bool skjult);

    Spor Sammenlign(ComparisonOperator måte, string tekst, Spor a, Spor b);

    Spor EnAv(string tekst, Spor a, Spor[] verdier);

    Spor Motsatt(string tekst, Spor vilkår);

    Spor Liste(Quantifier mengde, int antall, string tekst, S.Vilkår[] vilkår);

    Spor OmDeler(Quantifier mengde, int antall, string tekst, Deleliste<Teststed> deler, Func<Teststed, Spor> vilkår, bool skjult);

    Opplyst Gi(S.Opplysning opplysning, Value? verdi, Regelverk.Runtime.Facts.Skjønnsgrunn? grunn, Func<Spor>? bareNår);

    Definert Gi(string navn, Verditype type, bool skjult, S.Tilfelle[] tilfeller);

    Definert GiUnntak(string navn, bool skjult, S.Tilfelle tilfelle);

    Spor IkkeBeregnet(string tekst, Verditype type, Regelverk.Runtime.Decisions.Hjemmel hjemmel, string hvorfor);

    Deleliste<Teststed> Gi(S.Opplysning liste, IReadOnlyList<Elementdata>? deler, Func<Elementdata, Teststed> del);

    Deleliste<Teststed> Alle(Deleliste<Teststed> ytre, Func<Teststed, Deleliste<Teststed>> indre);
}

using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Tests.Interpretation;

/// <summary>Builds small bound regulations and applications in code, so that the interpreter is tested without the front end.</summary>
internal static class Bygg
{
    public static readonly TextSpan Her = default;

    public static readonly Verditype JaNei = new(Verdislag.JaNei);
    public static readonly Verditype Kroner = new(Verdislag.Kroner);
    public static readonly Verditype Heltall = new(Verdislag.Heltall);
    public static readonly Verditype Tidspunkttype = new(Verdislag.Tidspunkt);
    public static readonly Verditype Datotype = new(Verdislag.Dato);
    public static readonly Verditype Teksttype = new(Verdislag.Tekst);

    public static Verditype Én_av(params string[] koder) => new(Verdislag.Kode) { Koder = koder };

    public static Begrep Begrep(string navn, Begrepsrolle rolle, params string[] former) => new(navn, [navn, .. former], rolle, Her);

    public static Opplysning Fakta(Begrep begrep, string navn, Verditype type) => new(navn, [navn], begrep, type, Her);

    public static Opplysning Skjønn(Begrep begrep, string navn, Verditype type) => new(navn, [navn], begrep, type, Her) { VurderesAv = "saksbehandler" };

    public static Value Tall(long n) => new Value.Number(n);

    public static Value Ja => Value.Truth.Ja;

    public static Value Nei => Value.Truth.Nei;

    public static Value Kode(string navn) => new Value.Code(navn);

    public static Value Tid(int år, int måned, int dag, int? time = null, int minutt = 0) =>
        new Value.Time(new Tidspunkt(new Dato(år, måned, dag), time is { } t ? (t * 60) + minutt : null));

    public static Expression Konstant(Value verdi, Verditype type, string tekst) => new Expression.Constant(verdi, type, Her, tekst);

    public static Expression Kr(long kroner) => Konstant(Tall(kroner), Kroner, Visning.Kroner(kroner));

    public static Expression Hel(long tall) => Konstant(Tall(tall), Heltall, Visning.Tall(tall));

    public static Expression Les(Opplysning opplysning, string? tekst = null) => new Expression.Fact(opplysning, Her, tekst ?? opplysning.Navn);

    public static Expression Navn(Definisjon definisjon, string? tekst = null) => new Expression.Defined(definisjon, Her, tekst ?? definisjon.Navn);

    public static Expression Ikke(Expression uttrykk, string tekst) => new Expression.Not(uttrykk, JaNei, Her, tekst);

    public static Expression Er(Expression venstre, ComparisonOperator hvordan, Expression høyre, string tekst) =>
        new Expression.Comparison(venstre, hvordan, høyre, JaNei, Her, tekst);

    public static Expression Regn(Expression venstre, ArithmeticOperator operasjon, Expression høyre) =>
        new Expression.Arithmetic(operasjon, venstre, høyre, Kroner, Her, $"{venstre.Tekst} {operasjon} {høyre.Tekst}");

    public static Expression Sum(Expression av, Begrep over, Expression? der = null) =>
        new Expression.Aggregate(AggregateKind.Sum, av, over, der, Kroner, Her, $"summen av {av.Tekst} for alle {over.Former[^1]}");

    public static Expression Antall(Begrep over, Expression der) => new Expression.Count(over, der, Heltall, Her, $"antall {over.Navn} der {der.Tekst}");

    public static Expression Inntil(Expression verdi, Expression tak) => new Expression.Bounded(verdi, true, tak, Kroner, Her, $"{verdi.Tekst}, inntil {tak.Tekst}");

    public static Expression Vilkår(Quantifier hvor_mange, int antall, params (Hjemmel? Hjemmel, Expression Uttrykk)[] vilkår) => new Expression.Conditions(
        hvor_mange, antall, vilkår.Select(v => new Vilkår(v.Hjemmel, v.Uttrykk)).ToList(), JaNei, Her, string.Join(" | ", vilkår.Select(v => v.Uttrykk.Tekst)));

    public static Expression Alle(params Expression[] vilkår) => Vilkår(Quantifier.All, 0, vilkår.Select(v => ((Hjemmel?)null, v)).ToArray());

    public static Expression Minst_ett(params Expression[] vilkår) => Vilkår(Quantifier.AtLeast, 1, vilkår.Select(v => ((Hjemmel?)null, v)).ToArray());

    public static Definisjon Definer(string navn, Begrep nivå, Verditype type, params Tilfelle[] tilfeller) =>
        new(navn, Her) { Nivå = nivå, Type = type, Tilfeller = tilfeller };

    public static Tilfelle Alltid(Expression verdi, Hjemmel? hjemmel = null) => new(verdi, null, false, hjemmel ?? new Hjemmel("§ 9"), verdi.Tekst, Her);

    public static Tilfelle Hvis(Expression verdi, Expression vilkår, Hjemmel? hjemmel = null) => new(verdi, vilkår, false, hjemmel ?? new Hjemmel("§ 9"), verdi.Tekst, Her);

    public static Tilfelle Ellers(Expression verdi, Hjemmel? hjemmel = null) => new(verdi, null, true, hjemmel ?? new Hjemmel("§ 9"), verdi.Tekst, Her);

    public static Krav Krav(Kravslag slag, Expression vilkår, Hjemmel hjemmel, Varighet? frist = null) => new(slag, vilkår, frist, hjemmel, vilkår.Tekst, Her);

    public static Elementdata Del(string id, params (Opplysning Opplysning, Value Verdi)[] fakta) =>
        new(id, fakta.ToDictionary(f => f.Opplysning, f => f.Verdi), Ingen_lister, Ingen_skjønnsgrunner, Ingen_gitt);

    public static Søknadsdata Søknad(string id, string søker, IEnumerable<(Opplysning Opplysning, Value Verdi)> fakta, params (Begrep Begrep, Elementdata[] Deler)[] lister) => new(
        id,
        søker,
        Søknadsstatus.TilBehandling,
        fakta.ToDictionary(f => f.Opplysning, f => f.Verdi),
        lister.ToDictionary(l => l.Begrep, l => (IReadOnlyList<Elementdata>)l.Deler),
        Ingen_skjønnsgrunner,
        Ingen_gitt);

    public static Søknadsdata Med(this Søknadsdata søknad, Søknadsstatus status) => new(
        søknad.Id, søknad.SøkerId, status, søknad.Opplysninger, søknad.Lister, søknad.Skjønnsgrunner, søknad.Gitt);

    public static Søknadsdata Med(this Søknadsdata søknad, params (Opplysning Opplysning, Value Verdi)[] fakta)
    {
        var alle = søknad.Opplysninger.ToDictionary(f => f.Key, f => f.Value);
        foreach (var (opplysning, verdi) in fakta)
        {
            alle[opplysning] = verdi;
        }

        return new Søknadsdata(søknad.Id, søknad.SøkerId, søknad.Status, alle, søknad.Lister, søknad.Skjønnsgrunner, søknad.Gitt);
    }

    public static Søknadsdata Uten(this Søknadsdata søknad, params Opplysning[] fakta) => new(
        søknad.Id,
        søknad.SøkerId,
        søknad.Status,
        søknad.Opplysninger.Where(o => !fakta.Contains(o.Key)).ToDictionary(o => o.Key, o => o.Value),
        søknad.Lister,
        søknad.Skjønnsgrunner,
        søknad.Gitt);

    public static Søknadsdata MedGitt(this Søknadsdata søknad, Definisjon definisjon, Value verdi) => new(
        søknad.Id, søknad.SøkerId, søknad.Status, søknad.Opplysninger, søknad.Lister, søknad.Skjønnsgrunner, new Dictionary<Definisjon, Value> { [definisjon] = verdi });

    private static Dictionary<Begrep, IReadOnlyList<Elementdata>> Ingen_lister => [];

    private static Dictionary<Opplysning, Skjønnsgrunn> Ingen_skjønnsgrunner => [];

    private static Dictionary<Definisjon, Value> Ingen_gitt => [];
}

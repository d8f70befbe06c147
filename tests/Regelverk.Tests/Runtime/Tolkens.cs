using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;
using Regelverk.Runtime.Facts;
using static Regelverk.Tests.Interpretation.Bygg;
using Kroner = Regelverk.Runtime.Numbers.Kroner;
using Result = Regelverk.Dsl.Interpretation.Result;

namespace Regelverk.Tests.Runtime;

/// <summary>The same question put to the interpreter: conditions and amounts of every state, as expressions of a regulation and as values of the runtime.</summary>
internal sealed class Tolkens
{
    private readonly List<(Opplysning Opplysning, Value Verdi)> _fakta = [];
    private int _nummer;

    public Tolkens() => SøknadBegrep.Utenfor = Søker;

    /// <summary>Ja, nei, or one of the states a condition can be in.</summary>
    public static readonly Kunnskap[] Åpne = [Kunnskap.Mangler, Kunnskap.UtenVerdi, Kunnskap.Konflikt, Kunnskap.DeltPåNull];

    /// <summary>A condition of any kind: 1 is ja, 0 is nei, 2 is uaktuell, and then the open ones.</summary>
    public static Gen<int> Vilkårslag => Gen.Choose(0, 6);

    /// <summary>An amount of any kind: 0 to 2 are known amounts, 3 is uaktuell, and then the others.</summary>
    public static Gen<int> Beløpslag => Gen.Choose(0, 7);

    public static Verditype Kronetype => Interpretation.Bygg.Kroner;

    public Begrep Søker { get; } = Begrep("lag", Begrepsrolle.Søker);

    public Begrep SøknadBegrep { get; } = Begrep("søknad", Begrepsrolle.Søknad);

    public Søknadsdata Data => Søknad("S", "L", _fakta);

    public Tolk Tolk(Func<Ordning, Ordning>? med = null) =>
        new((med ?? (o => o))(new Ordning { Søker = Søker, Søknad = SøknadBegrep }));

    public Result Svar(Expression uttrykk) => Tolk().Evaluate(uttrykk, Data, null);

    /// <summary>A condition as an expression, and as the runtime has it.</summary>
    public (Expression Uttrykk, Sannhet Sannhet) Vilkår(int slag) => slag switch
    {
        0 => (Faktum(JaNei, Nei), Sannhet.Nei),
        1 => (Faktum(JaNei, Ja), Sannhet.Ja),
        2 => (Uaktuell(JaNei), Sannhet.Av(Svar<bool>.Uaktuell)),
        3 => (Faktum(JaNei, null), Sannhet.Ukjent),
        4 => (UtenVerdi(JaNei, Konstant(Ja, JaNei, "ja")), Sannhet.UkjentFordi(Kunnskap.UtenVerdi)),
        5 => (Konflikt(JaNei, Konstant(Ja, JaNei, "ja"), Konstant(Nei, JaNei, "nei")), Sannhet.UkjentFordi(Kunnskap.Konflikt)),
        _ => (Er(DeltPåNull(), ComparisonOperator.AtLeast, Kr(0), "delt på null"), Sannhet.UkjentFordi(Kunnskap.DeltPåNull)),
    };

    /// <summary>An amount as an expression, and as the runtime has it.</summary>
    public (Expression Uttrykk, Svar<Kroner> Svar) Beløp(int slag) => slag switch
    {
        <= 2 => (Faktum(Kronetype, Tall(slag)), Kroner.FraKroner(slag)),
        3 => (Uaktuell(Kronetype), Svar<Kroner>.Uaktuell),
        4 => (Faktum(Kronetype, null), Svar<Kroner>.Mangler),
        5 => (UtenVerdi(Kronetype, Kr(1)), Svar<Kroner>.Uten(Kunnskap.UtenVerdi)),
        6 => (Konflikt(Kronetype, Kr(1), Kr(2)), Svar<Kroner>.Uten(Kunnskap.Konflikt)),
        _ => (DeltPåNull(), Svar<Kroner>.Uten(Kunnskap.DeltPåNull)),
    };

    /// <summary>What the interpreter's answer is in the words of the runtime.</summary>
    public static Kunnskap Kunnskapen(Result svar) => svar switch
    {
        Result.Known => Kunnskap.Kjent,
        Result.Unknown => Kunnskap.Mangler,
        Result.NotApplicable => Kunnskap.Uaktuell,
        Result.NoValue => Kunnskap.UtenVerdi,
        Result.Conflict => Kunnskap.Konflikt,
        Result.DividedByZero => Kunnskap.DeltPåNull,
        Result.NotComputed => Kunnskap.BeregnesIkke,
        _ => throw new ArgumentOutOfRangeException(nameof(svar)),
    };

    public static bool Samme(Result tolkens, Sannhet vår) => tolkens switch
    {
        Result.Known { Value: Value.Truth truth } => vår == truth.IsTrue,
        _ => vår.ErUkjent && vår.Kunnskap == Kunnskapen(tolkens),
    };

    public static bool Samme(Result tolkens, Svar<Kroner> vårt) => tolkens switch
    {
        Result.Known { Value: Value.Number number } => vårt.ErKjent && new Rational(vårt.Verdi.Øre, 100) == number.Amount,
        _ => vårt.Kunnskap == Kunnskapen(tolkens),
    };

    public static bool Samme(Result tolkens, Svar<long> vårt) => tolkens switch
    {
        Result.Known { Value: Value.Number number } => vårt.ErKjent && vårt.Verdi == number.Amount,
        _ => vårt.Kunnskap == Kunnskapen(tolkens),
    };

    private Expression Faktum(Verditype type, Value? verdi)
    {
        var opplysning = Fakta(SøknadBegrep, NyttNavn(), type);
        if (verdi is not null)
        {
            _fakta.Add((opplysning, verdi));
        }

        return Les(opplysning);
    }

    private Expression Uaktuell(Verditype type) =>
        Les(new Opplysning(NyttNavn(), ["u"], SøknadBegrep, type, Her) { OppgisBareNår = Konstant(Nei, JaNei, "nei") });

    private Expression UtenVerdi(Verditype type, Expression verdi) => Navn(Definer(NyttNavn(), SøknadBegrep, type, Hvis(verdi, Konstant(Nei, JaNei, "nei"))));

    private Expression Konflikt(Verditype type, Expression a, Expression b) => Navn(Definer(NyttNavn(), SøknadBegrep, type, Alltid(a), Alltid(b)));

    private static Expression DeltPåNull() => Regn(Kr(1), ArithmeticOperator.Divide, Kr(0));

    private string NyttNavn() => $"navn {++_nummer}";
}

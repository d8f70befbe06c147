using System;
using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Sporing;

/// <content>Calculating. A calculation with something unknown is unknown, never 0.</content>
public abstract partial class Sporsted
{
    /// <summary>«beregnes ikke: «…»»: no value, and what depends on it has none either.</summary>
    /// <param name="tekst">The words as written.</param>
    /// <param name="type">The type that the value would have had.</param>
    /// <param name="hjemmel">The rule that says so.</param>
    /// <param name="hvorfor">The reason that it gives.</param>
    /// <exception cref="ArgumentNullException">One of them is null.</exception>
    protected Spor BeregnesIkke(string tekst, Verditype type, Hjemmel hjemmel, string hvorfor) => new Spor.IkkeBeregnet(this, tekst, type, hjemmel, hvorfor);

    /// <summary>Sum.</summary>
    /// <param name="tekst">The words as written.</param>
    /// <param name="type">The type of the result.</param>
    /// <param name="a">One number.</param>
    /// <param name="b">The other.</param>
    protected Spor Pluss(string tekst, Verditype type, Spor a, Spor b) => new Spor.Regning(this, tekst, type, Regnemåte.Pluss, a, b);

    /// <summary>Difference.</summary>
    /// <param name="tekst">The words as written.</param>
    /// <param name="type">The type of the result.</param>
    /// <param name="a">The number.</param>
    /// <param name="b">What is taken from it.</param>
    protected Spor Minus(string tekst, Verditype type, Spor a, Spor b) => new Spor.Regning(this, tekst, type, Regnemåte.Minus, a, b);

    /// <summary>Product; «8 prosent av A» is one.</summary>
    /// <param name="tekst">The words as written.</param>
    /// <param name="type">The type of the result.</param>
    /// <param name="a">One number.</param>
    /// <param name="b">The other.</param>
    protected Spor Ganger(string tekst, Verditype type, Spor a, Spor b) => new Spor.Regning(this, tekst, type, Regnemåte.Ganger, a, b);

    /// <summary>Quotient. By a known 0 there is none, even where the number is not known.</summary>
    /// <param name="tekst">The words as written.</param>
    /// <param name="type">The type of the result.</param>
    /// <param name="a">The number.</param>
    /// <param name="b">What it is divided by.</param>
    protected Spor Delt(string tekst, Verditype type, Spor a, Spor b) => new Spor.Regning(this, tekst, type, Regnemåte.Delt, a, b);

    /// <summary>«den høyeste av …»: numbers, months or times.</summary>
    /// <param name="tekst">The words as written.</param>
    /// <param name="type">The type of the result.</param>
    /// <param name="verdier">The values; at least one.</param>
    /// <exception cref="ArgumentException">There are no values.</exception>
    protected Spor Høyeste(string tekst, Verditype type, params Spor[] verdier) => new Spor.Ytterst(this, tekst, type, true, AtLeastOne(verdier));

    /// <summary>«den laveste av …»: numbers, months or times.</summary>
    /// <param name="tekst">The words as written.</param>
    /// <param name="type">The type of the result.</param>
    /// <param name="verdier">The values; at least one.</param>
    /// <exception cref="ArgumentException">There are no values.</exception>
    protected Spor Laveste(string tekst, Verditype type, params Spor[] verdier) => new Spor.Ytterst(this, tekst, type, false, AtLeastOne(verdier));

    /// <summary>«A, inntil B»: never more than B.</summary>
    /// <param name="tekst">The words as written.</param>
    /// <param name="type">The type of the result.</param>
    /// <param name="verdi">A.</param>
    /// <param name="tak">B.</param>
    protected Spor Inntil(string tekst, Verditype type, Spor verdi, Spor tak) => new Spor.Grense(this, tekst, type, verdi, true, tak);

    /// <summary>«A, men minst B»: never less than B.</summary>
    /// <param name="tekst">The words as written.</param>
    /// <param name="type">The type of the result.</param>
    /// <param name="verdi">A.</param>
    /// <param name="gulv">B.</param>
    protected Spor MenMinst(string tekst, Verditype type, Spor verdi, Spor gulv) => new Spor.Grense(this, tekst, type, verdi, false, gulv);

    /// <summary>A value rounded to a unit.</summary>
    /// <param name="tekst">The words as written.</param>
    /// <param name="type">The type of the result.</param>
    /// <param name="verdi">The value.</param>
    /// <param name="måte">Which way.</param>
    /// <param name="enhet">The unit; more than 0, in kroner (1/100 for øre) or as a number.</param>
    /// <exception cref="ArgumentOutOfRangeException">The unit is not more than 0.</exception>
    protected Spor Avrundet(string tekst, Verditype type, Spor verdi, Avrundingsmåte måte, Brøk enhet) => new Spor.Avrundet(this, tekst, type, verdi, måte, enhet);

    private static Spor[] AtLeastOne(Spor[] values) =>
        (values ?? throw new ArgumentNullException(nameof(values))).Length > 0 ? values : throw new ArgumentException("There are no values.", nameof(values));
}

using System;
using System.Collections.Generic;
using Regelverk.Runtime.Tid;

namespace Regelverk.Runtime.Sporing;

/// <content>Days, months and periods.</content>
public abstract partial class Sporsted
{
    private Dictionary<(Type, Måned), Sporsted>? _months;

    /// <summary>One of the months that are counted in a scope.</summary>
    /// <param name="måned">The month.</param>
    /// <param name="utenfor">The scope it is counted in.</param>
    /// <exception cref="ArgumentNullException">The scope is null.</exception>
    protected Sporsted(Måned måned, Sporsted utenfor)
        : this("måneden", måned + (utenfor ?? throw new ArgumentNullException(nameof(utenfor))).For, utenfor) => ErMåned = true;

    /// <summary>Whether it is a month that is counted.</summary>
    internal bool ErMåned { get; }

    /// <summary>The period of the round in hand.</summary>
    /// <param name="tekst">The words as written.</param>
    protected Spor Søknadsperioden(string tekst) => new Spor.Søknadsperioden(this, tekst);

    /// <summary>«den delen av P som ligger i Q»: the days that lie in both; perhaps none. A month stands for its days. A period known to be empty makes it empty.</summary>
    /// <param name="tekst">The words as written.</param>
    /// <param name="p">P.</param>
    /// <param name="q">Q.</param>
    protected Spor DelenSomLiggerI(string tekst, Spor p, Spor q) => new Spor.Kalenderlesing(this, tekst, Verditype.Periode, Kalendermåte.Overlapp, p, q);

    /// <summary>«perioden fra A til og med B»: both days included; empty where B comes before A.</summary>
    /// <param name="tekst">The words as written.</param>
    /// <param name="fra">A.</param>
    /// <param name="til">B.</param>
    protected Spor PeriodenFraTil(string tekst, Spor fra, Spor til) => new Spor.Kalenderlesing(this, tekst, Verditype.Periode, Kalendermåte.FraTil, fra, til);

    /// <summary>«antall hele måneder i P»: calendar months that lie wholly in it.</summary>
    /// <param name="tekst">The words as written.</param>
    /// <param name="type">The type of the result.</param>
    /// <param name="periode">P.</param>
    protected Spor HeleMåneder(string tekst, Verditype type, Spor periode) => new Spor.Kalenderlesing(this, tekst, type, Kalendermåte.HeleMåneder, periode);

    /// <summary>«antall påbegynte måneder i P»: calendar months that at least one of its days lies in.</summary>
    /// <param name="tekst">The words as written.</param>
    /// <param name="type">The type of the result.</param>
    /// <param name="periode">P.</param>
    protected Spor PåbegynteMåneder(string tekst, Verditype type, Spor periode) => new Spor.Kalenderlesing(this, tekst, type, Kalendermåte.PåbegynteMåneder, periode);

    /// <summary>«antall dager i P».</summary>
    /// <param name="tekst">The words as written.</param>
    /// <param name="type">The type of the result.</param>
    /// <param name="periode">P, a period or a month.</param>
    protected Spor DagerI(string tekst, Verditype type, Spor periode) => new Spor.Kalenderlesing(this, tekst, type, Kalendermåte.Dager, periode);

    /// <summary>«antall dager i året som X ligger i»: 365 or 366.</summary>
    /// <param name="tekst">The words as written.</param>
    /// <param name="type">The type of the result.</param>
    /// <param name="dag">X, a day or a month.</param>
    protected Spor DagerIÅret(string tekst, Verditype type, Spor dag) => new Spor.Kalenderlesing(this, tekst, type, Kalendermåte.DagerIÅret, dag);

    /// <summary>«fire år etter X»; with a negative number «fire år før X». Months and years keep the day of the month; where that month is too short, its last day is meant.</summary>
    /// <param name="tekst">The words as written.</param>
    /// <param name="antall">How many.</param>
    /// <param name="enhet">Of what.</param>
    /// <param name="dag">X.</param>
    protected Spor Flyttet(string tekst, int antall, Tidsenhet enhet, Spor dag) => new Spor.Flyttet(this, tekst, antall, enhet, dag);

    /// <summary>«antall hele måneder i P der …».</summary>
    /// <typeparam name="T">A month.</typeparam>
    /// <param name="tekst">The words as written.</param>
    /// <param name="type">The type of the result.</param>
    /// <param name="periode">P.</param>
    /// <param name="måned">Makes a month of this scope.</param>
    /// <param name="der">The condition, asked of a month.</param>
    /// <param name="skjult">Whether it reads something that taushetsplikt hides. To be told, since there may be no months.</param>
    protected Spor HeleMånederDer<T>(string tekst, Verditype type, Spor periode, Func<Måned, T> måned, Func<T, Spor> der, bool skjult = false)
        where T : Sporsted => Spor.AntallMåneder.Av(this, tekst, type, periode, false, måned, der, skjult);

    /// <summary>«antall påbegynte måneder i P der …».</summary>
    /// <typeparam name="T">A month.</typeparam>
    /// <param name="tekst">The words as written.</param>
    /// <param name="type">The type of the result.</param>
    /// <param name="periode">P.</param>
    /// <param name="måned">Makes a month of this scope.</param>
    /// <param name="der">The condition, asked of a month.</param>
    /// <param name="skjult">Whether it reads something that taushetsplikt hides. To be told, since there may be no months.</param>
    protected Spor PåbegynteMånederDer<T>(string tekst, Verditype type, Spor periode, Func<Måned, T> måned, Func<T, Spor> der, bool skjult = false)
        where T : Sporsted => Spor.AntallMåneder.Av(this, tekst, type, periode, true, måned, der, skjult);

    /// <summary>A month of this scope; the same object each time, so that what is defined for it is worked out once.</summary>
    internal T IMåned<T>(Måned month, Func<Måned, T> make)
        where T : Sporsted
    {
        _months ??= [];
        if (_months.TryGetValue((typeof(T), month), out var known) && known is T same)
        {
            return same;
        }

        var made = make(month);
        _months[(typeof(T), month)] = made;
        return made;
    }
}

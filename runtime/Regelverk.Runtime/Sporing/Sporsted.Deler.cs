using System;

namespace Regelverk.Runtime.Sporing;

/// <content>Sums, counts and quantifiers over the listed parts. An unknown list makes them unknown; an empty one is known to be empty.</content>
public abstract partial class Sporsted
{
    /// <summary>«summen av … for alle … der …». Of no parts it is 0.</summary>
    /// <typeparam name="T">A part.</typeparam>
    /// <param name="tekst">The words as written.</param>
    /// <param name="type">The type of the result.</param>
    /// <param name="deler">The parts.</param>
    /// <param name="av">What is summed, asked of a part.</param>
    /// <param name="der">Which parts count, asked of a part; null: all.</param>
    /// <param name="skjult">Whether what is said of a part reads something that taushetsplikt hides. To be told, since there may be no parts.</param>
    protected Spor SumFor<T>(string tekst, Verditype type, Deleliste<T> deler, Func<T, Spor> av, Func<T, Spor>? der = null, bool skjult = false)
        where T : Sporsted => new Spor.Samlet(this, tekst, type, Samling.Sum, Utvalg.Av(deler, av, der), skjult);

    /// <summary>«den høyeste … for alle … der …». Of no parts it has no value.</summary>
    /// <typeparam name="T">A part.</typeparam>
    /// <param name="tekst">The words as written.</param>
    /// <param name="type">The type of the result.</param>
    /// <param name="deler">The parts.</param>
    /// <param name="av">What is compared, asked of a part.</param>
    /// <param name="der">Which parts count, asked of a part; null: all.</param>
    /// <param name="skjult">Whether what is said of a part reads something that taushetsplikt hides.</param>
    protected Spor HøyesteFor<T>(string tekst, Verditype type, Deleliste<T> deler, Func<T, Spor> av, Func<T, Spor>? der = null, bool skjult = false)
        where T : Sporsted => new Spor.Samlet(this, tekst, type, Samling.Høyeste, Utvalg.Av(deler, av, der), skjult);

    /// <summary>«den laveste … for alle … der …». Of no parts it has no value.</summary>
    /// <typeparam name="T">A part.</typeparam>
    /// <param name="tekst">The words as written.</param>
    /// <param name="type">The type of the result.</param>
    /// <param name="deler">The parts.</param>
    /// <param name="av">What is compared, asked of a part.</param>
    /// <param name="der">Which parts count, asked of a part; null: all.</param>
    /// <param name="skjult">Whether what is said of a part reads something that taushetsplikt hides.</param>
    protected Spor LavesteFor<T>(string tekst, Verditype type, Deleliste<T> deler, Func<T, Spor> av, Func<T, Spor>? der = null, bool skjult = false)
        where T : Sporsted => new Spor.Samlet(this, tekst, type, Samling.Laveste, Utvalg.Av(deler, av, der), skjult);

    /// <summary>«antall … der …».</summary>
    /// <typeparam name="T">A part.</typeparam>
    /// <param name="tekst">The words as written.</param>
    /// <param name="type">The type of the result.</param>
    /// <param name="deler">The parts.</param>
    /// <param name="der">Which parts count, asked of a part; null: all.</param>
    /// <param name="skjult">Whether what is said of a part reads something that taushetsplikt hides.</param>
    protected Spor AntallFor<T>(string tekst, Verditype type, Deleliste<T> deler, Func<T, Spor>? der = null, bool skjult = false)
        where T : Sporsted => new Spor.Antall(this, tekst, type, Utvalg.Av(deler, null, der), skjult);

    /// <summary>«alle … er slik at …». Of no parts it holds.</summary>
    /// <typeparam name="T">A part.</typeparam>
    /// <param name="tekst">The words as written.</param>
    /// <param name="deler">The parts.</param>
    /// <param name="vilkår">The condition, asked of a part.</param>
    /// <param name="skjult">Whether the condition reads something that taushetsplikt hides.</param>
    protected Spor GjelderAlle<T>(string tekst, Deleliste<T> deler, Func<T, Spor> vilkår, bool skjult = false)
        where T : Sporsted => new Spor.Kvantifisert(this, tekst, Mengde.Alle, 0, Utvalg.Av(deler, vilkår, null), skjult);

    /// <summary>«ingen … er slik at …». Of no parts it holds.</summary>
    /// <typeparam name="T">A part.</typeparam>
    /// <param name="tekst">The words as written.</param>
    /// <param name="deler">The parts.</param>
    /// <param name="vilkår">The condition, asked of a part.</param>
    /// <param name="skjult">Whether the condition reads something that taushetsplikt hides.</param>
    protected Spor GjelderIngen<T>(string tekst, Deleliste<T> deler, Func<T, Spor> vilkår, bool skjult = false)
        where T : Sporsted => new Spor.Kvantifisert(this, tekst, Mengde.Ingen, 0, Utvalg.Av(deler, vilkår, null), skjult);

    /// <summary>«minst så mange … er slik at …».</summary>
    /// <typeparam name="T">A part.</typeparam>
    /// <param name="antall">The number.</param>
    /// <param name="tekst">The words as written.</param>
    /// <param name="deler">The parts.</param>
    /// <param name="vilkår">The condition, asked of a part.</param>
    /// <param name="skjult">Whether the condition reads something that taushetsplikt hides.</param>
    protected Spor GjelderMinst<T>(int antall, string tekst, Deleliste<T> deler, Func<T, Spor> vilkår, bool skjult = false)
        where T : Sporsted => new Spor.Kvantifisert(this, tekst, Mengde.Minst, antall, Utvalg.Av(deler, vilkår, null), skjult);

    /// <summary>«høyst så mange … er slik at …».</summary>
    /// <typeparam name="T">A part.</typeparam>
    /// <param name="antall">The number.</param>
    /// <param name="tekst">The words as written.</param>
    /// <param name="deler">The parts.</param>
    /// <param name="vilkår">The condition, asked of a part.</param>
    /// <param name="skjult">Whether the condition reads something that taushetsplikt hides.</param>
    protected Spor GjelderHøyst<T>(int antall, string tekst, Deleliste<T> deler, Func<T, Spor> vilkår, bool skjult = false)
        where T : Sporsted => new Spor.Kvantifisert(this, tekst, Mengde.Høyst, antall, Utvalg.Av(deler, vilkår, null), skjult);

    /// <summary>«nøyaktig så mange … er slik at …».</summary>
    /// <typeparam name="T">A part.</typeparam>
    /// <param name="antall">The number.</param>
    /// <param name="tekst">The words as written.</param>
    /// <param name="deler">The parts.</param>
    /// <param name="vilkår">The condition, asked of a part.</param>
    /// <param name="skjult">Whether the condition reads something that taushetsplikt hides.</param>
    protected Spor GjelderNøyaktig<T>(int antall, string tekst, Deleliste<T> deler, Func<T, Spor> vilkår, bool skjult = false)
        where T : Sporsted => new Spor.Kvantifisert(this, tekst, Mengde.Nøyaktig, antall, Utvalg.Av(deler, vilkår, null), skjult);
}

using System;
using System.Collections.Generic;
using Regelverk.Runtime.Facts;
using Regelverk.Runtime.Numbers;
using Regelverk.Runtime.Tid;

namespace Regelverk.Runtime.Sporing;

/// <summary>
/// What a rule is asked of: the application with its søker, or one listed part inside it. Compiled rules derive from it, one class for each begrep, and write their
/// expressions with its methods. Each fact, definition and list is made once for each scope and remembered there.
/// </summary>
public abstract partial class Sporsted : Kortformer
{
    private readonly Sporsted? _utenfor;
    private int _plass;

    /// <summary>A listed part.</summary>
    /// <param name="begrep">The begrep of the part, in its first form: «tiltak».</param>
    /// <param name="id">The id of the part within its application.</param>
    /// <param name="utenfor">The scope it lies inside.</param>
    /// <exception cref="ArgumentNullException">One of them is null.</exception>
    protected Sporsted(string begrep, string id, Sporsted utenfor)
    {
        Begrep = begrep ?? throw new ArgumentNullException(nameof(begrep));
        ElementId = id ?? throw new ArgumentNullException(nameof(id));
        _utenfor = utenfor ?? throw new ArgumentNullException(nameof(utenfor));
        Rot = utenfor.Rot;
    }

    private protected Sporsted(string begrep)
    {
        Begrep = begrep ?? throw new ArgumentNullException(nameof(begrep));
        Rot = this as Sak ?? throw new InvalidOperationException("Only the application lies inside nothing.");
    }

    /// <summary>The begrep of the part, or of the application.</summary>
    public string Begrep { get; }

    /// <summary>The id of the part; null for the application.</summary>
    public string? ElementId { get; }

    /// <summary>The application.</summary>
    internal Sak Rot { get; }

    /// <summary>Where it lies in the application, by numbers in lists: two scopes of one application never share it.</summary>
    internal string Sti => _utenfor is null ? "" : _utenfor.Sti + "/" + Begrep + " " + Visning.Heltall(_plass);

    /// <summary>The part in a sentence, « for tiltak 2»; empty for the application.</summary>
    internal string For => ElementId is null ? "" : " for " + Begrep + " " + ElementId;

    /// <summary>A value written in the file.</summary>
    /// <param name="tekst">The words as written.</param>
    /// <param name="type">Its type.</param>
    /// <param name="verdi">The value.</param>
    protected Spor Konstant(string tekst, Verditype type, Verdi verdi) => new Spor.Konstant(this, tekst, type, verdi);

    /// <summary>A rate.</summary>
    /// <param name="tekst">The words as written.</param>
    /// <param name="sats">The rate.</param>
    protected Spor Satsen(string tekst, Sats sats) => new Spor.Satsen(this, tekst, sats);

    /// <summary>A fact of this scope or of one it lies inside.</summary>
    /// <param name="tekst">The words as written.</param>
    /// <param name="opplyst">The fact.</param>
    protected Spor Les(string tekst, Opplyst opplyst) => new Spor.Faktum(this, tekst, opplyst);

    /// <summary>A name that the rules define, of this scope or of one it lies inside.</summary>
    /// <param name="tekst">The words as written.</param>
    /// <param name="definert">The definition.</param>
    protected Spor Navn(string tekst, Definert definert) => new Spor.Navn(this, tekst, definert);

    /// <summary>The deadline of the round in hand. One without a clock ends with its day.</summary>
    /// <param name="tekst">The words as written.</param>
    protected Spor Fristen(string tekst) => new Spor.Fristen(this, tekst);

    /// <summary>A fact that belongs to this scope. To be called once for each fact and scope.</summary>
    /// <param name="opplysning">The fact as declared.</param>
    /// <param name="svar">What is given; all that is not known counts as missing.</param>
    /// <param name="grunn">Who answered a skjønn, and why; null where that is not told.</param>
    /// <param name="bareNår">The condition it is given under («oppgis bare når»), asked in this scope; null: always given.</param>
    protected Opplyst Oppgitt(Opplysning opplysning, Svar<bool> svar, Skjønnsgrunn? grunn = null, Func<Spor>? bareNår = null) =>
        Given(opplysning, svar.ErKjent ? Verdi.Av(svar.Verdi) : null, grunn, bareNår);

    /// <inheritdoc cref="Oppgitt(Opplysning, Svar{bool}, Skjønnsgrunn?, Func{Spor}?)"/>
    protected Opplyst Oppgitt(Opplysning opplysning, Svar<long> svar, Skjønnsgrunn? grunn = null, Func<Spor>? bareNår = null) =>
        Given(opplysning, svar.ErKjent ? Verdi.Av(svar.Verdi) : null, grunn, bareNår);

    /// <inheritdoc cref="Oppgitt(Opplysning, Svar{bool}, Skjønnsgrunn?, Func{Spor}?)"/>
    protected Opplyst Oppgitt(Opplysning opplysning, Svar<Brøk> svar, Skjønnsgrunn? grunn = null, Func<Spor>? bareNår = null) =>
        Given(opplysning, svar.ErKjent ? Verdi.Av(svar.Verdi) : null, grunn, bareNår);

    /// <inheritdoc cref="Oppgitt(Opplysning, Svar{bool}, Skjønnsgrunn?, Func{Spor}?)"/>
    protected Opplyst Oppgitt(Opplysning opplysning, Svar<Kroner> svar, Skjønnsgrunn? grunn = null, Func<Spor>? bareNår = null) =>
        Given(opplysning, svar.ErKjent ? Verdi.Av(svar.Verdi) : null, grunn, bareNår);

    /// <inheritdoc cref="Oppgitt(Opplysning, Svar{bool}, Skjønnsgrunn?, Func{Spor}?)"/>
    protected Opplyst Oppgitt(Opplysning opplysning, Svar<Dato> svar, Skjønnsgrunn? grunn = null, Func<Spor>? bareNår = null) =>
        Given(opplysning, svar.ErKjent ? Verdi.Av(svar.Verdi) : null, grunn, bareNår);

    /// <inheritdoc cref="Oppgitt(Opplysning, Svar{bool}, Skjønnsgrunn?, Func{Spor}?)"/>
    protected Opplyst Oppgitt(Opplysning opplysning, Svar<Tidspunkt> svar, Skjønnsgrunn? grunn = null, Func<Spor>? bareNår = null) =>
        Given(opplysning, svar.ErKjent ? Verdi.Av(svar.Verdi) : null, grunn, bareNår);

    /// <inheritdoc cref="Oppgitt(Opplysning, Svar{bool}, Skjønnsgrunn?, Func{Spor}?)"/>
    protected Opplyst Oppgitt(Opplysning opplysning, Svar<Måned> svar, Skjønnsgrunn? grunn = null, Func<Spor>? bareNår = null) =>
        Given(opplysning, svar.ErKjent ? Verdi.Av(svar.Verdi) : null, grunn, bareNår);

    /// <inheritdoc cref="Oppgitt(Opplysning, Svar{bool}, Skjønnsgrunn?, Func{Spor}?)"/>
    protected Opplyst Oppgitt(Opplysning opplysning, Svar<Periode> svar, Skjønnsgrunn? grunn = null, Func<Spor>? bareNår = null) =>
        Given(opplysning, svar.ErKjent ? Verdi.Av(svar.Verdi) : null, grunn, bareNår);

    /// <summary>A fact of type tekst or «én av» that belongs to this scope. To be called once for each fact and scope.</summary>
    /// <param name="opplysning">The fact as declared.</param>
    /// <param name="svar">What is given, for «én av» spelt as declared; all that is not known counts as missing.</param>
    /// <param name="grunn">Who answered a skjønn, and why; null where that is not told.</param>
    /// <param name="bareNår">The condition it is given under, asked in this scope; null: always given.</param>
    protected Opplyst Oppgitt(Opplysning opplysning, Svar<string> svar, Skjønnsgrunn? grunn = null, Func<Spor>? bareNår = null) =>
        Given(opplysning, !svar.ErKjent ? null : opplysning?.Type.Slag == Verdislag.Kode ? Verdi.Kode(svar.Verdi) : Verdi.Tekst(svar.Verdi), grunn, bareNår);

    /// <summary>A name that the rules define for this scope. To be called once for each definition and scope.</summary>
    /// <param name="navn">The name.</param>
    /// <param name="type">The type of all its values.</param>
    /// <param name="skjult">Whether taushetsplikt hides it: it is computed from a fact that is covered by it. Never for søkt and beregnet tilskudd.</param>
    /// <param name="tilfeller">Its cases, in file order.</param>
    /// <exception cref="InsufficientExecutionStackException">The definitions lead too deep into each other.</exception>
    protected Definert Definer(string navn, Verditype type, bool skjult, params Tilfelle[] tilfeller) => new(this, navn, type, skjult, tilfeller);

    /// <summary>When an exception applies. To be called once for each exception and scope.</summary>
    /// <param name="navn">«unntaket i § 5 andre ledd».</param>
    /// <param name="skjult">Whether taushetsplikt hides it.</param>
    /// <param name="tilfelle">The condition of the exception.</param>
    protected Definert Unntak(string navn, bool skjult, Tilfelle tilfelle) => new(this, navn, Verditype.JaNei, skjult, [tilfelle], true);

    /// <summary>The listed parts that lie in this scope. To be called once for each list and scope.</summary>
    /// <typeparam name="TData">What is given of a part.</typeparam>
    /// <typeparam name="T">The part as a scope.</typeparam>
    /// <param name="liste">The list as declared: «tiltakene».</param>
    /// <param name="deler">What is given; null where the list is not known.</param>
    /// <param name="del">Makes a part.</param>
    /// <exception cref="ArgumentNullException">The list as declared or the maker is null.</exception>
    protected Deleliste<T> Deler<TData, T>(Opplysning liste, IReadOnlyList<TData>? deler, Func<TData, T> del)
        where T : Sporsted
    {
        var opplyst = new Opplyst(this, liste ?? throw new ArgumentNullException(nameof(liste)), null, null, null);
        if (del is null)
        {
            throw new ArgumentNullException(nameof(del));
        }

        if (deler is null)
        {
            return Deleliste<T>.Ukjent([opplyst]);
        }

        var parts = new T[deler.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = del(deler[i]);
            parts[i]._plass = i;
        }

        return Deleliste<T>.Kjent(parts);
    }

    /// <summary>The parts that lie in other listed parts, all together; unknown where one of the lists is.</summary>
    /// <typeparam name="TYtre">The parts that hold them.</typeparam>
    /// <typeparam name="T">The parts.</typeparam>
    /// <param name="ytre">The parts that hold them.</param>
    /// <param name="indre">The list of one of them.</param>
    /// <exception cref="ArgumentNullException">One of them is null.</exception>
    protected static Deleliste<T> AlleDeler<TYtre, T>(Deleliste<TYtre> ytre, Func<TYtre, Deleliste<T>> indre)
        where TYtre : Sporsted
        where T : Sporsted => Deleliste<T>.Samlet(ytre ?? throw new ArgumentNullException(nameof(ytre)), indre ?? throw new ArgumentNullException(nameof(indre)));

    private Opplyst Given(Opplysning opplysning, Verdi? verdi, Skjønnsgrunn? grunn, Func<Spor>? bareNår) =>
        new(this, opplysning ?? throw new ArgumentNullException(nameof(opplysning)), verdi, grunn, bareNår);
}

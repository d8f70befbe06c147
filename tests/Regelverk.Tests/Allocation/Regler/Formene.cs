using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Tests.Runtime;
using D = Regelverk.Dsl.Regulation;
using Regelverk.Runtime.Allocation;

namespace Regelverk.Tests.Allocation.Regler;

/// <summary>One application to any form.</summary>
/// <param name="Øre">Beregnet tilskudd, or where the frame itself is shared what it could have asked for.</param>
/// <param name="Poeng">What weighs, what makes groups, and what orders.</param>
internal sealed record Formkrav(string Id, string Søker, long Øre, int Poeng);

/// <summary>A form of division that stands on more than a rule and its bounds, by the interpreter and by the runtime.</summary>
/// <param name="Navn">What it is.</param>
/// <param name="Tolkens">Everything that the interpreter says of a frame in øre and some applications.</param>
/// <param name="Vårt">What the runtime gives.</param>
internal sealed record Form(string Navn, Func<long, IReadOnlyList<Formkrav>, string> Tolkens, Func<long, IReadOnlyList<Formkrav>, Fordelingsresultat> Vårt)
{
    private static readonly Strukturpar Struktur = new()
    {
        Krav = [], Ramme = 0, Grupper = false, GrensegruppenFårIngenting = false, Regel = D.Delingsregel.Forholdsmessig, UtenBeregnet = false, Tak = null, TakPerSøker = false,
        OverskytendeBlirRest = false, Kravtak = null, Minst = null, Andeler = [], Andelsslag = D.Gruppeandelsslag.Garanti, Bagatell = null, BagatellPerSøker = false,
        Bortfall = D.Bortfall.DenMinsteOmGangen, MåltEtterAvrunding = false, Metode = null, Enheter = [1], Nøkkel = true, Lodd = true, Trekning = null,
    };

    private static readonly Fordelingspar Ramme = new()
    {
        Krav = [], Ramme = 0, Grupper = false, HøyestFørst = true, GrensegruppenFårIngenting = false, Tak = null, TakPerSøker = false, TakProsent = null, OverskytendeBlirRest = false, TakPerÅr = false,
        Tidligere = [], Udekket = UdekketBeløp.Bortfaller, TidligereUtelukker = false, Regel = Delingsregel.Forholdsmessig, Kravtak = null, Minst = null, MinstErGrunndel = false,
        Dekning = Minstedekning.Forholdsmessig, UtenBeregnet = false, Satsenhet = null, Sperregrense = null, Enheter = [1], Rundenummer = null, HarHjemmel = true, HarNavn = false,
    };

    private static readonly Rekkefølgepar Plasser = new()
    {
        Krav = [], Ramme = 0, Delemåte = Delemåte.Forholdsmessig, Slutt = D.Rekkefølgeslutt.SisteFårResten, Minste = null, Tak = null, TakPerSøker = false, OverskytendeBlirRest = false, TakProsent = null,
        TakPerÅr = false, Udekket = UdekketBeløp.Bortfaller, Tidligere = [], Kravtak = null, Regel = D.Delingsregel.Forholdsmessig, Metode = D.Enhetsmetode.Oddetallsmetoden, Enhet = 1, FørsteDelingstall = 10,
        MinstÉn = false, Nøkler = 2, Lodd = true, Trekning = null,
    };

    /// <summary>Every form; what is 100 kroner here, is small where the applications are large.</summary>
    public static IReadOnlyList<Form> Alle { get; } =
    [
        Av("bagatellgrense, den minste om gangen", Struktur with { Bagatell = 100_00 }),
        Av("bagatellgrense, likt beløp", Struktur with { Bagatell = 100_00, Regel = D.Delingsregel.LiktBeløp }),
        Av("bagatellgrense, alle samtidig", Struktur with { Bagatell = 100_00, Bortfall = D.Bortfall.AlleSamtidig, Regel = D.Delingsregel.LiktKutt }),
        Av("bagatellgrense uten omfordeling, til rammen", Struktur with { Bagatell = 100_00, Bortfall = D.Bortfall.UtenOmfordeling, Metode = D.Enhetsmetode.StørsteBrøkdel }),
        Av("bagatellgrense per lag, etter avrunding", Struktur with { Bagatell = 100_00, BagatellPerSøker = true, MåltEtterAvrunding = true, Enheter = [100], Tak = 400_00 }),
        Av("bagatellgrense, halvdelsregelen med gulv over taket", Struktur with { Bagatell = 100_00, Regel = D.Delingsregel.Halvdelsregelen, Minst = 300_00, Tak = 200_00 }),
        Av("garanti", Struktur with { Andeler = [20, 300_00] }),
        Av("garanti, likt kutt til rammen", Struktur with { Andeler = [60, 60], Regel = D.Delingsregel.LiktKutt, Metode = D.Enhetsmetode.DHondt }),
        Av("garanti inne i en annen", Struktur with { Andeler = [90, 60, 40], Inni = true }),
        Av("garanti inne i en annen, likt beløp under tak, den innerste først", Struktur with { Andeler = [300_00, 80, 30], Inni = true, InnerstFørst = true, Regel = D.Delingsregel.LiktBeløp, Tak = 200_00 }),
        Av("reserve inne i en annen", Struktur with { Andeler = [60, 200_00, 10], Inni = true, Andelsslag = D.Gruppeandelsslag.Reserve }),
        Av("reserve", Struktur with { Andeler = [40, 200_00], Andelsslag = D.Gruppeandelsslag.Reserve }),
        Av("rammen deles likt", Struktur with { UtenBeregnet = true, Regel = D.Delingsregel.LiktBeløp, Tak = 200_00, Minst = 300_00 }),
        Av("rammen etter vekt, plasser", Struktur with { UtenBeregnet = true, Regel = D.Delingsregel.EtterVekt, Metode = D.Enhetsmetode.Oddetallsmetoden, Enheter = [50_00] }),
        Av("sats av rammen", Ramme with { UtenBeregnet = true, Regel = Delingsregel.EtterVekt, Satsenhet = 100 }),
        Av("sperregrense", Ramme with { UtenBeregnet = true, Regel = Delingsregel.EtterVekt, Sperregrense = 10 }),
        Av("sperregrense, av beregnet tilskudd", Ramme with { Regel = Delingsregel.EtterVekt, Sperregrense = 34, Minst = 50_00 }),
        Av("likt og etter vekt", Ramme with { UtenBeregnet = true, Regel = Delingsregel.EtterVekt, Likdel = 20, LikdelOgsåUtenVekt = true }),
        Av("likt og etter vekt, bare de med vekt", Ramme with { UtenBeregnet = true, Regel = Delingsregel.EtterVekt, Likdel = 60, Sperregrense = 10 }),
        Av("fast avkorting", Ramme with { FastAvkorting = 33 }),
        Av("fast avkorting, likt beløp under tak", Ramme with { FastAvkorting = 99, Regel = Delingsregel.LiktBeløp, Tak = 200_00, Kravtak = 400_00 }),
        Av("fast avkorting, likt kutt", Ramme with { FastAvkorting = 1, Regel = Delingsregel.LiktKutt, Tak = 400_00, TakPerSøker = true, OverskytendeBlirRest = true }),
        Av("andre runde, årstak, udekket først", Ramme with { Tak = 400_00, TakPerSøker = true, TakPerÅr = true, Udekket = UdekketBeløp.DekkesFørstINesteRunde, Tidligere = Før, Rundenummer = 2 }),
        Av("andre runde, tidligere utelukker", Ramme with { TidligereUtelukker = true, Tidligere = Før, Rundenummer = 2 }),
        Av("tak og grunnbeløp i rekkefølge", Ramme with { Tak = 200_00, Minst = 300_00, MinstErGrunndel = true, Dekning = Minstedekning.Rekkefølge }),
        Av("hele enheter, oddetallsmetoden", Plasser with { FørsteDelingstall = 14, MinstÉn = true, Enhet = 100 }),
        Av("hele enheter, d’Hondt", Plasser with { Metode = D.Enhetsmetode.DHondt, Enhet = 700 }),
        Av("hele prosjekter, neste som får plass", Plasser with { Delemåte = Delemåte.Rekkefølge, Slutt = D.Rekkefølgeslutt.NesteSomFårPlass, Nøkler = 7, Metode = null, Tak = 300_00, TakPerSøker = true }),
    ];

    private static IReadOnlyList<Tidligereprøve> Før => [new(1, "S00", "K0", 150_00), new(1, "S01", "K1", 1)];

    /// <summary>Whether the frame itself is shared, so that there is no beregnet tilskudd.</summary>
    public bool ErAvRammen { get; init; }

    public override string ToString() => Navn;

    private static Form Av(string navn, Strukturpar par) => new(
        navn,
        (ramme, krav) => (par with { Ramme = ramme, Krav = Nøkler(krav), Trekning = Trekning(krav) }).Tolkens(),
        (ramme, krav) => (par with { Ramme = ramme, Krav = Nøkler(krav), Trekning = Trekning(krav) }).Vårt())
    {
        ErAvRammen = par.UtenBeregnet,
    };

    private static Form Av(string navn, Rekkefølgepar par) => new(
        navn,
        (ramme, krav) => (par with { Ramme = ramme, Krav = Nøkler(krav), Trekning = Trekning(krav) }).Tolkens(),
        (ramme, krav) => (par with { Ramme = ramme, Krav = Nøkler(krav), Trekning = Trekning(krav) }).Vårt());

    private static Form Av(string navn, Fordelingspar par) => new(
        navn,
        (ramme, krav) => (par with { Ramme = ramme, Krav = Prøvekravene(krav) }).Tolkens(false),
        (ramme, krav) =>
        {
            var (fordeling, deltakere) = (par with { Ramme = ramme, Krav = Prøvekravene(krav) }).Vårt();
            return fordeling.Fordel(deltakere, Regelverk.Runtime.Numbers.Kroner.FraØre(ramme), par.Rundenummer == 2, Tidligereprøve.Våre(par.Tidligere));
        })
    {
        ErAvRammen = par.UtenBeregnet,
    };

    private static IReadOnlyList<Rekkefølgekrav> Nøkler(IReadOnlyList<Formkrav> krav) => [.. krav.Select(k => new Rekkefølgekrav(k.Id, k.Søker, k.Øre, k.Poeng, 0))];

    private static IReadOnlyList<Prøvekrav> Prøvekravene(IReadOnlyList<Formkrav> krav) => [.. krav.Select(k => new Prøvekrav(k.Id, k.Søker, k.Øre, k.Poeng, 2, k.Øre, null))];

    private static IReadOnlyList<string> Trekning(IReadOnlyList<Formkrav> krav) => [.. krav.Select(k => k.Id).OrderDescending(StringComparer.Ordinal)];
}

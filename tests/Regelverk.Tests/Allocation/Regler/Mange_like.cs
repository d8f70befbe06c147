using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using Regelverk.Runtime.Allocation;
using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Numbers;
using Xunit;

namespace Regelverk.Tests.Allocation.Regler;

/// <summary>As many applications as there may be, all alike: the right result, or a message that says why there is none, and never hours of work.</summary>
public sealed class Mange_like
{
    // REGELVERK_LIKE=1000000 tries as many as a division can have.
    private static readonly int Antall = int.TryParse(Environment.GetEnvironmentVariable("REGELVERK_LIKE"), NumberStyles.None, CultureInfo.InvariantCulture, out var antall) ? antall : 10_000;

    private static readonly Hjemmel Lodd = new("§ 5");

    private static readonly Grunn[] Grunner = [new Grunn("§ 1", "Prøve.", Grunnslag.Vilkår)];

    private static readonly Dictionary<string, Func<Steg[]>> Formene = new(StringComparer.Ordinal)
    {
        ["fast avkorting"] = () => [new Steg.Forholdsmessig(1, "Deles", null, null, new Delingsform(Delingsregel.Forholdsmessig, fastAvkorting: new Brøk(1, 3))), Ned],
        ["fast avkorting, likt beløp"] = () => [Etter(new Delingsform(Delingsregel.LiktBeløp, fastAvkorting: new Brøk(1, 3))), Ned],
        ["likt og etter vekt"] = () => [Etter(new Delingsform(Delingsregel.EtterVekt, "poeng", utenBeregnet: true, likdel: new Likdel(new Brøk(1, 3), true))), Ned],
        ["garanti"] = () => [Etter(new Delingsform(Delingsregel.Forholdsmessig, andeler: [new Gruppeandel(Gruppeandelsslag.Garanti, Kroner.Zero, "poeng er 1", new Brøk(1, 3))])), Ned],
        ["reserve"] = () => [Etter(new Delingsform(Delingsregel.Forholdsmessig, andeler: [new Gruppeandel(Gruppeandelsslag.Reserve, Kroner.Zero, "poeng er 1", new Brøk(1, 3))])), Ned],
        ["garanti inne i en garanti"] = () => [Etter(IHverandre(Gruppeandelsslag.Garanti)), Ned],
        ["reserve inne i en reserve"] = () => [Etter(IHverandre(Gruppeandelsslag.Reserve)), Ned],
        ["deler"] = () => [Etter(Delingsform.Forholdsmessig), Ned, new Steg.DelingPåDeler(4, "Deles", null, "summen", "medlemmer", "lag", Kroner.FraØre(1_00), Delrest.StørsteBrøkdelFørst)],
        ["bagatellgrense uten omfordeling"] = () => [Etter(new Delingsform(Delingsregel.LiktKutt)), Liten(Bortfall.UtenOmfordeling, 120_00), Ned],
        ["bagatellgrense, alle samtidig"] = () => [Etter(new Delingsform(Delingsregel.Halvdelsregelen)), Liten(Bortfall.AlleSamtidig, 120_00), Ned],
        ["bagatellgrense, alle er store nok"] = () => [Etter(new Delingsform(Delingsregel.LiktKutt)), Liten(Bortfall.DenMinsteOmGangen, 90_00), Ned],
        ["hele prosjekter"] = () => [new Steg.PrioritertRekkefølge(1, "Rekkefølge", null, new Likhetsregel(null, Lodd), Rekkefølgeslutt.NesteSomFårPlass), Ned],
        ["hele enheter"] = () => [Etter(Delingsform.Forholdsmessig), new Steg.AvrundingTilRammen(3, "Avrundes", null, Kroner.FraØre(60_00), Enhetsmetode.StørsteBrøkdel, new Likhetsregel(null, Lodd), Restmiddelmål.TilStaten)],
    };

    public static TheoryData<string> Former => [.. Formene.Keys];

    private static Steg.AvrundingNed Ned => new(3, "Avrundes", null, Kroner.FraØre(1), Restmiddelmål.TilStaten);

    // Half of what all have applied for, and 7 øre that nobody can get.
    private static long Ramme => (100_00L * Antall) + 7;

    [Theory]
    [MemberData(nameof(Former))]
    public void Alle_øre_er_gjort_rede_for_og_like_søknader_får_det_samme(string navn)
    {
        var steg = Formene[navn]();
        var resultat = new Fordeling(null, steg).Fordel(Like(steg[0] is Steg.Delende { Form.UtenBeregnet: true }, lodd: true), Kroner.FraØre(Ramme), false);

        Assert.Null(resultat.LoddtrekningKreves);
        Assert.Equal(Ramme, resultat.Restmidler.Øre + resultat.Avgjørelser.Sum(a => a.Tildelt?.Øre ?? 0));
        Assert.Equal(resultat.Loddtrekninger.Count == 0 ? 1 : 2, resultat.Avgjørelser.Select(a => a.Tildelt?.Øre).Distinct().Count());
    }

    [Theory]
    [InlineData(Delingsregel.Forholdsmessig)]
    [InlineData(Delingsregel.EtterVekt)]
    public void Det_må_trekkes_lodd_om_hvem_som_faller_bort(Delingsregel regel)
    {
        var resultat = Bagatell(regel).Fordel(Like(false, lodd: false), Kroner.FraØre(Ramme), false);

        Assert.Equal(Antall, resultat.LoddtrekningKreves?.Kandidater.Count);
        Assert.Equal(Ramme, resultat.Restmidler.Øre);
    }

    // 120 kroner each for five of six: 100 n / 120, rounded down, are left, and those before are told what they would have got.
    [Fact]
    public void De_faller_bort_én_om_gangen_i_ett_sveip()
    {
        var resultat = Bagatell(Delingsregel.Forholdsmessig).Fordel(Like(false, lodd: true), Kroner.FraØre(Ramme), false);

        Assert.Equal(Ramme / 120_00, resultat.Avgjørelser.Count(a => a.Tildelt?.Øre > 0));
    }

    // Where each that falls away needs a sharing of its own, ties must not make it worse than that.
    [Fact]
    public void Hundre_ganger_seks_faller_bort_uten_at_likhet_gjør_det_tregere()
    {
        var klokke = Stopwatch.StartNew();
        var resultat = Bagatell(Delingsregel.EtterVekt).Fordel(Like(false, lodd: true, 600), Kroner.FraØre(60_000_00), false);

        Assert.Equal(500, resultat.Avgjørelser.Count(a => a.Tildelt?.Øre > 0));
        Assert.InRange(klokke.Elapsed.TotalSeconds, 0, 20);
    }

    // Some kroner more for the complaints than they need: every one of them is paid.
    [Fact]
    public void Klagene_gjøres_opp_i_rekkefølge()
    {
        var fordeling = new Fordeling(null, Etter(Delingsform.Forholdsmessig), Ned, new Steg.Klager(4, "Klager", Klagedekning.Restmidler));
        var søknader = Like(false, lodd: false);
        var resultat = fordeling.Fordel(søknader, Kroner.FraØre(Ramme), false);
        var nivå = Assert.IsType<Delingsnivå>(resultat.Steg[0].Nivå);
        var tildelt = resultat.Avgjørelser.Select(a => new TidligereTildeling(a.SøknadId, a.SøkerId, (a.Tildelt ?? Kroner.Zero) - Kroner.FraØre(1))).ToList();

        var oppgjør = fordeling.GjørOppKlager(søknader, new Klagegrunnlag(Kroner.FraØre(Antall + 3), tildelt, [nivå]));

        Assert.Equal(3, oppgjør.Igjen.Øre);
        Assert.All(oppgjør.Svar, s => Assert.Equal((1, 0), (s.Dekket.Øre, s.Udekket.Øre)));
    }

    // The denominators are different primes, so that no common one is small enough; it is found out at once, not at the end.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Vekter_uten_felles_nevner_er_en_melding(bool sperregrense)
    {
        var nevnere = Enumerable.Range(1_000, 200_000).Where(n => Enumerable.Range(2, (int)Math.Sqrt(n)).All(d => n % d != 0)).Take(Antall);
        var søknader = nevnere.Select((n, i) => new Deltaker(Avgjort(i, true), [new Nøkkelverdi(new Brøk(1, n), "brøk")])).ToList();
        var fordeling = new Fordeling(null, Etter(new Delingsform(Delingsregel.EtterVekt, "poeng", utenBeregnet: true, sperregrense: sperregrense ? new Brøk(1, 100) : null)), Ned);

        Assert.Contains("for mange sifre", Assert.Throws<FordelingsgrenseException>(() => fordeling.Fordel(søknader, Kroner.FraØre(Ramme), false)).Message, StringComparison.Ordinal);
    }

    private static Fordeling Bagatell(Delingsregel regel) => new(
        null, Etter(new Delingsform(regel, regel == Delingsregel.EtterVekt ? "poeng" : null)), Liten(Bortfall.DenMinsteOmGangen, 120_00), Ned);

    private static Steg.Regeldeling Etter(Delingsform form) => new(1, "Deles", null, null, form);

    private static Delingsform IHverandre(Gruppeandelsslag slag) => new(
        Delingsregel.Forholdsmessig, andeler: [new Gruppeandel(slag, Kroner.Zero, "poeng er 1", new Brøk(1, 5), 1), new Gruppeandel(slag, Kroner.Zero, "levert er 1", new Brøk(1, 3))]);

    private static Steg.Bagatellgrense Liten(Bortfall bortfall, long øre) =>
        new(2, "For lite", null, Kroner.FraØre(øre), "søknad", false, bortfall, false, bortfall == Bortfall.DenMinsteOmGangen ? new Likhetsregel(null, Lodd) : null);

    private static Deltaker[] Like(bool avRammen, bool lodd, int? antall = null)
    {
        var nøkler = Enumerable.Repeat<Nøkkelverdi?>(new Nøkkelverdi(1, "1", [new Deltall("1", 1), new Deltall("2", 1), new Deltall("3", 1)]), 3).ToArray();
        return [.. Enumerable.Range(0, antall ?? Antall).Select(i => new Deltaker(Avgjort(i, avRammen), nøkler, lodd ? i : null))];
    }

    private static Avgjørelse Avgjort(int nummer, bool avRammen) => new(
        nummer.ToString("D7", CultureInfo.InvariantCulture), nummer.ToString(CultureInfo.InvariantCulture), Konklusjon.Oppfyller(Kroner.FraØre(200_00), avRammen ? null : Kroner.FraØre(200_00), delerRamme: true), Grunner);
}

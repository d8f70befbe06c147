using System;
using System.IO;
using System.Linq;
using Regelverk.Dsl.Values;
using Regelverk.Runtime.Allocation;
using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Numbers;
using Regelverk.Tests.Interpretation;
using Regelverk.Tests.Kit;
using Xunit;
using Visning = Regelverk.Runtime.Numbers.Visning;

namespace Regelverk.Tests.Allocation.Sammensetninger;

/// <summary>
/// Three years of a real scheme. The frame, the approved total and the cut are published, each rounded; who applied is not, so the total is spread over
/// constructed organisations, always the same ones. Under a proportional cut that makes no difference to the share.
/// </summary>
public sealed class Momskompensasjonen
{
    private const int Organisasjoner = 25_000;

    // Published with so many decimals of a milliard, so they may be off by half of the last one.
    [Theory]
    [InlineData(2016, 3, 2)]
    [InlineData(2017, 2, 2)]
    [InlineData(2018, 2, 2)]
    public void Avkortingen_er_den_publiserte_innenfor_avrundingen_av_tallene(int år, int rammedesimaler, int godkjentdesimaler)
    {
        var rad = File.ReadLines(Repository.Path("tests", "Regelverk.Tests", "Allocation", "Data", "momskompensasjon.csv")).Select(l => l.Split(';')).Single(r => r[0] == $"{år}");
        var (ramme, godkjent, publisert) = (Milliard(rad[1]), Milliard(rad[3]), decimal.Parse(rad[4].Replace(',', '.'), System.Globalization.CultureInfo.InvariantCulture));
        var krav = Kravene(godkjent);
        Assert.Equal(godkjent, krav.Sum());

        var deling = Deling.Forholdsmessig(ramme, krav);
        var andel = deling.Grupper[0].Andel;
        Assert.Equal(new Brøk(ramme, godkjent), andel);
        Assert.Equal(ramme, deling.RundNed(1, out var rest).Sum() + rest);
        Assert.InRange(rest, 0, Organisasjoner - 1);

        // Half of the last decimal of a milliard, in øre; the cut is published to a tenth of a per cent.
        var (rammefeil, godkjentfeil) = (Halv(rammedesimaler), Halv(godkjentdesimaler));
        var minst = 1 - new Brøk(ramme + rammefeil, godkjent - godkjentfeil);
        var høyst = 1 - new Brøk(ramme - rammefeil, godkjent + godkjentfeil);
        var fra = new Brøk((long)(publisert * 100) - 5, 10_000);
        var til = new Brøk((long)(publisert * 100) + 5, 10_000);
        Assert.True(minst <= til && fra <= høyst, $"{år}: {Visning.Andel(1 - andel)} mot {publisert} %, mulig fra {Visning.Andel(minst)} til {Visning.Andel(høyst)}");

        // How close: 0.21, 0.13 and 0.15 percentage points, all less than what rounding the totals can do.
        var avstand = 1 - andel - new Brøk((long)(publisert * 10), 1_000);
        Assert.True((avstand.Sign < 0 ? -avstand : avstand) < new Brøk(22, 10_000), $"{år}: {Visning.Andel(1 - andel)}");
    }

    [Fact]
    public void Tolken_og_kjøretiden_gir_hver_organisasjon_det_samme()
    {
        var krav = Kravene(Milliard("1,91"));
        var ramme = Milliard("1,42");
        var tolkens = Fordelingsprøve.Forholdsmessig(enhet: new Rational(1, 100))
            .Tildelt(new Rational(ramme, 100), krav.Select((k, i) => new Prøvesøknad($"S{i:D5}", $"K{i:D5}", new Rational(k, 100))).ToArray());
        var fordeling = new Fordeling(
            null,
            new Steg.Forholdsmessig(1, "Beregnet tilskudd avkortes forholdsmessig"),
            new Steg.AvrundingNed(2, "Beløpene avrundes ned til øre", null, Kroner.FraØre(1), Restmiddelmål.TilStaten));
        var resultat = fordeling.Fordel(
            krav.Select((k, i) => new Deltaker(new Avgjørelse($"S{i:D5}", $"K{i:D5}", Konklusjon.Oppfyller(Kroner.FraØre(k), Kroner.FraØre(k), delerRamme: true), [new Grunn("§ 5", "Vilkårene er oppfylt.", Grunnslag.Vilkår)]))).ToList(), Kroner.FraØre(ramme), erSisteRunde: false);

        Assert.Equal(tolkens.Select(t => (long)(t * 100).Numerator), resultat.Avgjørelser.Select(a => a.Tildelt?.Øre ?? -1));
        Assert.Equal(ramme, resultat.Avgjørelser.Sum(a => a.Tildelt?.Øre ?? 0) + resultat.Restmidler.Øre);
    }

    /// <summary>From a few kroner to nearly 30 million, most of them small, to the øre as much as was approved in all.</summary>
    private static long[] Kravene(long godkjent)
    {
        var trekning = new Random(2018);
        var store = Enumerable.Range(0, 10).Select(i => (20_000_000L + (i * 1_000_000L)) * 100).ToArray();
        var små = Enumerable.Range(0, Organisasjoner - store.Length).Select(_ => (1L << trekning.Next(0, 22)) * trekning.Next(1_000, 2_000)).ToArray();
        var igjen = godkjent - store.Sum();
        var sum = små.Sum();
        var krav = små.Select(s => 500 + (long)((System.Numerics.BigInteger)(igjen - (500L * små.Length)) * s / sum)).ToArray();
        var rest = igjen - krav.Sum();
        for (var i = 0; i < rest; i++)
        {
            krav[i]++;
        }

        return [.. store, .. krav];
    }

    private static long Milliard(string tall) => (long)(decimal.Parse(tall.Replace(',', '.'), System.Globalization.CultureInfo.InvariantCulture) * 1_000_000_000m * 100m);

    private static long Halv(int desimaler) => (long)(1_000_000_000m * 100m / 2m / (decimal)Math.Pow(10, desimaler));
}

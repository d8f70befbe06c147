using System;
using System.Linq;
using FsCheck.Fluent;
using Regelverk.Dsl.Values;
using Xunit;
using static Regelverk.Tests.Runtime.Egenskap;

namespace Regelverk.Tests.Runtime;

/// <summary>Complaints that succeed after a division: two implementations of one meaning, word for word, and what must hold of any of them.</summary>
public class Klager_som_tolkens
{
    private static readonly Lazy<string[]> Avskrifter = new(() => [.. Klagepar.Alle.Sample(1_000).Select(p => p.Våre())]);

    [Fact]
    public void Oppgjøret_er_tolkens_ord_for_ord() => For_alle(
        Klagepar.Alle,
        p =>
        {
            Assert.Equal(p.Tolkens(), p.Våre());
            return true;
        },
        400);

    [Fact]
    public void Pengene_går_opp_og_ingen_får_mer_enn_sin_rett() => For_alle(
        Klagepar.Alle.Where(p => p.HarAndel),
        p => p.Tolken().Settled is { } settled
            && settled.Svar.Aggregate(settled.Igjen, (sum, s) => sum + s.Dekket) == settled.Midler
            && settled.Igjen.Sign >= 0
            && settled.Svar.All(s => s.Dekket.Sign >= 0 && (s.Dekket.Sign == 0 || s.Før + s.Dekket <= s.Rett) && s.Dekket + s.Udekket == Rational.Max(0, s.Rett - s.Før)),
        150);

    /// <summary>The award of an application that nothing was wrong with is what the published share gives it: so the share is the one that was used.</summary>
    [Fact]
    public void En_klage_som_ikke_endrer_søknaden_gir_det_samme_som_fordelingen() => For_alle(
        Klagepar.Alle.Where(p => p.HarAndel && p.ErUtenTak),
        p => (p with { Klager = p.Krav }).Tolken() is var (division, settled)
            && settled?.Svar.All(s => s.Rett == s.Før && s.Dekket.Sign == 0 && s.Før == division.Avgjørelser.Single(a => a.Søknad.Id == s.Avgjørelse.Søknad.Id).Tildelt) == true,
        150);

    // A generator that never reached a branch would prove nothing.
    [Theory]
    [InlineData("Etter klagen har søknaden ikke rett på noe.")]
    [InlineData("og den gruppen fikk ingen tilskudd.")]
    [InlineData("rett på hele beregnet tilskudd")]
    [InlineData(" av resten av ")]
    [InlineData("men ikke mindre enn")]
    [InlineData("gir bare plass til")]
    [InlineData("det meste som regnes av")]
    [InlineData("avrundet ned til")]
    [InlineData("Det dekkes av avsetningen.")]
    [InlineData("Det dekkes av restmidlene.")]
    [InlineData("så klagen dekkes ikke.")]
    [InlineData("Det er bare ")]
    [InlineData("og klagen gir ikke mer.")]
    [InlineData("av rammen) av til klager.")]
    [InlineData("Prosenten står i regelverket og er ikke regnet ut av rammen.")]
    [InlineData("i beregnet tilskudd avkortet med 20 %")]
    [InlineData("alle får beregnet tilskudd etter den faste avkortingen")]
    [InlineData("samme andel av beregnet tilskudd etter den faste avkortingen")]
    [InlineData("Det var ikke nok penger til")]
    public void Prøvene_når_fram_til_alle_setninger(string setning) =>
        Assert.Contains(Avskrifter.Value, a => a.Contains(setning, StringComparison.Ordinal));
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Regelverk.Dsl;
using Regelverk.Dsl.Comparison;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Mutation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;
using Regelverk.Tests.Konsolidering;
using Regelverk.Tests.Tilfeldig;
using Xunit;
using Xunit.Abstractions;

namespace Regelverk.Tests.Comparison;

/// <summary>
/// Drawn regulations against themselves, written otherwise or with one small change. What the comparison says of the applicants is held against deciding every one of a grid of them under both.
/// REGELVERK_PAR says how many pairs there are.
/// </summary>
public sealed class Tilfeldige_årspar(ITestOutputHelper utskrift)
{
    private static readonly int? Bedt = Tall("REGELVERK_PAR");

    /// <summary>Where the draws begin, so that a series can be repeated.</summary>
    private static readonly int Fra = (Tall("REGELVERK_TREKNING") ?? 0) * 1_000_000;

    private static int? Tall(string navn) => int.TryParse(Environment.GetEnvironmentVariable(navn), NumberStyles.None, CultureInfo.InvariantCulture, out var tall) ? tall : null;

    [Fact]
    public void Andre_navn_og_annen_rekkefølge_er_ingen_endring()
    {
        var antall = Bedt ?? 25;
        var prøvd = 0;
        for (var frø = Fra; prøvd < antall && frø < Fra + (antall * 20); frø++)
        {
            var (før, nå) = (Årspar.LesTekst(Regelverkstegner.Av(new Valg(frø))), Årspar.LesTekst(Regelverkstegner.Av(new Valg(frø), new Utforming(true, true, true))));
            if (før.Ordning is null || nå.Ordning is null || før.Source.Content == nå.Source.Content)
            {
                continue;
            }

            prøvd++;
            var forskjell = Årssammenligning.Av([før], [nå], Navnetabell.Tom);
            Assert.True(forskjell.Søkere.Count == 0, $"{frø}: {string.Join("\n", forskjell.Søkere)}\n{nå.Source.Content}");
            Assert.True(forskjell.Regler.All(r => r.Slag == Endringsslag.Tekst), $"{frø}: {string.Join("\n", forskjell.Regler)}\n{før.Source.Content}\n{nå.Source.Content}");
        }

        Assert.Equal(antall, prøvd);
    }

    [Fact]
    public void Én_endring_gir_de_søkerne_som_får_et_annet_resultat()
    {
        var antall = Bedt ?? 20;
        var (prøvd, medForskjell, medForbehold) = (0, 0, 0);
        var feil = new List<string>();
        for (var frø = Fra; prøvd < antall && frø < Fra + (antall * 20); frø++)
        {
            if (Endret(frø) is not var (før, nå))
            {
                continue;
            }

            prøvd++;
            try
            {
                var funnet = Årssammenligning.Finn([før], [nå], Navnetabell.Tom);
                medForskjell += funnet.Forskjell.Søkere.Count > 0 ? 1 : 0;
                medForbehold += funnet.Forskjell.Søkere.Any(g => !g.GjelderAlle) ? 1 : 0;
                Holder(funnet, frø, $"{før.Source.Content}\n-----\n{nå.Source.Content}");
            }
            catch (Exception galt)
            {
                feil.Add($"{frø}: {galt}");
            }
        }

        Assert.Equal(antall, prøvd);
        Assert.True(feil.Count == 0, $"{feil.Count} of {antall}:\n{string.Join("\n=====\n", feil)}");
        Assert.True(medForskjell > antall / 4, $"Only {medForskjell} of {antall} pairs differ.");
        Assert.True(medForbehold <= medForskjell / 4, $"Of {medForskjell} that differ, {medForbehold} say that not all is tried.");
        utskrift.WriteLine($"{antall} pairs with one change, {medForskjell} with applicants that get another result, {medForbehold} of them with groups where only some do");
    }

    /// <summary>The regulation without a transitional rule, and the same with one for a provision that was a little different: it moves those before its date, and no others.</summary>
    [Fact]
    public void En_overgangsregel_gir_de_søkerne_som_den_flytter()
    {
        // It takes long to find a provision and a change of it that a transitional rule can be about.
        var antall = (Bedt ?? 75) / 5;
        var (prøvd, medForskjell) = (0, 0);
        var feil = new List<string>();
        for (var frø = Fra; prøvd < antall && frø < Fra + (antall * 20); frø++)
        {
            if (Tilfeldige_overgangsregler.Tegn(frø) is not { } tegnet)
            {
                continue;
            }

            prøvd++;
            var (uten, med) = frø % 2 == 0 ? (tegnet.Ny, tegnet.Felles) : (tegnet.Felles, tegnet.Ny);
            try
            {
                var funnet = Årssammenligning.Finn([uten], [med], Navnetabell.Tom);
                medForskjell += funnet.Forskjell.Søkere.Count > 0 ? 1 : 0;
                Assert.Contains(funnet.Forskjell.Regler, r => r.Slag == Endringsslag.Overgangsregel);
                Holder(funnet, frø, $"{tegnet.Felles.Source.Content}\n-----\n{tegnet.Gammel.Source.Content}");
            }
            catch (Exception galt)
            {
                feil.Add($"{frø}: {galt}");
            }
        }

        Assert.Equal(antall, prøvd);
        Assert.True(feil.Count == 0, $"{feil.Count} of {antall}:\n{string.Join("\n=====\n", feil)}");
        Assert.True(medForskjell > antall / 6, $"Only {medForskjell} of {antall} transitional rules move anybody.");
        utskrift.WriteLine($"{antall} pairs with a transitional rule, {medForskjell} with applicants that it moves");
    }

    /// <summary>Two years whose deadlines and dates are moved each by itself or not at all, near each other, with and without a clock, in one round or two.</summary>
    [Fact]
    public void Frister_og_datoer_som_flyttes_hver_for_seg_gir_de_søkerne_de_skiller()
    {
        var antall = Bedt ?? 60;
        var medForskjell = 0;
        for (var frø = Fra; frø < Fra + antall; frø++)
        {
            var trekker = new Random(frø);
            string En(params string[] valg) => valg[trekker.Next(valg.Length)];
            string Tid(int år) => $"{En("27. februar", "28. februar", "1. mars", "2. mars")} {Folding.Digits(år)}{En("", " kl. 12.00", " kl. 00.00", " kl. 23.59")}";
            string Test(int år) => $"søknaden er levert {En("før", "senest", "etter", "tidligst")} {En("fristen", Tid(år), Tid(år), Tid(2025))}";
            string Rest(int år) => trekker.Next(3) == 0 ? $"{Tid(år)}\n  runde 2: frist {En("3. mars", "1. september")} {Folding.Digits(år)}" : Tid(år);
            string År(int år) => Tider_ved_frist_og_dato.År(år, Rest(år), $"Søknaden {En("avslås", "avvises")} hvis {Test(år)} {En("eller", "og")} {Test(år)}");
            var (før, nå) = (Årspar.LesTekst(År(2025)), Årspar.LesTekst(År(2026)));
            if (før.Ordning is null || nå.Ordning is null)
            {
                continue;
            }

            var funnet = Årssammenligning.Finn([før], [nå], Navnetabell.Tom);
            medForskjell += funnet.Forskjell.Søkere.Count > 0 ? 1 : 0;
            Assert.True(funnet.Forskjell.Søkere.All(g => g.GjelderAlle), $"{frø}: {string.Join("\n", funnet.Forskjell.Søkere.Select(g => g.Hvem))}\n{før.Source.Content}\n-----\n{nå.Source.Content}");
            Holder(funnet, frø, $"{før.Source.Content}\n-----\n{nå.Source.Content}");
        }

        Assert.True(medForskjell > antall / 3, $"Only {medForskjell} of {antall} pairs differ.");
        utskrift.WriteLine($"{antall} pairs with deadlines and dates moved each by itself, {medForskjell} with applicants that get another result");
    }

    private static (Regelfil Før, Regelfil Nå)? Endret(int frø)
    {
        var før = Årspar.LesTekst(Regelverkstegner.Av(new Valg(frø)));
        if (før.Ordning is null)
        {
            return null;
        }

        var endringer = new Mutator(før.Source, før.Ordning).All();
        var trekker = new Random(frø);
        for (var forsøk = 0; forsøk < 5 && endringer.Count > 0; forsøk++)
        {
            var nå = Årspar.LesTekst(endringer[trekker.Next(endringer.Count)].In(før.Source.Content));
            if (nå.Ordning is not null && nå.Regelavtrykk != før.Regelavtrykk)
            {
                return (før, nå);
            }
        }

        return null;
    }

    private static void Holder(Sammenlignet funnet, int frø, string tekst)
    {
        var trekker = new Random(frø);
        var tider = new Tider(tekst);
        foreach (var like in funnet.Forskjell.Søkere.GroupBy(g => (g.Utgangspunkt, string.Join(",", g.Region?.Facts.Select(f => f.Key) ?? []), FørsteRunde(g))))
        {
            var (grupper, runde) = (like.ToArray(), like.Key.Item3);
            if (grupper[0].Utgangspunkt is not { } utgangspunkt || grupper[0].Region is not { } region)
            {
                continue;
            }

            // Where it hangs on several facts together, the report says that not all is tried; there nothing more can be asked of it than that.
            var sagt = ErSagt(funnet, region, grupper);
            for (var i = 0; i < 60; i++)
            {
                var søker = region.Facts.Aggregate(utgangspunkt, (s, f) => s.With(f, EnVerdi(f, tider, trekker)));
                var endring = Endring(funnet, søker, runde);
                foreach (var gruppe in grupper)
                {
                    var avrundet = endring is null && Uavrundet(funnet, søker, runde) == gruppe.Endring;
                    Assert.True(gruppe.Region?.Holds(søker) == false || sagt || avrundet || endring == gruppe.Endring, $"{frø}: {gruppe.Hvem} {gruppe.Runde} → {gruppe.Endring}, but {endring}: {Verdier(region, søker)}\n{tekst}");
                }

                // A group that is alike in several rounds is kept as it was found in the first of them.
                var ventes = runde == 0 && endring is not null && (endring is not (Søkerendring.FårMer or Søkerendring.FårMindre) || grupper.Any(g => g.Endring is Søkerendring.FårMer or Søkerendring.FårMindre));
                Assert.True(!ventes || sagt || funnet.Forskjell.Søkere.Any(g => g.Endring == endring && FørsteRunde(g) == runde && g.Region?.Holds(søker) == true), $"{frø}: {endring} in no group: {Verdier(region, søker)}\n{string.Join("\n", grupper.Select(g => g.Hvem))}\n{tekst}");
            }
        }

        for (var i = 0; i < 100; i++)
        {
            var søker = funnet.Opplysninger.All.Aggregate(JointApplicant.Empty, (s, f) => s.With(f, f.Timeline is null ? f.Segments[trekker.Next(f.Segments.Count)].Value : tider.En(f, trekker)));
            Assert.True(Endring(funnet, søker, 0) is null || funnet.Forskjell.Årlig.Count > 0 || funnet.Forskjell.Regler.Any(r => r.Slag != Endringsslag.Tekst), $"{frø}: an applicant differs, but no rule is told to\n{tekst}");
        }
    }

    private static int FørsteRunde(Søkergruppe gruppe) => gruppe.Runde.Length == 0 ? 0 : gruppe.Runde["runde ".Length] - '1';

    private static string Verdier(Region region, JointApplicant søker) => string.Join(", ", region.Facts.Select(f => $"{f.Name} {RegionWords.Shown(søker[f], f.Type)}"));

    private static bool ErSagt(Sammenlignet funnet, Region region, Søkergruppe[] grupper) =>
        grupper.Any(g => !g.GjelderAlle) && funnet.Forskjell.IkkeAvgjort.Any(linje => region.Facts.All(f => linje.Contains($"«{f.Name}»", StringComparison.Ordinal)));

    /// <summary>A value of a segment that is drawn, whole, but not always the one that the comparison tried.</summary>
    private static Value EnVerdi(JointFact opplysning, Tider tider, Random trekker)
    {
        if (opplysning.Timeline is not null)
        {
            return tider.En(opplysning, trekker);
        }

        var del = opplysning.Segments[trekker.Next(opplysning.Segments.Count)];
        if (del.Value is not Value.Number || opplysning.Type.Slag is not (Verdislag.Heltall or Verdislag.Kroner) || del is not { Low: { } lav, High: { } høy, IsPoint: false })
        {
            return del.Value;
        }

        var nærmest = new Value.Number(lav.Floor() + 1);
        return nærmest.Amount < høy ? nærmest : del.Value;
    }

    private static Søkerendring? Endring(Sammenlignet funnet, JointApplicant søker, int runde)
    {
        var (a, b) = (Avgjort(funnet.Før, søker, runde), Avgjort(funnet.Nå, søker, runde));
        bool ManglerBeløp(Side side, Avgjørelse x) => x.OppfyllerVilkårene && x.Beregnet is null && side.Editions[0].Ordning.BeregnetTilskudd is not null;
        bool Rett(Avgjørelse x) => x.OppfyllerVilkårene;
        bool Retter(Avgjørelse x) => x.Status == Ventestatus.VenterPåRetting;
        return a.Status == Ventestatus.TilAvklaring || b.Status == Ventestatus.TilAvklaring || ManglerBeløp(funnet.Før, a) || ManglerBeløp(funnet.Nå, b) ? null
            : Rett(a) && Rett(b) ? (a.Beregnet ?? Rational.Zero) == (b.Beregnet ?? Rational.Zero) ? null : (a.Beregnet ?? Rational.Zero) < (b.Beregnet ?? Rational.Zero) ? Søkerendring.FårMer : Søkerendring.FårMindre
            : Rett(a) && Retter(b) ? Søkerendring.MåRette
            : Retter(a) && Rett(b) ? Søkerendring.SlipperÅRette
            : Rett(a) ? Søkerendring.MisterRett
            : Rett(b) ? Søkerendring.FårRett
            : a.Utfall == b.Utfall && a.Status == b.Status ? null : Søkerendring.AnnenGrunn;
    }

    /// <summary>What would become of an applicant with the same amount in both years if nothing were rounded.</summary>
    private static Søkerendring? Uavrundet(Sammenlignet funnet, JointApplicant søker, int runde)
    {
        var (før, nå) = (Assert.Single(funnet.Før.Editions), Assert.Single(funnet.Nå.Editions));
        return (før.Unrounded(søker, runde), nå.Unrounded(søker, runde)) is ({ } gammelt, { } nytt) && gammelt != nytt
            ? gammelt < nytt ? Søkerendring.FårMer : Søkerendring.FårMindre
            : null;
    }

    private static Avgjørelse Avgjort(Side side, JointApplicant søker, int runde)
    {
        var år = Assert.Single(side.Editions);
        return år.Tolk.Avgjør(år.Read(søker, runde, år.Round(runde)), år.Round(runde));
    }
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Regelverk.Dsl;
using Regelverk.Dsl.Consolidation;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Mutation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;
using Regelverk.Tests.Compiled;
using Regelverk.Tests.Kit;
using Regelverk.Tests.Sporing;
using Regelverk.Tests.Tilfeldig;
using Xunit;

namespace Regelverk.Tests.Konsolidering;

/// <summary>
/// A drawn regulation, and the same with one small change in a §, which is the earlier year's. With a transitional rule for that § or ledd, an application before the date must be decided
/// as by the changed regulation, and one after it as by the unchanged one; and the compiled rules must agree with the interpreter.
/// </summary>
public sealed class Tilfeldige_overgangsregler
{
    private const int Søknader = 12;

    private static readonly Dato Skille = new(2025, 3, 2);

    private static int Antall => CultureInfo.CurrentCulture.Name.Length == 0 ? 60 : 15;

    [Fact]
    public void En_overgangsregel_setter_den_ene_bestemmelsen_i_stedet_for_den_andre()
    {
        var (før, etter, prøvd) = (0, 0, new List<(Regelfil Fil, int Frø)>());
        foreach (var frø in new Langkjøring(Antall, 0.05).Alle())
        {
            if (Tegn(frø) is not { } tegnet)
            {
                continue;
            }

            prøvd.Add((tegnet.Felles, frø));
            var (ny, gammel, felles) = (Ordning(tegnet.Ny), Ordning(tegnet.Gammel), Ordning(tegnet.Felles));
            var tilfeldig = new TilfeldigSøknad(felles, frø);
            for (var i = 0; i < Søknader; i++)
            {
                var søknad = tilfeldig.Neste($"S{Folding.Digits(i)}", i % 3 == 2 ? 6 : 0);
                if (Levert(søknad) is not { } levert)
                {
                    continue;
                }

                var (riktig, runde) = (levert.CompareTo(Skille) < 0 ? gammel : ny, felles.Runder[0].Nummer);
                _ = levert.CompareTo(Skille) < 0 ? før++ : etter++;
                var (ventet, fikk) = (Svar(riktig, new Oversetter(riktig).Av(søknad), runde), Svar(felles, søknad, runde));
                Assert.True(ventet == fikk, $"{frø}, {søknad.Id}, {levert}:\n{ventet}\n{fikk}\n{tegnet.Felles.Source.Content}\n=====\n{tegnet.Felles.Kjede[1].Content}");
            }
        }

        foreach (var (regler, (_, frø)) in Kompilert.AvMange([.. prøvd.Select(p => p.Fil)]).Zip(prøvd))
        {
            var tilfeldig = new TilfeldigSøknad(regler.Ordning, frø);
            for (var i = 0; i < Søknader; i++)
            {
                regler.Krev(tilfeldig.Neste($"S{Folding.Digits(i)}", i % 2 == 0 ? 0 : 3), tilfeldig.Runde());
            }
        }

        Assert.True(prøvd.Count > Antall / 3 && før > Antall && etter > Antall, $"{prøvd.Count} regulations, {før} applications before and {etter} after prove too little.");
    }

    /// <summary>The regulation, the same with a small change in a §, and the first with a transitional rule for the place of the change; null where there is none to try.</summary>
    internal static (Regelfil Ny, Regelfil Gammel, Regelfil Felles)? Tegn(int frø)
    {
        var tekst = Regelverkstegner.Av(new Valg(frø, lett: frø % 3 != 0)).TrimEnd() + "\n";
        var ny = Les(tekst);
        if (ny.HarFeil)
        {
            return null;
        }

        var tilfeldig = new Random(frø);
        foreach (var mutant in Mutantprøve.Endringer(ny).OrderBy(_ => tilfeldig.Next()).Take(20))
        {
            var gammel = Les(mutant.In(tekst));
            if (Sted(Ordning(ny), tekst, mutant.Span.Start, frø) is not { } sted || gammel.HarFeil || gammel.Regelavtrykk == ny.Regelavtrykk)
            {
                continue;
            }

            var eldre = new SourceText("eldre.regel", gammel.Source.Content.Replace("regelverk Prøvetilskudd 2025", "regelverk Prøvetilskudd 2024", StringComparison.Ordinal));
            var felles = Les(tekst + $"\novergangsregler\n  for søknader der søknaden er levert før {Skille}, gjelder {sted} i Prøvetilskudd 2024\n", Regelsamling.Av(eldre));
            if (!felles.HarFeil)
            {
                return (ny, gammel, felles);
            }

            // A name that only one of them gives a value, is refused where others use it.
            Assert.True(felles.Diagnostics.All(d => d.Descriptor.Code == "RV0067" || d.Descriptor.Severity != Dsl.Diagnostics.Severity.Error), $"{frø}: {string.Join("\n", felles.Diagnostics.Select(d => $"{d.Descriptor.Code} {d.Text.Nb}"))}\n{felles.Source.Content}\n=====\n{eldre.Content}");
        }

        return null;
    }

    /// <summary>The § that a place of the text lies in, or half of the time its ledd; null where it lies in none.</summary>
    private static string? Sted(Ordning ordning, string tekst, int sted, int frø)
    {
        var paragraf = ordning.Paragrafer.LastOrDefault(p => p.Span.Start <= sted);
        if (paragraf is null || Enumerable.Range(paragraf.Span.Start + 1, sted - paragraf.Span.Start).Any(i => tekst[i - 1] == '\n' && !char.IsWhiteSpace(tekst[i])))
        {
            return null;
        }

        var ledd = paragraf.Ledd.Count(l => l.Span.Start <= sted);
        return ledd > 0 && frø % 2 == 0 ? $"{paragraf.Nummer} {Ordinals.Of(ledd)} ledd" : paragraf.Nummer;
    }

    private static Regelfil Les(string tekst, Regelsamling? samling = null) => Regelfil.Les(new SourceText("prøve.regel", tekst), samling ?? Regelsamling.Tom);

    private static Ordning Ordning(Regelfil fil) => fil.Ordning ?? throw new InvalidOperationException("The rule file has errors.");

    private static Dato? Levert(Søknadsdata søknad) =>
        søknad.Opplysninger.Where(o => o.Key.Navn == "levert").Select(o => o.Value).OfType<Value.Time>().Select(t => (Dato?)t.Moment.Dato).FirstOrDefault();

    private static string Svar(Ordning ordning, Søknadsdata søknad, int runde)
    {
        var a = new Tolk(ordning).Avgjør(søknad, ordning.Runder.Single(r => r.Nummer == runde));

        // A rule about the payout that is not in force is as none: the money is paid.
        var utbetaling = a.Utbetaling?.Slag is Utbetalingsslag.Utbetales ? null : a.Utbetaling?.Slag;
        return $"{a.Utfall} {a.Status} {a.Søkt?.ToString()} {a.Beregnet?.ToString()} {utbetaling} {string.Join(",", a.Mangler.Select(m => m.Opplysning.Navn + m.ElementId).Order(StringComparer.Ordinal))}";
    }
}

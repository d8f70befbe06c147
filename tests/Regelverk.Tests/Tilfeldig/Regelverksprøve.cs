using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl;
using Regelverk.Dsl.Formatting;
using Regelverk.Dsl.Text;
using Regelverk.Tests.Compiled;
using Regelverk.Tests.Sporing;
using Xunit;
using Xunit.Sdk;

namespace Regelverk.Tests.Tilfeldig;

/// <summary>
/// Drawn regulations through the whole program: read, formatted, compiled many in one call, and each application and division held against the interpreter.
/// What the checks accept must compile without an error or a warning, and decide without one.
/// </summary>
internal sealed class Regelverksprøve(int søknader, int fordelinger)
{
    private readonly SortedDictionary<string, int> _utfall = new(StringComparer.Ordinal);
    private int _krympet;

    /// <summary>How many regulations have been drawn.</summary>
    public int Tegnet { get; private set; }

    /// <summary>How many of them the checks accepted.</summary>
    public int Godtatt { get; private set; }

    /// <summary>How many applications both have decided.</summary>
    public int Avgjort { get; private set; }

    /// <summary>How many frames both have divided.</summary>
    public int Fordelt { get; private set; }

    /// <summary>How often each outcome came.</summary>
    public IReadOnlyDictionary<string, int> Utfall => _utfall;

    /// <summary>Tries the regulations of these seeds, a hundred at a time.</summary>
    /// <returns>What went wrong, the first of it made as small as it gets; empty where all is well.</returns>
    public IReadOnlyList<string> Prøv(IEnumerable<int> frø) => [.. frø.Chunk(100).SelectMany(PrøvSamlet)];

    private List<string> PrøvSamlet(int[] frø)
    {
        var godtatt = frø.Select(f => (Frø: f, Fil: Les(Regelverkstegner.Av(Tegning(f))))).Where(f => !f.Fil.HarFeil).ToArray();
        Tegnet += frø.Length;
        Godtatt += godtatt.Length;
        List<string> uenige = [];
        foreach (var ((tall, fil), regler) in godtatt.Zip(Kompilerte([.. godtatt.Select(g => g.Fil)])))
        {
            List<string> utfall = [];
            if (Feil(fil, tall, regler, utfall) is not null)
            {
                // Making one small takes minutes, and a fault seldom comes alone.
                uenige.Add(_krympet++ < 2 ? Minste(tall) : $"Seed {tall}");
                continue;
            }

            Tell(utfall);
        }

        return uenige;
    }

    private void Tell(List<string> utfall)
    {
        Avgjort += utfall.Count;
        Fordelt += fordelinger;
        foreach (var ett in utfall)
        {
            _utfall[ett] = _utfall.GetValueOrDefault(ett) + 1;
        }
    }

    private static IReadOnlyList<Kompilert?> Kompilerte(IReadOnlyList<Regelfil> filer)
    {
        try
        {
            return Kompilert.AvMange(filer);
        }
        catch (XunitException)
        {
            // One of them is not C#; each by itself tells which.
            return [.. filer.Select(_ => (Kompilert?)null)];
        }
    }

    // Two of five are large, three are small: most faults show in a small one, and it costs half.
    private static Valg Tegning(int frø) => new(frø, lett: frø % 5 > 1);

    private static Regelfil Les(string tekst) => Regelfil.Les(new SourceText("prøve.regel", tekst));

    // The smallest regulation that still goes wrong, and how.
    private string Minste(int frø)
    {
        var valg = Tegning(frø);
        Regelverkstegner.Av(valg);
        var minste = Krymping.Av(valg.Brukt, v => Les(Regelverkstegner.Av(new Valg(v))) is { HarFeil: false } fil && Feil(fil, frø, null, []) is not null);
        var regelverk = Regelverkstegner.Av(new Valg(minste));
        return $"Seed {frø}, choices {string.Join(",", minste)}:\n{regelverk}\n{Feil(Les(regelverk), frø, null, [])}";
    }

    // What goes wrong, whatever it is; how the applications were decided is told to whom it concerns.
    private Exception? Feil(Regelfil fil, int frø, Kompilert? regler, List<string> utfall) => Record.Exception(() =>
    {
        Format(fil, helt: frø % 4 == 0);
        regler ??= Kompilert.Av([fil]).Single();
        utfall.AddRange(Søknadene(regler, frø));
        regler.PrøvFordelinger(fordelinger, frø);
    });

    private IEnumerable<string> Søknadene(Kompilert regler, int frø)
    {
        var tilfeldig = new TilfeldigSøknad(regler.Ordning, frø);
        for (var i = 0; i < søknader; i++)
        {
            // Most with everything given, the others with less and less.
            var mangler = (i % 6) switch { 0 or 1 or 2 => 0, 3 => 20, 4 => 6, _ => 2 };
            yield return regler.Krev(tilfeldig.Neste($"S{i}", mangler), tilfeldig.Runde()).Utfall?.ToString() ?? "åpen";
        }
    }

    // The file laid out says the same, and laid out once more it stays.
    private static void Format(Regelfil fil, bool helt)
    {
        var formatert = Formatering.Av(fil.Source);
        Assert.Equal(fil.Regelavtrykk, Les(formatert).Regelavtrykk);
        if (helt)
        {
            Assert.Equal(formatert, Formatering.Av(new SourceText("prøve.regel", formatert)));
        }
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Compiler.Assembly;
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

    /// <summary>Tries the regulations of these seeds.</summary>
    /// <returns>What went wrong, each made as small as it gets; empty where all is well.</returns>
    public IReadOnlyList<string> Prøv(IReadOnlyList<int> frø)
    {
        var godtatt = frø.Select(f => (Frø: f, Fil: Les(Regelverkstegner.Av(new Valg(f))))).Where(f => !f.Fil.HarFeil).ToArray();
        Tegnet += frø.Count;
        Godtatt += godtatt.Length;
        return [.. godtatt.Zip(Kompilerte([.. godtatt.Select(g => g.Fil)]), (g, regler) => Feil(g.Fil, g.Frø, regler) is null ? null : Minste(g.Frø)).OfType<string>()];
    }

    private static IReadOnlyList<Kompilert?> Kompilerte(IReadOnlyList<Regelfil> filer)
    {
        try
        {
            return Kompilert.Av(filer);
        }
        catch (KodefeilException)
        {
            // One of them is not C#; each by itself tells which.
            return [.. filer.Select(_ => (Kompilert?)null)];
        }
    }

    private static Regelfil Les(string tekst) => Regelfil.Les(new SourceText("prøve.regel", tekst));

    // The smallest regulation that still goes wrong, and how.
    private string Minste(int frø)
    {
        var valg = new Valg(frø);
        Regelverkstegner.Av(valg);
        var minste = Krymping.Av(valg.Brukt, v => Les(Regelverkstegner.Av(new Valg(v))) is { HarFeil: false } fil && Feil(fil, frø, null) is not null);
        var regelverk = Regelverkstegner.Av(new Valg(minste));
        return $"Seed {frø}, choices {string.Join(",", minste)}:\n{regelverk}\n{Feil(Les(regelverk), frø, null)}";
    }

    private string? Feil(Regelfil fil, int frø, Kompilert? regler)
    {
        try
        {
            Format(fil);
            regler ??= Kompilert.Av([fil]).Single();
            Søknadene(regler, frø);
            regler.PrøvFordelinger(fordelinger, frø);
            Fordelt += fordelinger;
            return null;
        }
        catch (Exception feil) when (feil is XunitException or KodefeilException or InvalidOperationException or ArgumentException or ArithmeticException or NullReferenceException or InvalidCastException or KeyNotFoundException)
        {
            return feil.ToString();
        }
    }

    private void Søknadene(Kompilert regler, int frø)
    {
        var tilfeldig = new TilfeldigSøknad(regler.Ordning, frø);
        for (var i = 0; i < søknader; i++)
        {
            // Most with everything given, the others with less and less.
            var mangler = (i % 6) switch { 0 or 1 or 2 => 0, 3 => 20, 4 => 6, _ => 2 };
            var utfall = regler.Krev(tilfeldig.Neste($"S{i}", mangler), tilfeldig.Runde()).Utfall?.ToString() ?? "åpen";
            _utfall[utfall] = _utfall.GetValueOrDefault(utfall) + 1;
            Avgjort++;
        }
    }

    // The file laid out says the same, and laid out once more it stays.
    private static void Format(Regelfil fil)
    {
        var formatert = Formatering.Av(fil.Source);
        Assert.Equal(formatert, Formatering.Av(new SourceText("prøve.regel", formatert)));
        Assert.Equal(fil.Regelavtrykk, Les(formatert).Regelavtrykk);
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Regelverk.Tests.Tilfeldig;

/// <summary>How the same drawn regulation is written: what must not matter to anyone.</summary>
/// <param name="Omdøpt">What the rules define has other names.</param>
/// <param name="Stokket">Headings, facts and rules that stand side by side have another order.</param>
/// <param name="Nøstet">A condition in a list is a list of its own.</param>
internal sealed record Utforming(bool Omdøpt = false, bool Stokket = false, bool Nøstet = false);

/// <summary>
/// Draws a whole rule file of everything the language has, with names and types that agree: facts with limits, some given only under conditions, some secret; rates, also by
/// date and in a table; conditions, exceptions, additions, bands, steps, tables, lists in lists, months, skjønn; and a division. Most are accepted by the checks.
/// </summary>
internal sealed partial class Regelverkstegner(Valg valg, Utforming utforming)
{
    private readonly Ordforråd _ord = new(utforming.Omdøpt);
    private readonly List<Navn> _navn = [];
    private readonly Dictionary<Nivå, List<string>> _erklært = new() { [Nivå.Søker] = [], [Nivå.Søknad] = [], [Nivå.Tiltak] = [], [Nivå.Post] = [] };
    private readonly List<string> _skjønn = [];
    private readonly List<string> _satser = [];
    private readonly List<string> _paragrafer = [];
    private readonly List<string> _tallPerTiltak = [];
    private bool _harTiltak;
    private bool _harPoster;
    private bool _harPeriode;
    private bool _rammenSelvDeles;

    /// <summary>The rule file of a row of choices.</summary>
    public static string Av(Valg valg, Utforming? utforming = null) => new Regelverkstegner(valg, utforming ?? new Utforming()).Tegn();

    private string Tegn()
    {
        _harTiltak = valg.Av(3) > 0;
        _harPoster = _harTiltak && valg.Sjelden(4);
        _harPeriode = valg.Sjelden(3);
        Opplysningene();
        Satsene();
        var hvem = Hvem();
        foreach (var _ in valg.Flere(0, 6))
        {
            Regel();
        }

        _rammenSelvDeles = valg.Sjelden(10);
        if (!_rammenSelvDeles)
        {
            Beløpene();
        }

        var fordeling = Fordelingen();
        string[] deler = [Begrepene(), Blokk("skjønn", _skjønn), Blokk("satser", _satser), hvem, .. _paragrafer, fordeling];
        return Hode + string.Join("\n", Rekkefølge(deler).Where(d => d.Length > 0));
    }

    private const string Hode = """
        regelverk Prøvetilskudd 2025
          tittel              «Tilskudd til prøver»
          tilskuddsforvalter  «Prøvedirektoratet»
          gjelder             1. januar 2025 – 31. desember 2025
          avgjørelsen         er enkeltvedtak, klagefrist 3 uker, klageinstans «Prøvedepartementet»


        """;

    // Facts first, so that rules find something to read; each concept has at least one.
    private void Opplysningene()
    {
        // Every division needs something to share by, and something to rank by.
        _erklært[Nivå.Søknad].Add("medlemstall (medlemstallet): antall plasser, minst 0");
        _navn.Add(new Navn("medlemstallet", Slag.Heltall, Nivå.Søknad, [], null));
        Opplysning(Nivå.Søknad, Slag.Kroner);
        foreach (var nivå in Nivåer)
        {
            foreach (var _ in valg.Flere(1, 5))
            {
                Opplysning(nivå, valg.En(Slag.JaNei, Slag.Heltall, Slag.Kroner, Slag.Kode, Slag.Dato, Slag.Prosent, Slag.JaNei, Slag.Heltall, Slag.Kroner, Slag.Måned, Slag.Periode));
            }
        }
    }

    private IEnumerable<Nivå> Nivåer => [Nivå.Søker, Nivå.Søknad, .. _harTiltak ? [Nivå.Tiltak] : Array.Empty<Nivå>(), .. _harPoster ? [Nivå.Post] : Array.Empty<Nivå>()];

    private void Opplysning(Nivå nivå, Slag slag)
    {
        if (_ord.Opplysning(slag) is not { } ord)
        {
            return;
        }

        var koder = slag == Slag.Kode ? _ord.Koder(2 + valg.Av(3)) : [];
        if (slag == Slag.Kode && koder.Count < 2)
        {
            return;
        }

        var type = slag switch
        {
            Slag.JaNei => "ja/nei",
            Slag.Heltall => valg.En("heltall, minst 0", "antall plasser, minst 0", "heltall, 0–10", "heltall, 1–6"),
            Slag.Kroner => valg.En("kroner, minst 0", "kroner, 0–100 000"),
            Slag.Prosent => "prosent, 0–100",
            Slag.Kode => "én av " + string.Join(", ", koder),
            Slag.Dato => "dato",
            Slag.Måned => "måned",
            _ => "periode",
        };
        var vurderes = nivå != Nivå.Søker && slag is Slag.JaNei or Slag.Heltall or Slag.Kroner && valg.Sjelden(6);
        var vilkår = nivå != Nivå.Søker && valg.Sjelden(6) ? EnkeltVilkår(nivå) : null;
        var når = vilkår is null ? "" : $", oppgis bare når {vilkår}";
        var hemmelig = vurderes || !valg.Sjelden(12) ? "" : ", taushetsbelagt";
        if (vurderes)
        {
            var hver = nivå switch { Nivå.Tiltak => ", for hvert tiltak", Nivå.Post => ", for hver post", _ => "" };
            _skjønn.Add($"{ord.Erklært}: {type}{hver}{når}\n    vurderes av «saksbehandler», skal begrunnes");
        }
        else
        {
            _erklært[nivå].Add($"{ord.Erklært}: {type}{når}{hemmelig}");
            if (nivå == Nivå.Tiltak && vilkår is null && slag is Slag.Kroner or Slag.Heltall)
            {
                _tallPerTiltak.Add(ord.Form);
            }
        }

        _navn.Add(new Navn(ord.Form, slag, nivå, koder, vilkår));
    }

    // Only what is always given decides whether something else is.
    private string? EnkeltVilkår(Nivå nivå)
    {
        var kandidater = _navn.Where(n => n.Nivå == nivå && n.Vilkår is null && n.Slag is Slag.JaNei or Slag.Kode or Slag.Heltall).ToArray();
        return kandidater.Length == 0 ? null : EnkelSetning(valg.En(kandidater));
    }

    private string EnkelSetning(Navn n) => n.Slag switch
    {
        Slag.JaNei => $"{Navn.Subjekt(n.Nivå)} {n.Form}",
        Slag.Kode => $"{n.Form} er {valg.En(n.Koder)}",
        _ => $"{n.Form} er minst 3",
    };

    private string Begrepene()
    {
        var tekst = new StringBuilder("begreper\n");
        Skriv("lag (laget, lagene) er søker:", ["navn (navnet): tekst, kjennetegn", .. _erklært[Nivå.Søker]]);
        Skriv("søknad (søknaden, søknader):", ["levert: tidspunkt", .. _harTiltak ? ["tiltakene: liste av tiltak"] : Array.Empty<string>(), .. _erklært[Nivå.Søknad]]);
        if (_harTiltak)
        {
            Skriv("tiltak (tiltaket):", [.. _harPoster ? ["postene: liste av post"] : Array.Empty<string>(), .. _erklært[Nivå.Tiltak]]);
        }

        if (_harPoster)
        {
            Skriv("post (posten):", _erklært[Nivå.Post]);
        }

        return tekst.ToString();

        void Skriv(string hode, IReadOnlyList<string> linjer) =>
            tekst.Append("  ").Append(hode).Append('\n').AppendJoin("", Rekkefølge(linjer).Select(l => $"    {l}\n")).Append('\n');
    }

    private string Blokk(string overskrift, IReadOnlyList<string> linjer) => linjer.Count == 0 ? "" : $"{overskrift}\n{string.Concat(Rekkefølge(linjer).Select(l => $"  {l}\n"))}";

    // Another order that is never the one that was.
    private IEnumerable<string> Rekkefølge(IReadOnlyList<string> deler) => utforming.Stokket ? deler.Reverse() : deler;
}

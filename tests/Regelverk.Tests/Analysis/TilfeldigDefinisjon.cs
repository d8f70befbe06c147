using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Values;

namespace Regelverk.Tests.Analysis;

/// <summary>A rule file with one definition of 2–5 cases, drawn from a seed, and for each fact all values that its conditions could tell apart.</summary>
internal sealed class TilfeldigDefinisjon
{
    private static readonly string[] Datoer = ["2. januar 2024", "3. januar 2024", "4. januar 2024"];

    private static readonly Fakta[] Alle =
    [
        new("medlemstall", "medlemstall (medlemstallet): heltall, 0–4", "medlemstallet", Slag.Tall),
        new("deltakertall", "deltakertall (deltakertallet): heltall, 1–5", "deltakertallet", Slag.Tall),
        new("poengsum", "poengsum (poengsummen): heltall", "poengsummen", Slag.Tall),
        new("leietall", "leietall (leietallet): heltall, 0–3, oppgis bare når slaget er kurs", "leietallet", Slag.Tall),
        new("egenandel", "egenandel (egenandelen): kroner, minst 0", "egenandelen", Slag.Kroner),
        new("er registrert", "er registrert: ja/nei", "søknaden er registrert", Slag.JaNei),
        new("er prioritert", "er prioritert: ja/nei, oppgis bare når medlemstallet er minst 2", "søknaden er prioritert", Slag.JaNei),
        new("slag", "slag (slaget): én av kurs, leir, utstyr", "slaget", Slag.Kode),
        new("sted", "sted (stedet): én av by, bygd, oppgis bare når søknaden er registrert", "stedet", Slag.Kode),
        new("stiftet", "stiftelsesdato (stiftelsesdatoen): dato", "stiftelsesdatoen", Slag.Dato),
        new("vedtatt", "vedtaksdato (vedtaksdatoen): dato, oppgis bare når søknaden ikke er registrert", "vedtaksdatoen", Slag.Dato),
    ];

    private readonly Random _random;
    private readonly IReadOnlyList<Fakta> _facts;
    private readonly List<string> _names = [];
    private readonly List<string> _rules = [];

    public TilfeldigDefinisjon(int frø)
    {
        _random = new Random(frø);
        _facts = Alle.OrderBy(_ => _random.Next()).Take(1 + _random.Next(3)).ToArray();
        for (var i = _random.Next(3); i > 0; i--)
        {
            AddName();
        }

        Tekst = Fil(string.Join("\n", _rules), Cases());
    }

    /// <summary>The rule file.</summary>
    public string Tekst { get; }

    /// <summary>The values of a fact, by its name: every constant with its neighbours, the limits, all codes.</summary>
    public static IReadOnlyList<Value> Verdier(string navn) => navn switch
    {
        "medlemstall" => Tall(0, 4),
        "deltakertall" => Tall(1, 5),
        "poengsum" => Tall(-2, 7),
        "leietall" => Tall(0, 3),
        "egenandel" => [.. Enumerable.Range(0, 5).SelectMany(k => new[] { -1, 0, 1 }.Select(øre => new Rational((k * 100) + øre, 100))).Where(n => n >= 0).Select(n => new Value.Number(n))],
        "er registrert" or "er prioritert" => [Value.Truth.Ja, Value.Truth.Nei],
        _ when navn.StartsWith("har felt ", StringComparison.Ordinal) => [Value.Truth.Ja, Value.Truth.Nei],
        "slag" => [new Value.Code("kurs"), new Value.Code("leir"), new Value.Code("utstyr")],
        "sted" => [new Value.Code("by"), new Value.Code("bygd")],
        "stiftelsesdato" or "vedtaksdato" => [.. Enumerable.Range(0, 7).Select(d => new Value.Time(new Tidspunkt(new Dato(2023, 12, 31).PlussDager(d), null)))],
        _ => throw new ArgumentOutOfRangeException(nameof(navn), navn, "No such fact."),
    };

    private static Value[] Tall(int fra, int til) => [.. Enumerable.Range(fra, til - fra + 1).Select(n => new Value.Number(n))];

    private void AddName()
    {
        var name = new[] { "er stor", "er utvalgt" }[_names.Count];
        var conditions = Enumerable.Range(0, 2 + _random.Next(2)).Select(_ => Atom()).ToArray();
        var letters = conditions.Select((c, i) => $"    {(char)('a' + i)}) {c}");
        var head = Any(["alle disse vilkårene", "minst ett av disse vilkårene", "minst to av disse vilkårene", "ingen av disse vilkårene"]);
        _rules.Add($"  søknaden {name} hvis {head} er oppfylt:\n{string.Join("\n", letters)}");
        _names.Add(name);
    }

    private string Cases()
    {
        var count = 2 + _random.Next(4);
        var hasOtherwise = _random.Next(2) == 0;
        var guarded = Any<Func<IEnumerable<string>>>([() => Drawn(count), () => Bands(count), () => Halves()])().ToArray();
        var lines = guarded.Select(g => $"    {Amount()}   hvis {g}").Concat(hasOtherwise ? [$"    {Amount()}   ellers"] : []);
        return string.Join("\n", lines);
    }

    private IEnumerable<string> Drawn(int count) => Enumerable.Range(0, count).Select(_ => Guard());

    /// <summary>Bands of one number or date: most often almost right.</summary>
    private IEnumerable<string> Bands(int count)
    {
        var ordered = _facts.Where(f => f.Slag is Slag.Tall or Slag.Kroner or Slag.Dato).ToArray();
        return ordered.Length == 0 ? Drawn(count) : Bands(Any(ordered));
    }

    private IEnumerable<string> Bands(Fakta fact)
    {
        var (low, high) = (Border(fact, 0), Border(fact, _random.Next(1, 3)));
        var isDate = fact.Slag == Slag.Dato;
        yield return $"{fact.Uttrykk} er {(isDate ? Any(["før", "senest"]) : Any(["mindre enn", "høyst"]))} {low}";
        yield return $"{fact.Uttrykk} er {(isDate ? Any(["etter", "tidligst"]) : Any(["mer enn", "minst"]))} {low} og {fact.Uttrykk} er {(isDate ? Any(["før", "senest"]) : Any(["mindre enn", "høyst"]))} {high}";
        yield return $"{fact.Uttrykk} er {(isDate ? Any(["etter", "tidligst"]) : Any(["mer enn", "minst"]))} {high}";
    }

    /// <summary>A test and its opposite, each perhaps with one more condition.</summary>
    private IEnumerable<string> Halves()
    {
        var (first, opposite) = Opposites();
        yield return first;
        if (_random.Next(2) == 0)
        {
            yield return opposite;
            yield break;
        }

        var (second, other) = Opposites();
        yield return $"{opposite} og {second}";
        yield return $"{opposite} og {other}";
    }

    private (string First, string Opposite) Opposites()
    {
        if (_names.Count > 0 && _random.Next(3) == 0)
        {
            var name = Any(_names);
            return ($"søknaden {name}", $"søknaden ikke {name}");
        }

        var fact = Any(_facts);
        switch (fact.Slag)
        {
            case Slag.JaNei:
                return (fact.Uttrykk, fact.Uttrykk.Replace("søknaden", "søknaden ikke", StringComparison.Ordinal));
            case Slag.Kode:
                var code = Any(Koder(fact));
                return ($"{fact.Uttrykk} er {code}", $"{fact.Uttrykk} er ikke {code}");
            default:
                var border = Other(fact) is { } other && _random.Next(2) == 0 ? other.Uttrykk : Border(fact, _random.Next(3));
                var (word, denial) = Any<(string, string)>(fact.Slag == Slag.Dato ? [("er før", "er tidligst"), ("er etter", "er senest")] : [("er minst", "er mindre enn"), ("er mer enn", "er høyst"), ("er", "er ikke")]);
                return ($"{fact.Uttrykk} {word} {border}", $"{fact.Uttrykk} {denial} {border}");
        }
    }

    private string Guard()
    {
        var joint = Any([" og ", " eller "]);
        return string.Join(joint, Enumerable.Range(0, Any([1, 1, 2, 2, 3])).Select(_ => Atom()));
    }

    private string Atom()
    {
        if (_random.Next(5) == 0)
        {
            if (_facts.FirstOrDefault(f => f.Slag == Slag.Kode) is { } code)
            {
                return $"{code.Uttrykk} er {Any(["", "verken "])}{Koder(code)[0]} eller {Koder(code)[1]}";
            }

            if (_facts.FirstOrDefault(f => f.Slag == Slag.Tall) is { } number)
            {
                return $"{number.Uttrykk} er fra {_random.Next(2)} til og med {2 + _random.Next(2)}";
            }
        }

        var (first, opposite) = Opposites();
        return Any([first, opposite]);
    }

    private Fakta? Other(Fakta fact) => _facts.Where(f => f != fact && f.Slag == fact.Slag).OrderBy(_ => _random.Next()).FirstOrDefault();

    private static string[] Koder(Fakta fact) => fact.Navn == "slag" ? ["kurs", "leir", "utstyr"] : ["by", "bygd"];

    private static string Border(Fakta fact, int number) => fact.Slag switch
    {
        Slag.Dato => Datoer[number],
        Slag.Kroner => $"{number + 1} kroner",
        _ => $"{number + 1}",
    };

    private string Amount() => $"{Any([100, 100, 200, 300])} kroner";

    /// <summary>A rule file with all the facts, these rules in § 2, and these cases of «grunnbeløpet».</summary>
    public static string Fil(string regler, string tilfeller) => $$"""
        regelverk Prøvetilskudd 2024
          tilskuddsforvalter  «Prøvedirektoratet»
          gjelder             1. januar 2024 – 31. desember 2024
          avgjørelsen         er enkeltvedtak, klagefrist 3 uker, klageinstans «Klagenemnda»

        begreper
          forening (foreningen) er søker:
            navn: tekst, kjennetegn
          søknad (søknaden):
            levert: dato
        {{string.Join("\n", Alle.Select(f => "    " + f.Linje))}}

        § 1 Vilkår
          Tilskudd gis hvis søknaden er levert senest fristen

        § 2 Beregning
        {{regler}}
          grunnbeløpet er:
        {{tilfeller}}
          Søkt tilskudd er grunnbeløpet
          Beregnet tilskudd er grunnbeløpet

        søknadsrunder
          runde 1: frist 1. mars 2024

        fordeling
          ingen avkorting: «Ordningen er en overslagsbevilgning.»

        """;

    private T Any<T>(IReadOnlyList<T> values) => values[_random.Next(values.Count)];

    private enum Slag
    {
        Tall,
        Kroner,
        JaNei,
        Kode,
        Dato,
    }

    private sealed record Fakta(string Navn, string Linje, string Uttrykk, Slag Slag);
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Regelverk.Cli.Cases;
using Regelverk.Cli.Rules;
using Regelverk.Cli.Sources;
using Regelverk.Compiler;
using Regelverk.Compiler.Assembly;
using Regelverk.Compiler.Emit;
using Regelverk.Dsl;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;
using Regelverk.Runtime;
using Regelverk.Runtime.Allocation;
using Regelverk.Runtime.Decisions;
using Regelverk.Tests.Runtime;
using Regelverk.Tests.Sporing;
using Xunit;

namespace Regelverk.Tests.Compiled;

/// <summary>A regulation compiled and loaded, held against the interpreter application by application.</summary>
internal sealed class Kompilert
{
    private readonly Type _class;
    private readonly IRegelverk _rules;
    private readonly Tolk _tolk;

    private Kompilert(Ordning ordning, Type @class)
    {
        Ordning = ordning;
        _class = @class;
        _rules = Assert.IsAssignableFrom<IRegelverk>(@class.GetProperty("Instans")?.GetValue(null));
        _tolk = new Tolk(ordning);
    }

    /// <summary>The regulation.</summary>
    public Ordning Ordning { get; }

    /// <summary>Whether plain rules were written for it.</summary>
    public bool HarEnkleRegler => _class.GetNestedType("Regler", BindingFlags.NonPublic) is not null;

    /// <summary>How many applications the plain rules have decided.</summary>
    public int MedEnkleRegler { get; private set; }

    /// <summary>Compiles rule files, all in one call of the C# compiler.</summary>
    public static IReadOnlyList<Kompilert> Av(IReadOnlyList<string> texts) => Av([.. texts.Select(t => Regelfil.Les(new Dsl.Text.SourceText("prøve.regel", t)))]);

    /// <summary>Compiles rule files that are read, all in one call of the C# compiler.</summary>
    public static IReadOnlyList<Kompilert> Av(IReadOnlyList<Regelfil> files)
    {
        var library = Kompiler.Bygg([.. files.Select((f, i) => (f, new Kodevalg($"Prøve{i}", $"/_/prøve{i}.regel")))], "Prøver");
        var assembly = CompiledRules.Load(library.Dll);
        return [.. files.Select((f, i) => Of(f.Ordning ?? throw new InvalidOperationException("The rule file has errors."), assembly, i))];
    }

    /// <summary>The same without debug information, resources and XML comments: a third of the work where hundreds are compiled that nobody looks into.</summary>
    public static IReadOnlyList<Kompilert> AvMange(IReadOnlyList<Regelfil> files) => Bare(
        [.. files.Select((f, i) => (f.Ordning ?? throw new InvalidOperationException("The rule file has errors."), Kompiler.SkrivKode(f, new Kodevalg($"Prøve{i}", $"/_/prøve{i}.regel"))))]);

    /// <summary>Compiles regulations that never were text, all in one call of the C# compiler.</summary>
    public static IReadOnlyList<Kompilert> Av(IReadOnlyList<Ordning> drawn) => Bare(
        [.. drawn.Select(o => o with { Satser = RatesIn(o), Fordeling = Rounded(o.Fordeling) }).Select((o, i) => (o, Emitter.Emit(o, new Emitteringsvalg($"Prøve{i}", $"/_/prøve{i}.regel", false, new Dsl.Text.SourceText("", ""), "", ""))))]);

    private static IReadOnlyList<Kompilert> Bare(IReadOnlyList<(Ordning Ordning, string Code)> written)
    {
        var compilation = CSharpCompilation.Create(
            "Prøver", written.Select(w => CSharpSyntaxTree.ParseText(w.Code, LibraryBuilder.Language.WithDocumentationMode(DocumentationMode.None))), Regelverk.Compiler.Assembly.References.All, LibraryBuilder.Choices);
        using var dll = new MemoryStream();
        var result = compilation.Emit(dll);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Take(5)));
        var assembly = CompiledRules.Load(dll.ToArray());
        return [.. written.Select((w, i) => Of(w.Ordning, assembly, i))];
    }

    // The checks let no division through that does not round.
    private static Dsl.Regulation.Fordeling? Rounded(Dsl.Regulation.Fordeling? division) => division is null || division.Steg.Count == 0
        ? division
        : division with { Steg = [.. division.Steg, new Dsl.Regulation.Steg.AvrundingNed(1, Dsl.Regulation.Restmiddelmål.TilStaten, null, division.Steg.Count + 1, "Beløpene avrundes ned til hele kroner", [], default)] };

    // A drawn regulation uses rates that it does not list.
    private static List<Sats> RatesIn(Ordning ordning) => ordning.Krav.Select(k => k.Vilkår)
        .Concat(ordning.Definisjoner.SelectMany(ExpressionParts.Of))
        .Concat(ordning.Begreper.SelectMany(b => b.Opplysninger).Concat(ordning.Skjønn).Select(o => o.OppgisBareNår).OfType<Expression>())
        .Concat((ordning.Fordeling?.Steg ?? []).OfType<Dsl.Regulation.Steg.Prioritetsgrupper>().Select(s => s.Nøkkel))
        .SelectMany(ExpressionParts.AllIn).OfType<Expression.Rate>().Select(r => r.Sats).Distinct().ToList();

    private static Kompilert Of(Ordning ordning, Assembly assembly, int index) => new(
        ordning, assembly.GetType($"Prøve{index}.{Emitter.Klassenavn(ordning)}", throwOnError: true) ?? throw new InvalidOperationException("The class is missing."));

    /// <summary>Demands the decision of the interpreter with every ground, and of the plain rules the same conclusion.</summary>
    /// <returns>What the interpreter says.</returns>
    public Dsl.Interpretation.Avgjørelse Krev(Søknadsdata data, Dsl.Regulation.Runde? round)
    {
        var expected = _tolk.Avgjør(data, round);
        var application = new ApplicationFacts(new Application(data, round?.Nummer));
        if (IsTooLarge(expected.Søkt) || IsTooLarge(expected.Beregnet))
        {
            Assert.Throws<FordelingsgrenseException>(() => _rules.Delta(application));
            return expected;
        }

        var participant = _rules.Delta(application);
        Assert.Equal(Avskrift.Av(expected), Avskrift.Av(participant.Avgjørelse));
        var typed = _class.GetMethod("Les")?.Invoke(null, [application]);
        var concluded = Assert.IsType<Konklusjon>(_class.GetMethod("Konkluder")?.Invoke(null, [typed]));
        Assert.True(participant.Avgjørelse.Konklusjon == concluded, $"{_class.FullName} {data.Id}: {participant.Avgjørelse.Konklusjon} {participant.Avgjørelse.Konklusjon.Beløp} with grounds, {concluded} {concluded.Beløp} with plain rules");
        MedEnkleRegler += HarEnkleRegler && (bool)(typed?.GetType().GetField("_erFullstendig", BindingFlags.Instance | BindingFlags.NonPublic)?.GetValue(typed) ?? false) ? 1 : 0;
        return expected;
    }

    /// <summary>Demands the division of the interpreter, word for word; applications that wait are set aside for.</summary>
    /// <returns>What the interpreter says.</returns>
    public string KrevFordeling(IReadOnlyList<Søknadsdata> data, Dsl.Regulation.Runde? round, Rational frame)
    {
        var expected = new Fordeler(_tolk).FordelForeløpig([.. data.Select(d => _tolk.Avgjør(d, round))], round, frame);
        var isLast = round is not null && Ordning.Runder.All(r => r.Nummer <= round.Nummer);
        var ours = _rules.Fordeling.IRunde(round?.Nummer).FordelForeløpig(
            [.. data.Select(d => _rules.Delta(new ApplicationFacts(new Application(d, round?.Nummer))))], AmountTranslation.ToKroner(frame), isLast);
        Assert.Equal(expected.UtenGrense.Select(a => a.Søknad.Id), ours.UtenGrense.Select(a => a.SøknadId));
        var words = expected.Resultat is { } result ? Fordelingsavskrift.Av(result) : "";
        Assert.Equal(words, ours.Resultat is { } own ? Fordelingsavskrift.Av(own) : "");
        return words;
    }

    /// <summary>Many rounds of applications at the borders of the rules, a few of them with missing facts, divided with frames from nothing to more than enough.</summary>
    public void PrøvFordelinger(int antall, int frø = 20261122)
    {
        var random = new Random(frø);
        var applications = new TilfeldigSøknad(Ordning, frø);
        for (var i = 0; i < antall; i++)
        {
            var round = Ordning.Runder.Count == 0 ? null : Ordning.Runder[i % Ordning.Runder.Count];
            var data = Enumerable.Range(1, random.Next(0, 13))
                .Select(n => applications.NesteMedEgenSøker($"S{n}", i % 5 == 0 ? 12 : 0))
                .ToList();
            var claims = data.Select(d => _tolk.Avgjør(d, round).Beregnet ?? Rational.Zero).Where(k => k.Sign > 0).Aggregate(Rational.Zero, (sum, k) => sum + k);
            // Where the frame itself is shared, nothing is computed for any application.
            claims = claims.Sign > 0 ? claims : 100_000;
            var øre = (long)(claims * 100 * new Rational(random.Next(0, 130), 100)).Floor();
            KrevFordeling(data, round, new Rational(Math.Min(øre, 1L << 60) + random.Next(0, 2), 100));
        }
    }

    /// <summary>Decides an application with the compiled rules alone.</summary>
    public void Avgjør(Søknadsdata data, Dsl.Regulation.Runde? round) => _rules.Avgjør(new ApplicationFacts(new Application(data, round?.Nummer)));

    private static bool IsTooLarge(Rational? kroner) => kroner is { } amount && (amount * 100 is var øre && (øre.Numerator > long.MaxValue || øre.Numerator < long.MinValue));

    /// <summary>Many applications at the borders of the rules, with and without missing facts.</summary>
    public void Prøv(int antall)
    {
        var tilfeldig = new TilfeldigSøknad(Ordning, 20181116);
        for (var i = 0; i < antall; i++)
        {
            var missing = (i % 6) switch { 0 or 1 => 0, 2 => 30, 3 => 12, 4 => 6, _ => 2 };
            Krev(tilfeldig.Neste($"S{i}", missing), tilfeldig.Runde());
        }
    }
}

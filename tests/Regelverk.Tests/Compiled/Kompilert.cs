using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Regelverk.Cli.Cases;
using Regelverk.Cli.Rules;
using Regelverk.Cli.Sources;
using Regelverk.Compiler;
using Regelverk.Dsl;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Runtime;
using Regelverk.Runtime.Allocation;
using Regelverk.Runtime.Decisions;
using Regelverk.Tests.Sporing;
using Xunit;

namespace Regelverk.Tests.Compiled;

/// <summary>A regulation compiled and loaded, held against the interpreter application by application.</summary>
internal sealed class Kompilert
{
    private readonly Regelfil _file;
    private readonly Type _class;
    private readonly IRegelverk _rules;
    private readonly Tolk _tolk;

    private Kompilert(Regelfil file, Ordning ordning, Type @class)
    {
        _file = file;
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
    public static IReadOnlyList<Kompilert> Av(IReadOnlyList<string> texts)
    {
        var files = texts.Select(t => Regelfil.Les(new SourceText("prøve.regel", t))).ToList();
        var library = Kompiler.Bygg([.. files.Select((f, i) => (f, new Kodevalg($"Prøve{i}", $"/_/prøve{i}.regel")))], "Prøver");
        var assembly = CompiledRules.Load(library.Dll);
        return [.. files.Select((f, i) => new Kompilert(
            f,
            f.Ordning ?? throw new InvalidOperationException("The rule file has errors."),
            assembly.GetType($"Prøve{i}.{Kompiler.Klassenavn(f)}", throwOnError: true) ?? throw new InvalidOperationException("The class is missing.")))];
    }

    /// <summary>Demands the decision of the interpreter with every ground, and of the plain rules the same conclusion.</summary>
    /// <returns>What the interpreter says.</returns>
    public Dsl.Interpretation.Avgjørelse Krev(Søknadsdata data, Dsl.Regulation.Runde? round)
    {
        var expected = _tolk.Avgjør(data, round);
        var application = new ApplicationFacts(new Application(data, round?.Nummer));
        var participant = _rules.Delta(application);
        Assert.Equal(Avskrift.Av(expected), Avskrift.Av(participant.Avgjørelse));
        var typed = _class.GetMethod("Les")?.Invoke(null, [application]);
        var concluded = Assert.IsType<Konklusjon>(_class.GetMethod("Konkluder")?.Invoke(null, [typed]));
        Assert.Equal(participant.Avgjørelse.Konklusjon, concluded);
        MedEnkleRegler += HarEnkleRegler && (bool)(typed?.GetType().GetField("_erFullstendig", BindingFlags.Instance | BindingFlags.NonPublic)?.GetValue(typed) ?? false) ? 1 : 0;
        return expected;
    }

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

    /// <summary>The rule file.</summary>
    public override string ToString() => _file.Source.Path;
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Regelverk.Dsl;
using Regelverk.Dsl.Binding;
using Regelverk.Dsl.Cells;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;
using Regelverk.Tests.Kit;
using Regelverk.Tests.Messages;
using Xunit;
using static Regelverk.Tests.Interpretation.Bygg;

namespace Regelverk.Tests.Analysis;

/// <summary>Rule files with one planted conflict, gap, left-out border, contradiction or dead rule each, and their twins without it. The number in a file's name is what must be found.</summary>
public partial class PlantedeFeilTests
{
    private static readonly IReadOnlyDictionary<string, MessageCase> Cases = Directory
        .EnumerateFiles(Repository.Path("tests", "Regelverk.Tests", "Analysis", "Plantede"), "RV*.regel")
        .Select(path => MessageCase.Read(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path)))
        .ToDictionary(c => c.Name, StringComparer.Ordinal);

    public static TheoryData<string> Navn => [.. Cases.Keys.Order(StringComparer.Ordinal)];

    public static TheoryData<string> Med_eksempelsøker => [.. Cases.Keys.Where(n => n[..6] is "RV0605" or "RV0606" or "RV0640").Order(StringComparer.Ordinal)];

    [Fact]
    public void Det_er_minst_tretti() => Assert.True(Cases.Count >= 30, $"{Cases.Count}");

    [Theory]
    [MemberData(nameof(Navn))]
    public void Feilen_blir_funnet_og_ingen_annen(string navn)
    {
        var koder = Koder(Cases[navn].Diagnostics).ToArray();
        Assert.NotEmpty(koder);
        Assert.All(koder, kode => Assert.Equal(Cases[navn].Code, kode));
    }

    [Theory]
    [MemberData(nameof(Navn))]
    public void Tvillingen_uten_feilen_gir_ingen_melding(string navn) =>
        Assert.Empty(Koder(Regelfil.Les(new SourceText("tvilling.regel", Cases[navn].Mended ?? "")).Diagnostics));

    // A fact that only one of the twins uses, is left unused in the other.
    private static IEnumerable<string> Koder(IEnumerable<Diagnostic> diagnostics) => diagnostics.Select(d => d.Descriptor.Code).Where(code => code != "RV0601");

    /// <summary>The interpreter is given nothing but what the message says of the applicant.</summary>
    [Theory]
    [MemberData(nameof(Med_eksempelsøker))]
    public void Søkeren_i_meldingen_er_en_som_rammes(string navn)
    {
        var bag = new DiagnosticBag();
        var ordning = Binder.Bind(FileParser.Parse(Cases[navn].Source, bag), bag);
        foreach (var diagnostic in Cases[navn].Diagnostics.Where(d => d.Descriptor.Code == Cases[navn].Code))
        {
            var definition = ordning.Definisjoner.Single(d => diagnostic.Text.Nb.Contains($"«{d.Navn}»", StringComparison.Ordinal));
            var facts = Facts(ordning, Witness().Match(diagnostic.Text.Nb).Groups[1].Value).ToArray();
            var standing = Standing(ordning, definition, facts);
            if (Cases[navn].Code == "RV0606")
            {
                Assert.True(standing.Where(c => c.Applies.IsTrue).Select(c => c.Tilfelle.Verdi.Tekst).Distinct().Count() > 1, diagnostic.Text.Nb);
            }
            else
            {
                Assert.All(standing, c => Assert.True(c.Applies.IsFalse, $"{diagnostic.Text.Nb}: {c.Tilfelle.Tekst}"));
            }
        }
    }

    private static CaseStanding[] Standing(Ordning ordning, Definisjon definition, IReadOnlyList<(Opplysning, Value)> facts)
    {
        var evaluator = new Evaluator(ordning, Søknad("S", "F", facts), null);
        return [.. evaluator.Examine(definition, evaluator.Root).Where(c => !c.Tilfelle.ErEllers)];
    }

    private static IEnumerable<(Opplysning, Value)> Facts(Ordning ordning, string words)
    {
        Assert.NotEmpty(words);
        foreach (var said in words.Replace(" og ", ", ", StringComparison.Ordinal).Split(", "))
        {
            if (SaysEqual().Match(said) is { Success: true } equal)
            {
                yield return (Fact(ordning, equal.Groups[1].Value + " er "), Tid(2025, 3, 1));
                yield return (Fact(ordning, equal.Groups[2].Value + " er "), Tid(2025, 3, 1));
                continue;
            }

            var fact = Fact(ordning, said);
            var value = CellReader.Read(said[(said.LastIndexOf(" er ", StringComparison.Ordinal) + 4)..], fact).Value;
            yield return (fact, value ?? throw new InvalidDataException($"«{said}» is no value of {fact.Navn}."));
        }
    }

    private static Opplysning Fact(Ordning ordning, string said) =>
        ordning.Begreper.SelectMany(b => b.Opplysninger).Single(f => f.Former.Any(form => said.StartsWith(form + " er ", StringComparison.Ordinal) || said.StartsWith($"«{form}» er ", StringComparison.Ordinal)));

    [GeneratedRegex("når (.*?)(, og de gir ulik verdi\\.|\\.$|\\. Da gjelder)", RegexOptions.CultureInvariant)]
    private static partial Regex Witness();

    [GeneratedRegex("^(.*) er lik (.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex SaysEqual();
}

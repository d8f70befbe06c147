using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Regelverk.Dsl;
using Regelverk.Dsl.Diagnostics;
using Xunit;

namespace Regelverk.Tests.Messages;

public sealed class CatalogueTests
{
    private const BindingFlags Declared = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    // The binder tells of these two before any example is run, so that no rule file reaches them.
    private static readonly string[] OnlyForRegulationsBuiltByHand = ["RV0809", "RV0810"];

    // A note about the whole regulation, which only a check asks for.
    private static readonly string[] OnlyForACheck = ["RV0634"];

    [Fact]
    public void Hvert_nummer_har_minst_ett_tilfelle()
    {
        var shown = MessageCase.All.Values.SelectMany(c => c.Codes).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(DiagnosticCatalogue.All.Select(d => d.Code).Except(shown, StringComparer.Ordinal).Except(OnlyForRegulationsBuiltByHand.Concat(OnlyForACheck), StringComparer.Ordinal));
    }

    [Fact]
    public void Hvert_tilfelle_heter_som_et_nummer_i_katalogen() =>
        Assert.Empty(MessageCase.All.Values.Select(c => c.Code).Except(DiagnosticCatalogue.All.Select(d => d.Code), StringComparer.Ordinal));

    [Fact]
    public void Et_nummer_og_en_tittel_er_brukt_bare_én_gang()
    {
        Assert.Equal(DiagnosticCatalogue.All.Count, DiagnosticCatalogue.All.Select(d => d.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(DiagnosticCatalogue.All.Count, DiagnosticCatalogue.All.Select(d => d.Title.Nb).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Alle_numre_som_er_skrevet_i_koden_står_i_katalogen() =>
        Assert.Equal(DiagnosticCatalogue.All.Select(d => d.Code), Written().Select(d => d.Code).Order(StringComparer.Ordinal));

    private static IEnumerable<DiagnosticDescriptor> Written() => typeof(Regelfil).Assembly.GetTypes()
        .SelectMany(type => type.GetFields(Declared))
        .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
        .Select(field => field.GetValue(null))
        .OfType<DiagnosticDescriptor>();
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Security.Cryptography;
using System.Text;
using Regelverk.Compiler;
using Regelverk.Compiler.Assembly;
using Regelverk.Dsl;
using Regelverk.Dsl.Text;
using Regelverk.Tests.Kit;
using Xunit;

namespace Regelverk.Tests.Compiler;

public sealed class BibliotekTests
{
    [Fact]
    public void Biblioteket_viser_bare_til_netstandard_og_kjøretiden()
    {
        using var library = new Prøvebibliotek(Prøvebibliotek.Bygg(Prøvebibliotek.Småtilskudd()).Dll);

        Assert.Empty(library.References().Except(["netstandard", "Regelverk.Runtime"]));
        Assert.Contains("netstandard", library.References());
        Assert.Equal(["Regelverk.Prøve.Småtilskudd2024"], library.PublicTypes());
    }

    [Fact]
    public void Samme_regler_gir_samme_byte_også_med_en_annen_kultur()
    {
        static byte[] Dll() => Prøvebibliotek.Bygg(Prøvebibliotek.Småtilskudd()).Dll;

        Assert.Equal(Dll(), Kultur.Under("tr-TR", Dll));
    }

    [Fact]
    public void En_endret_bokstav_gir_et_annet_bibliotek()
    {
        var changed = Regelfil.Les(new SourceText("små.regel", Prøvebibliotek.Småtilskudd().Source.Content + "# merknad\n"));

        Assert.NotEqual(Prøvebibliotek.Bygg(Prøvebibliotek.Småtilskudd()).Dll, Prøvebibliotek.Bygg(changed).Dll);
    }

    [Fact]
    public void Regelteksten_og_koden_ligger_i_feilsøkingsdataene_med_avtrykk()
    {
        var file = Prøvebibliotek.Småtilskudd();
        using var library = new Prøvebibliotek(Prøvebibliotek.Bygg(file).Dll);
        var texts = library.EmbeddedTexts();

        Assert.Equal(["/_/AssemblyInfo.g.cs", "/_/små.regel", "/_/små.regel.g.cs"], texts.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(file.Source.Content, texts["/_/små.regel"]);
        Assert.Equal(Kompiler.SkrivKode(file, new Kodevalg("Regelverk.Prøve", "/_/små.regel")), texts["/_/små.regel.g.cs"]);
        Assert.Equal(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(file.Source.Content))), library.HashOf("/_/små.regel"));
    }

    [Fact]
    public void Regelteksten_er_en_ressurs_og_avtrykkene_står_på_biblioteket()
    {
        var file = Prøvebibliotek.Småtilskudd();
        var assembly = Load(Prøvebibliotek.Bygg(file));

        using var text = new StreamReader(assembly.GetManifestResourceStream("små.regel") ?? Stream.Null);
        Assert.Equal(file.Source.Content, text.ReadToEnd());
        Assert.Equal(
            new Dictionary<string, string?> { ["Tekstavtrykk:Regelverk.Prøve.Småtilskudd2024"] = file.Tekstavtrykk, ["Regelavtrykk:Regelverk.Prøve.Småtilskudd2024"] = file.Regelavtrykk },
            assembly.GetCustomAttributes<AssemblyMetadataAttribute>().ToDictionary(a => a.Key, a => a.Value));
    }

    [Fact]
    public void To_år_av_samme_ordning_får_plass_i_ett_bibliotek()
    {
        var (this_, next) = (Prøvebibliotek.Småtilskudd(), Prøvebibliotek.Småtilskudd("2025"));

        using var library = new Prøvebibliotek(Kompiler.Bygg([(this_, new Kodevalg("Regelverk.Prøve", "/_/2024/små.regel")), (next, new Kodevalg("Regelverk.Prøve", "/_/2025/små.regel"))], "Begge").Dll);

        Assert.Equal(["Regelverk.Prøve.Småtilskudd2024", "Regelverk.Prøve.Småtilskudd2025"], library.PublicTypes().Order(StringComparer.Ordinal));
        Assert.Superset(new HashSet<string> { "/_/2024/små.regel", "/_/2025/små.regel" }, library.EmbeddedTexts().Keys.ToHashSet());
    }

    [Fact]
    public void Kode_som_ikke_er_CSharp_er_vår_feil_og_sier_hvor()
    {
        var broken = new RuleUnit(Prøvebibliotek.Småtilskudd(), "/_/små.regel", "X", "class X\n{\n    int y = \"z\";\n}\n");

        var failure = Assert.Throws<KodefeilException>(() => LibraryBuilder.Build([broken], "X"));

        Assert.StartsWith("/_/små.regel.g.cs(3,13): CS0029: ", Assert.Single(failure.Meldinger), StringComparison.Ordinal);
    }

    [Fact]
    public void En_advarsel_i_koden_vår_teller_som_en_feil()
    {
        var unused = new RuleUnit(Prøvebibliotek.Småtilskudd(), "/_/små.regel", "X", "class X { void Y() { int z = 1; } }\n");

        Assert.Contains("CS0219", Assert.Single(Assert.Throws<KodefeilException>(() => LibraryBuilder.Build([unused], "X")).Meldinger), StringComparison.Ordinal);
    }

    [Fact]
    public void Regnestykker_som_går_over_grensen_stanser()
    {
        var sum = new RuleUnit(Prøvebibliotek.Småtilskudd(), "/_/små.regel", "X", "public static class X { public static long Y(long z) { return z + 1; } }\n");
        var method = Load(LibraryBuilder.Build([sum], "X")).GetType("X")?.GetMethod("Y");

        Assert.IsType<OverflowException>(Assert.Throws<TargetInvocationException>(() => method?.Invoke(null, [long.MaxValue])).InnerException);
    }

    [Fact]
    public void Et_unntak_i_koden_viser_linjen_i_regelfilen()
    {
        // The throw begins in column 38 of its line; it stands for columns 3 to 20 of line 24 of the rule file.
        const string code = "public static class X\n{\n#line (24,3)-(24,20) 38 \"/_/små.regel\"\n    public static void Y(object z) { throw new System.InvalidOperationException(); }\n#line hidden\n}\n#line default\n";
        var library = LibraryBuilder.Build([new RuleUnit(Prøvebibliotek.Småtilskudd(), "/_/små.regel", "X", code)], "X");
        var method = Load(library).GetType("X")?.GetMethod("Y");

        var failure = Assert.Throws<TargetInvocationException>(() => method?.Invoke(null, [""])).InnerException;

        Assert.Contains("in /_/små.regel:line 24", failure?.StackTrace, StringComparison.Ordinal);
        using var read = new Prøvebibliotek(library.Dll);
        Assert.Equal(Prøvebibliotek.Småtilskudd().Source.Content, read.EmbeddedTexts()["/_/små.regel"]);
    }

    [Fact]
    public void Koden_må_være_skrevet_i_språkversjon_7_3()
    {
        var modern = new RuleUnit(Prøvebibliotek.Småtilskudd(), "/_/små.regel", "X", "record X(int Y);\n");

        Assert.NotEmpty(Assert.Throws<KodefeilException>(() => LibraryBuilder.Build([modern], "X")).Meldinger);
    }

    [Fact]
    public void Et_regelverk_med_feil_kan_ikke_bygges() =>
        Assert.Throws<ArgumentException>(() => Prøvebibliotek.Bygg(Regelfil.Les(new SourceText("tom.regel", "regelverk"))));

    [Theory]
    [InlineData("Regelverk.Regler", true)]
    [InlineData("Østfold.Tilskudd2018", true)]
    [InlineData("Regelverk.", false)]
    [InlineData("Regelverk.2018", false)]
    [InlineData("min.namespace.x", false)]
    [InlineData("a b", false)]
    [InlineData("A{}", false)]
    [InlineData("", false)]
    public void Et_navnerom_er_navn_med_punktum_mellom(string name, bool expected) => Assert.Equal(expected, Kompiler.ErNavnerom(name));

    private static System.Reflection.Assembly Load(Bibliotek library) =>
        new AssemblyLoadContext(library.Assemblynavn, isCollectible: true).LoadFromStream(new MemoryStream(library.Dll));
}

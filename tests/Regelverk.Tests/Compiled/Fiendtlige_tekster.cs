using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Regelverk.Compiler;
using Regelverk.Dsl;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Text;
using Xunit;

namespace Regelverk.Tests.Compiled;

/// <summary>Nothing that an author writes, by accident or ill will, becomes code; and whatever the checks let through, compiles.</summary>
public class Fiendtlige_tekster
{
    private const string Marker = "Ødelagt";

    /// <summary>Texts that try to end a string, a comment, an XML tag, a line or a #line, or to hide what they are.</summary>
    private static readonly string[] Texts =
    [
        "slutt\"; class Ødelagt { } //",
        "\\\"; Ødelagt(); //",
        "*/ class Ødelagt { } /*",
        "</summary><param name=\"Ødelagt\">",
        "<![CDATA[ ]]> &amp; &lt; <Ødelagt",
        "\\u0022; Ødelagt(); //",
        "{Ødelagt} {{0}} $\"{Ødelagt()}\"",
        "@\"Ødelagt\"\"",
        "\u2028class Ødelagt { }\u2029",
        "\u0085 Ødelagt();",
        "#line 1 \"Ødelagt\"",
        "#pragma warning restore",
        "#endif Ødelagt",
        "\u202e}{ tgalødØ \u202c",
        "\u200bØdelagt\ufeff",
        "\"\"\"Ødelagt\"\"\"",
        "e\u0301 A\u030a Ødelagt",
        "\ud83d\ude00 Ødelagt",
        "\\",
        "\\\\\"",
        "'",
        "%s %n Ødelagt",
        "// Ødelagt",
        "/* Ødelagt",
    ];

    /// <summary>Names that C#, the runtime or the generated class uses itself, and names that look alike.</summary>
    private static readonly string[] Names =
    [
        "class", "string", "int", "event", "base", "this", "null", "checked", "var", "value", "await", "dynamic", "async", "partial", "record", "nameof", "global", "field",
        "id", "status", "runde", "søknad", "kommune", "tiltak", "equals", "get hash code", "to string", "get type", "memberwise clone", "finalize", "instans", "om", "regler", "hjemler",
        "typer", "satser", "satsverdier", "opplysninger", "beregn", "fordel", "les", "konkluder", "konkluder alle", "delta", "avgjør", "utenfor", "inngang", "navn", "er", "alle",
        "lavest", "høyest", "avrundet", "ubesluttet", "fullstendighet", "skjønn", "svar", "system", "regelverk", "rekrutteringstilskudd2018", "frist", "er fullstendig", "søknad spor",
        "søknadspor", "er gitt", "søkt beløp er gitt", "a-b", "a b", "ab", "e\u0301tt", "A\u030as", "Ås", "ås 2", "spor", "krav", "kravene",
    ];

    public static TheoryData<int> AlleTekster => [.. Enumerable.Range(0, Texts.Length)];

    [Theory]
    [MemberData(nameof(AlleTekster))]
    public void Tekst_blir_aldri_kode(int index)
    {
        var text = Texts[index];
        var slots = new Func<string, string>[]
        {
            t => Rule(title: t), t => Rule(manager: t), t => Rule(quote: t), t => Rule(heading: t), t => Rule(source: t), t => Rule(assessor: t), t => Rule(example: t),
        };
        var accepted = 0;
        foreach (var slot in slots)
        {
            accepted += Compiles(slot(text), "/_/prøve.regel") ? 1 : 0;
        }

        // Texts that break a line, hide or open a quote are refused by the language itself; of the others most places must take them, or the test tests nothing.
        Assert.True(accepted > 3 || text.Count(c => c == '"') % 2 == 1 || text.Any(c => char.IsControl(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator), $"accepted in {accepted} places");
    }

    [Theory]
    [MemberData(nameof(AlleTekster))]
    public void Stien_til_regelfilen_blir_aldri_kode(int index) => Assert.True(Compiles(Rule(), "/_/" + Texts[index] + ".regel"));

    [Fact]
    public void Ethvert_navn_som_språket_godtar_kan_kompileres()
    {
        var accepted = Names.Where(n => Compiles(Rule(fact: n), "/_/prøve.regel") | Compiles(Rule(code: n), "/_/prøve.regel") | Compiles(Rule(definition: n), "/_/prøve.regel") | Compiles(Rule(part: n), "/_/prøve.regel")).ToList();
        Assert.InRange(accepted.Count, Names.Length / 2, Names.Length);
    }

    [Fact]
    public void Navn_som_blir_like_i_C_sharp_skilles()
    {
        var rule = Rule().Replace("    søkt beløp: kroner, minst 0\n", "    søkt beløp: kroner, minst 0\n    søkt-beløp: kroner\n    søktbeløp: kroner\n", StringComparison.Ordinal)
            .Replace("    d) ", "    d) søkt-beløp er minst 1 krone\n    e) søktbeløp er minst 2 kroner\n    f) ", StringComparison.Ordinal);
        Assert.True(Compiles(rule, "/_/prøve.regel"), string.Join("\n", Regelfil.Les(new SourceText("prøve.regel", rule)).Diagnostics.Select(d => d.Descriptor.Code)));
    }

    private static bool Compiles(string text, string path)
    {
        var file = Regelfil.Les(new SourceText("prøve.regel", text));
        if (file.Diagnostics.Any(d => d.Descriptor.Severity == Severity.Error))
        {
            return false;
        }

        var valg = new Kodevalg("Prøve", path);
        var code = Kompiler.SkrivKode(file, valg);
        var tree = CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.CSharp7_3));
        Assert.DoesNotContain(tree.GetRoot().DescendantTokens(descendIntoTrivia: false), t => t.IsKind(SyntaxKind.IdentifierToken) && t.ValueText.Contains(Marker, StringComparison.Ordinal));
        Assert.DoesNotContain(tree.GetRoot().DescendantTrivia(), t => t.IsDirective && !IsOurs(t.ToString().Trim()));
        Assert.True(code.All(c => c is '\n' or >= ' ' && char.GetUnicodeCategory(c) is not System.Globalization.UnicodeCategory.Format), "invisible signs in the code");

        // Throws where the C# compiler finds an error or a warning.
        Assert.NotEmpty(Kompiler.Bygg([(file, valg)], "Prøve").Dll);
        return true;
    }

    private static bool IsOurs(string directive) => directive.StartsWith("#line ", StringComparison.Ordinal) || directive == "#pragma warning disable";

    private static string Rule(
        string title = "Tittel", string manager = "Direktoratet", string quote = "Kommuner kan få tilskudd.", string heading = "Hvem", string source = "Statsbudsjettet",
        string assessor = "saksbehandler", string example = "Enkel", string fact = "er stor", string code = "by", string definition = "grunnbeløp", string part = "prosjekt") => $"""
        regelverk Prøvetilskudd 2025
          tittel              «{title}»
          tilskuddsforvalter  «{manager}»
          gjelder             1. januar 2025 – 31. desember 2025
          avgjørelsen         er enkeltvedtak, klagefrist 3 uker, klageinstans «Departementet»

        begreper
          kommune (kommunen, kommuner) er søker:
            navn: tekst, kjennetegn
          søknad (søknaden, søknader):
            levert: tidspunkt
            søkt beløp: kroner, minst 0
            {fact}: ja/nei
            slag (slaget): én av {code}, bygd
            delene: liste av {part}
          {part}:
            pris (prisen): kroner, minst 0

        skjønn
          når mange: ja/nei
            vurderes av «{assessor}», skal begrunnes

        § 1 {heading}
          «{quote}»   # omskrevet
          Tilskudd kan gis hvis alle disse vilkårene er oppfylt:
            a) søknaden når mange
            b) søknaden {fact}
            c) slaget er {code}
            d) antall {part} er minst 0
          Søknaden avvises hvis søknaden er levert etter fristen

          «Tilskuddet er det det søkes om.»   # omskrevet
          {definition} er søkt beløp
          Søkt tilskudd er søkt beløp
          Beregnet tilskudd er {definition}

        ramme
          1 000 000 kroner  kilde «{source}»

        søknadsrunder
          runde 1: frist 1. mars 2025, ramme 1 000 000 kroner
          beløp som ikke dekkes, bortfaller

        fordeling
          1. Beregnet tilskudd avkortes forholdsmessig
          2. Beløpene avrundes ned til hele kroner:
             - restmidler tilbakeføres til staten
          3. Klager som fører fram, gir ny fordeling

        eksempel «{example}»
          gitt runde 1
          gitt søknad: levert 1. februar 2025, søkt beløp 1 000 kroner
          så: søkt tilskudd er 1 000 kroner

        """;
}

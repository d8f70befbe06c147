using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace Regelverk.Tests.Kit.Handbook;

/// <summary>The reference card says the whole language, and nothing that is not in use.</summary>
public sealed partial class KortTests
{
    // Read only to tell what to write instead.
    private static readonly string[] Refused =
    [
        "aldri mer enn", "aldri mindre enn", "aldri over", "avkortes med", "begrenset til", "beløpene avrundes opp til", "beløpene avrundes til nærmeste", "færre", "ganges med", "høyere", "ikke mer enn", "ikke over", "kvote",
        "lavere", "maks", "maksimalt", "mellom", "men aldri mindre enn", "men aldri under", "minimum", "over", "plassene fordeles", "reduseres med", "større", "tak", "tak på",
    ];

    // Forms of words that the card gives in another form.
    private static readonly string[] OtherForms = ["annet", "disse vilkårene er oppfylte", "en av", "milliard", "million", "uke"];

    private static readonly string Page = Repository.Read("dsl", "handbok", "kort.md");

    [Fact]
    public void Alt_som_står_i_kodeskrift_er_brukt_i_en_regelfil()
    {
        var used = OneLine(string.Join('\n', HandbookSample.All.Where(sample => sample.ExpectedCodes.Count == 0).Select(sample => sample.Text).Concat(Examples())));
        var phrases = Page.Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .SelectMany(line => line.Split('`').Where((_, i) => i % 2 == 1))
            .SelectMany(phrase => phrase.Split('…'))
            .Select(piece => piece.Trim())
            .Where(piece => piece.Length > 0)
            .ToArray();

        Assert.True(phrases.Length > 150, $"Only {phrases.Length} phrases were read from the page.");
        Assert.DoesNotContain(phrases, phrase => !used.Contains(phrase, StringComparison.Ordinal));
    }

    [Fact]
    public void Alle_ordene_i_setningene_står_på_siden()
    {
        var page = OneLine(Page).ToLowerInvariant();
        var words = Directory.EnumerateFiles(Repository.Path("dsl", "Regelverk.Dsl", "Syntax"), "*.cs").SelectMany(file => Words(File.ReadAllText(file))).Distinct().ToArray();

        Assert.True(words.Length > 200, $"Only {words.Length} words were read from the parsers.");
        Assert.DoesNotContain(words.Except(Refused).Except(OtherForms), word => !Regex.IsMatch(page, @"(?<!\w)" + Regex.Escape(word) + @"(?!\w)", RegexOptions.CultureInvariant));
    }

    private static IEnumerable<string> Examples() =>
        Repository.ExampleRules().Select(File.ReadAllText);

    private static IEnumerable<string> Words(string source) =>
        Call().Matches(source).SelectMany(call => Literal().Matches(call.Value)).Select(literal => literal.Groups[1].Value);

    private static string OneLine(string text) => string.Join(' ', text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"\b(Words?\(""[^""]+""|AnyWord\([^)]+\))", RegexOptions.CultureInvariant)]
    private static partial Regex Call();

    [GeneratedRegex(@"""([^""]+)""", RegexOptions.CultureInvariant)]
    private static partial Regex Literal();
}

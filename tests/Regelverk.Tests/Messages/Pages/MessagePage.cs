using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Regelverk.Cli.Messages;
using Regelverk.Compiler.Messages;
using Regelverk.Dsl;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Tests.Cli;
using Regelverk.Tests.Kit;

namespace Regelverk.Tests.Messages.Pages;

/// <summary>
/// The handbook's page about one message. Somebody has written the first lines, which say what it means; the rest is made from a case in the tests,
/// so that a page never shows what the program does not do. <c>tests/skriv-meldinger</c> makes the pages anew and keeps the first lines.
/// </summary>
internal static class MessagePage
{
    /// <summary>The heading over what is wrong.</summary>
    public const string WrongHeading = "## Slik blir det feil";

    /// <summary>The heading over what is said.</summary>
    public const string MessageHeading = "## Meldingen";

    /// <summary>The heading over the same, mended.</summary>
    public const string RightHeading = "## Slik blir det riktig";

    private const int LongestShown = 160;

    /// <summary>Every message there is, by number.</summary>
    public static IReadOnlyDictionary<string, DiagnosticDescriptor> Messages { get; } =
        new[] { DiagnosticCatalogue.All, InputCatalogue.All, BuildDiagnostics.Descriptors }.SelectMany(d => d).ToDictionary(d => d.Code, StringComparer.Ordinal);

    /// <summary>The folder of the pages.</summary>
    public static string Folder => Repository.Path("dsl", "handbok", "meldinger");

    /// <summary>The page, as it should stand.</summary>
    /// <param name="code">The number of the message.</param>
    /// <param name="introduction">What it means and why it is asked for, as somebody has written it.</param>
    public static string Write(string code, string introduction)
    {
        var message = Messages[code];
        var severity = DiagnosticRenderer.Name(message.Severity, Language.Bokmål);
        var sections = Inndatafeil.Alle.ContainsKey(code) ? InputPage.Sections(code) : RuleFilePage.Sections(code);
        return string.Join("\n\n", [$"# {code} {message.Title.Nb}", $"{char.ToUpperInvariant(severity[0])}{severity[1..]} · [alle meldingene](../meldinger.md)", introduction, .. sections]) + "\n";
    }

    /// <summary>A fenced block.</summary>
    public static string Block(string kind, string content) => $"```{kind}\n{Visible(content.TrimEnd('\n'))}\n```";

    /// <summary>What a message says, as a block; a line too long for a page is cut.</summary>
    public static string MessageBlock(string rendered) =>
        Block("melding", string.Join('\n', rendered.TrimEnd('\n').Split('\n').Select(line => line.Length > LongestShown ? line[..LongestShown] + " …" : line)));

    // A character that nobody can see would make the page itself a riddle; the cases write it the same way.
    private static string Visible(string text) => string.Concat(text.Select(c => IsHidden(c) ? $"{{U+{(int)c:X4}}}" : c.ToString()));

    private static bool IsHidden(char c) => c != '\n' && char.GetUnicodeCategory(c) is (UnicodeCategory.Format or UnicodeCategory.Control);
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Regelverk.Tests.Kit;

namespace Regelverk.Tests.Messages.Pages;

/// <summary>A page about a message, read as its reader meets it.</summary>
/// <param name="Introduction">What it means.</param>
/// <param name="Wrong">What stands under the heading about the mistake.</param>
/// <param name="Right">What stands under the heading about the same, mended.</param>
/// <param name="LeftOut">Headings taken out of the file around the example.</param>
/// <param name="IsWhole">Whether the examples are whole files.</param>
internal sealed partial record MessagePageText(string Introduction, PageFiles Wrong, PageFiles Right, IReadOnlyList<string> LeftOut, bool IsWhole)
{
    /// <summary>Reads the page about a message.</summary>
    public static MessagePageText Read(string code)
    {
        var text = File.Exists(PathOf(code)) ? File.ReadAllText(PathOf(code)) : "";
        var parts = text.Split("\n\n");
        var introduction = string.Join("\n\n", parts.Skip(2).TakeWhile(part => !part.StartsWith("## ", StringComparison.Ordinal))).TrimEnd('\n');
        var leftOut = text.Split('\n').FirstOrDefault(line => line.StartsWith(RuleFilePage.LeftOutPrefix, StringComparison.Ordinal)) ?? "";
        return new MessagePageText(
            introduction,
            PageFiles.Under(MessagePage.WrongHeading, text),
            PageFiles.Under(MessagePage.RightHeading, text),
            [.. Quoted().Matches(leftOut).Select(m => m.Groups[1].Value)],
            text.Contains(RuleFilePage.IsWhole, StringComparison.Ordinal));
    }

    /// <summary>Where the page lies.</summary>
    public static string PathOf(string code) => Path.Combine(MessagePage.Folder, code + ".md");

    /// <summary>How a page says that a file is not there.</summary>
    public static string Missing(string file) => $"Filen `{file}` er ikke der.";

    [GeneratedRegex("«([^»]+)»", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}

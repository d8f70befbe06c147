using System;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace Regelverk.Tests.Kit.Handbook;

/// <summary>The table where an author compares the ways to divide shows what the examples in the rule files show, and every file with the ten applicants is in it.</summary>
public partial class VelgFordelingTests
{
    private const string Rader = @"(?:[ \t]+\|[^\n]*\n?)+";

    [Fact]
    public void Hver_rad_er_det_eksemplet_i_regelfilen_viser()
    {
        var rader = Rad().Matches(Repository.Read("dsl", "handbok", "velg-fordeling.md"));

        // Those left out have another frame, more rounds, or are there for the draw.
        string[] utenfor = ["fast-avkorting", "loddtrekning", "to-runder"];
        Assert.All(rader, rad => Assert.Equal(Tildelt(rad.Groups["fil"].Value), Celler(rad.Groups["tall"].Value)));
        Assert.Equal(
            System.IO.Directory.GetFiles(Repository.Path("examples", "fordeling"), "*.regel").Select(f => System.IO.Path.GetFileNameWithoutExtension(f))
                .Where(f => !utenfor.Contains(f) && Tildelt(f).Length == 10).Order(StringComparer.Ordinal),
            rader.Select(r => r.Groups["fil"].Value).Order(StringComparer.Ordinal));
    }

    // The first example of the file that divides among the ten.
    private static string[] Tildelt(string fil) => Fordelt().Matches(Repository.Read("examples", "fordeling", fil + ".regel"))
        .Select(m => m.Groups["rader"].Value.Trim().Split('\n').Select(Celler).ToArray())
        .Where(rader => rader.Length == 11)
        .Select(rader => rader[1..].Select(r => r[Array.IndexOf(rader[0], "tildelt tilskudd")]).ToArray())
        .FirstOrDefault([]);

    private static string[] Celler(string rad) => [.. rad.Trim().Trim('|').Split('|').Select(c => c.Trim())];

    [GeneratedRegex(@"^\| \[[^\]]+\]\(../../examples/fordeling/(?<fil>[^)]+)\.regel\) (?<tall>\|.*)$", RegexOptions.Multiline)]
    private static partial Regex Rad();

    [GeneratedRegex(@"så fordelt:\n(?<rader>" + Rader + ")")]
    private static partial Regex Fordelt();
}

using System;
using System.Linq;
using System.Text;
using Regelverk.Cli.Sources;
using Xunit;

namespace Regelverk.Tests.Cli;

/// <summary>A CSV text without quotes is cut up without a parser. It must give what the parser gives.</summary>
public sealed class Rader_uten_anførselstegn
{
    private static readonly string[] Pieces = [";", ";", ",", "\t", "\r\n", "\n", "\r", " ", "a", "bæ", "nei", "1 000"];

    [Fact]
    public void Linjer_og_celler_er_de_samme_som_parseren_finner()
    {
        var random = new Random(20261123);
        for (var round = 0; round < 3_000; round++)
        {
            var body = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => Pieces[random.Next(Pieces.Length)]));

            // The quotes around one cell of the first line send the whole text through the parser.
            var (plain, quoted) = (Content("x;y\n" + body), Content("\"x\";y\n" + body));

            Assert.Equal(Shown(quoted), Shown(plain));
        }
    }

    [Theory]
    [InlineData("a;b\r\n1;2\r\n", "1: a|b", "2: 1|2")]
    [InlineData("a;b\n\n;\n3;4", "1: a|b", "4: 3|4")]
    [InlineData("a\r\rb", "1: a", "3: b")]
    [InlineData("a;\n ; ;\n;x", "1: a|", "3: |x")]
    public void Hver_rad_vet_hvilken_linje_den_står_på(string text, params string[] rows) => Assert.Equal(rows, Content(text).Records.Select(Line));

    [Fact]
    public void Like_celler_er_samme_tekst_i_minnet_så_langt_det_huskes()
    {
        var records = Content("svar\nnei\nja\nnei\n").Records;

        Assert.Same(records[1].Cells[0], records[3].Cells[0]);
    }

    private static CsvContent Content(string text) => CsvContent.Of(Encoding.UTF8.GetBytes(text));

    private static string Shown(CsvContent content) => string.Join("\n", content.Records.Select(Line));

    private static string Line(Row row) => $"{row.Line}: {string.Join("|", row.Cells)}";
}

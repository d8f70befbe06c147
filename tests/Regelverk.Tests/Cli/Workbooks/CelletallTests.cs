using Regelverk.Cli.Sources.Workbooks;
using Xunit;

namespace Regelverk.Tests.Cli.Workbooks;

/// <summary>Numbers in cells, as Excel shows them.</summary>
public sealed class CelletallTests
{
    [Theory]
    [InlineData("250000", "General", "250000")]
    [InlineData("0.28999999999999998", "General", "0,29")]
    [InlineData("-1.5", "#,##0.00", "-1,5")]
    [InlineData("2.5E5", "General", "250000")]
    [InlineData("974760673", "General", "974760673")]
    [InlineData("1234567890123456", "General", "1,23456789012346E+15")]
    [InlineData("301", "0000", "0301")]
    [InlineData("12345", "0000", "12345")]
    [InlineData("-1", "0000", "-1")]
    [InlineData("0.27200000000000002", "0.0%", "27,2 %")]
    [InlineData("43191", "dd.mm.yyyy", "01.04.2018")]
    [InlineData("43191.625", "dd.mm.yyyy", "01.04.2018 kl. 15.00")]
    [InlineData("43191", "dd.mm.yyyy hh:mm", "01.04.2018 kl. 00.00")]
    [InlineData("43191.625", "[$-414]d. mmmm yyyy", "01.04.2018 kl. 15.00")]
    [InlineData("43191.999988426", "yyyy-mm-dd hh:mm:ss", "01.04.2018 kl. 23.59.59")]
    [InlineData("43191", "mmmm yyyy", "2018-04")]
    [InlineData("100", "#,##0 \"dager\"", "100")]
    [InlineData("100", "#,##0\\ \\d", "100")]
    [InlineData("100", "[Red]0", "100")]
    [InlineData("tull", "General", "tull")]
    public void Et_tall_blir_det_som_vises(string raw, string code, string expected) =>
        Assert.Equal(expected, CellNumber.Text(raw, CellFormat.OfCode(code), from1904: false));

    // The first days of both systems, and the day that only Excel has.
    [Theory]
    [InlineData("1", false, "01.01.1900")]
    [InlineData("59", false, "28.02.1900")]
    [InlineData("60", false, "60")]
    [InlineData("61", false, "01.03.1900")]
    [InlineData("2958465", false, "31.12.9999")]
    [InlineData("2958466", false, "2958466")]
    [InlineData("0", true, "01.01.1904")]
    [InlineData("41729", true, "01.04.2018")]
    public void Dager_telles_fra_1900_eller_1904(string raw, bool from1904, string expected) =>
        Assert.Equal(expected, CellNumber.Text(raw, CellFormat.OfCode("dd.mm.yyyy"), from1904));

    [Theory]
    [InlineData("A1", 1, 1)]
    [InlineData("Z9", 26, 9)]
    [InlineData("AA10", 27, 10)]
    [InlineData("XFD1048576", 16384, 1048576)]
    public void En_celle_har_en_kolonne_og_en_rad(string address, int column, int row)
    {
        Assert.Equal((column, row), CellAddress.Read(address));
        Assert.Equal(address, CellAddress.Of(column, row));
    }

    [Theory]
    [InlineData("")]
    [InlineData("7")]
    [InlineData("A")]
    [InlineData("ABCD1")]
    [InlineData("a1")]
    [InlineData("A99999999999")]
    public void Noe_annet_er_ingen_celle(string address) => Assert.Null(CellAddress.Read(address));

    [Theory]
    [InlineData("vanlig _x tekst")]
    [InlineData("klokke\u0007 og _x0041_ og \r\n")]
    [InlineData("halv \uD83D og hel \uD83D\uDE00")]
    public void En_tekst_kommer_gjennom_regnearket_som_den_er(string text)
    {
        var written = EscapedText.Write(text);

        Assert.DoesNotContain('\u0007', written);
        Assert.DoesNotContain('\r', written);
        Assert.Equal(text, EscapedText.Read(written));
    }
}

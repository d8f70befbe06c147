using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Regelverk.Cli;
using Regelverk.Cli.Hosting;
using Xunit;

namespace Regelverk.Tests.Robustness;

/// <summary>What the command line does with files of any bytes: an exit code and a text, never an internal error.</summary>
public sealed class RuleFileBytesTests
{
    private static readonly byte[] Sample = Encoding.UTF8.GetBytes(Reading.Sample);

    static RuleFileBytesTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void Utf8_med_merke_leses() => Assert.Equal(0, Check([.. Encoding.UTF8.Preamble, .. Sample]).ExitCode);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Utf16_med_merke_leses(bool bigEndian)
    {
        var encoding = new UnicodeEncoding(bigEndian, true);
        Assert.Equal(0, Check([.. encoding.GetPreamble(), .. encoding.GetBytes(Reading.Sample)]).ExitCode);
    }

    [Fact]
    public void Windows_1252_gir_en_melding_om_tegnsettet()
    {
        var (exitCode, output) = Check(Encoding.GetEncoding(1252).GetBytes(Reading.Sample));
        Assert.Equal(0, exitCode);
        Assert.Contains("UTF-8", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Bokstaver_som_er_ødelagt_på_veien_gir_en_melding() =>
        Assert.Equal(ExitCode.InputOutput, Check(Encoding.UTF8.GetBytes(Encoding.GetEncoding(1252).GetString(Sample))).ExitCode);

    [Theory]
    [InlineData("")]
    [InlineData("   \n\n")]
    [InlineData("\u202E")]
    public void En_fil_uten_regler_gir_feil(string text) => Assert.Equal(1, Check(Encoding.UTF8.GetBytes(text)).ExitCode);

    [Fact]
    public void En_fil_som_ikke_er_tekst_kan_ikke_leses() => Assert.Equal(ExitCode.InputOutput, Check([0]).ExitCode);

    [Fact]
    public void En_million_tegn_på_én_linje_gir_en_kort_utskrift()
    {
        var (exitCode, output) = Check(Encoding.UTF8.GetBytes(Reading.WithRule(Reading.Repeat("ord ", 250_000))));
        Assert.Equal(1, exitCode);
        Assert.InRange(output.Length, 1, 5_000);
    }

    /// <summary>Cut in the middle of a letter of two bytes, the file is not UTF-8 and is taken for Windows-1252.</summary>
    [Fact]
    public void Filen_kan_kuttes_mellom_to_byter()
    {
        for (var length = 0; length < Sample.Length; length += 211)
        {
            Assert.InRange(Check(Sample[..length]).ExitCode, 0, ExitCode.InputOutput);
        }
    }

    [Fact]
    public void Tilfeldige_byter_gir_en_melding()
    {
        var random = new Random(5);
        for (var i = 0; i < 50; i++)
        {
            var bytes = new byte[random.Next(1, 3_000)];
            random.NextBytes(bytes);
            Assert.InRange(Check(bytes).ExitCode, 1, ExitCode.InputOutput);
        }
    }

    [Theory]
    [InlineData("tekst")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("github")]
    public void Halve_bokstaver_kan_skrives_i_alle_formater(string format)
    {
        // UTF-16 is the only file that can hold half a letter.
        var encoding = new UnicodeEncoding(false, true, false);
        var text = Reading.WithRule("\uD83D😀x\uDE00 er 1 \uD83D krone").Replace("levert: tidspunkt", "levert: tidspunkt\n    be\uD83Dl😀p: kroner", StringComparison.Ordinal);
        var (exitCode, output) = Check([.. encoding.GetPreamble(), .. encoding.GetBytes(text)], "--format", format);
        Assert.Equal(1, exitCode);
        Assert.NotEqual("", output);
    }

    private static (int ExitCode, string Output) Check(byte[] bytes, params string[] options)
    {
        var output = new StringWriter();
        var io = new IoContext { Output = output, Error = output, Input = new MemoryStream(bytes), Folder = Path.GetTempPath() };
        var exitCode = CommandLineApp.Run(["kontroller", "-", .. options], io, CancellationToken.None);
        return (exitCode, output.ToString());
    }
}

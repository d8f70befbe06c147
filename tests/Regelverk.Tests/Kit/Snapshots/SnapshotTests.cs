#if !BRUK_VERIFY
using System;
using System.IO;
using System.Linq;
using System.Text;
using Xunit;
using Xunit.Sdk;

namespace Regelverk.Tests.Kit.Snapshots;

public sealed class SnapshotTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("regelverk-snapshot-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Lik_tekst_består_og_rydder_bort_det_som_ble_mottatt_sist()
    {
        Verified("A.B", "linje 1\nlinje 2");
        Assert.Throws<XunitException>(() => Snapshot("A.B").Compare("noe annet"));
        Assert.Single(Received());

        Snapshot("A.B").Compare("linje 1\nlinje 2");

        Assert.Empty(Received());
    }

    [Fact]
    public void Ulik_tekst_faller_med_linjene_som_skiller()
    {
        Verified("A.B", "en\nto\ntre\nfire\nfem\nseks");

        var failure = Assert.Throws<XunitException>(() => Snapshot("A.B").Compare("en\nto\ntre\nFIRE\nfem\nseks"));

        Assert.Contains("\nNotEqual:\n", failure.Message, StringComparison.Ordinal);
        Assert.Contains("line 2:\n  to\n  tre\n- fire\n+ FIRE\n  fem\n  seks\n", failure.Message, StringComparison.Ordinal);
        Assert.Equal("en\nto\ntre\nFIRE\nfem\nseks", File.ReadAllText(Assert.Single(Received())));
    }

    [Fact]
    public void En_linjeslutt_til_slutt_er_en_forskjell()
    {
        Verified("A.B", "tekst");

        Assert.Throws<XunitException>(() => Snapshot("A.B").Compare("tekst\n"));
    }

    [Fact]
    public void Manglende_fasit_faller_og_viser_det_som_ble_mottatt()
    {
        var failure = Assert.Throws<XunitException>(() => Snapshot("A.Ny").Compare("ny tekst"));

        Assert.Contains("\nNew:\n", failure.Message, StringComparison.Ordinal);
        Assert.Equal("ny tekst", File.ReadAllText(Assert.Single(Received())));
    }

    [Fact]
    public void Det_som_ble_mottatt_skrives_uten_bytemerke_og_uten_ny_linjeslutt()
    {
        Assert.Throws<XunitException>(() => Snapshot("A.Ny").Compare("æ"));

        Assert.Equal(Encoding.UTF8.GetBytes("æ"), File.ReadAllBytes(Assert.Single(Received())));
    }

    [Fact]
    public void En_fasit_med_bytemerke_leses_som_den_samme_teksten()
    {
        File.WriteAllText(Path.Combine(_folder, "A.B.verified.txt"), "æøå", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        Snapshot("A.B").Compare("æøå");
    }

    [Fact]
    public void En_fasit_med_vognretur_avvises()
    {
        Verified("A.B", "en\r\nto");

        var failure = Assert.Throws<XunitException>(() => Snapshot("A.B").Compare("en\nto"));

        Assert.Contains("carriage returns", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("en\r\nto")]
    public void Tom_tekst_og_vognretur_er_ingen_fasit(string text) =>
        Assert.Throws<XunitException>(() => Snapshot("A.B").Compare(text));

    [Fact]
    public void To_tester_kan_ikke_dele_fasit()
    {
        Snapshots.Snapshot.Claim(_folder, "A.Delt", "txt");

        Assert.Throws<InvalidOperationException>(() => Snapshots.Snapshot.Claim(_folder, "A.Delt", "json"));
    }

    private Snapshot Snapshot(string name) => new(_folder, name, "txt");

    private void Verified(string name, string text) => File.WriteAllText(Path.Combine(_folder, name + ".verified.txt"), text);

    private string[] Received() => Directory.EnumerateFiles(_folder).Where(path => path.Contains(".received.", StringComparison.Ordinal)).ToArray();
}
#endif

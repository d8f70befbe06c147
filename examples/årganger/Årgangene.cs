using Regelverk.Compiler.Years;
using VerifyXunit;
using Xunit;

namespace Årganger;

[UsesVerify]
public sealed class Årgangene
{
    private static readonly Årgang[] Alle = [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "regler"), "*.regel").Select(fil => new Årgang(Path.GetFileName(fil), File.ReadAllText(fil))).OrderBy(å => å.Navn, StringComparer.Ordinal).ThenBy(å => å.År)];

    public static TheoryData<string> Hvert_år => [.. Alle.Select(å => å.ToString())];

    public static TheoryData<string> Hvert_år_som_har_et_før_seg => [.. Alle.Skip(1).Where((å, i) => å.Navn == Alle[i].Navn).Select(å => å.ToString())];

    [Theory, MemberData(nameof(Hvert_år))]
    public Task Bilde(string år) => Verifier.Verify(Alle.Single(å => å.ToString() == år).Bilde).UseTextForParameters(år).UseDirectory("Verified");

    [Theory, MemberData(nameof(Hvert_år))]
    public Task Kode(string år) => Verifier.Verify(Alle.Single(å => å.ToString() == år).Kode, "cs").UseTextForParameters(år).UseDirectory("Verified");

    [Theory, MemberData(nameof(Hvert_år_som_har_et_før_seg))]
    public Task Fra_året_før(string år) => Verifier.Verify(Alle.Single(å => å.ToString() == år).ForskjellFra(Alle.Last(å => string.CompareOrdinal(å.ToString(), år) < 0))).UseTextForParameters(år).UseDirectory("Verified");
}

using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl;
using Regelverk.Dsl.Formatting;
using Regelverk.Dsl.Text;
using Xunit;

namespace Regelverk.Tests.Formatting;

/// <summary>What holds for the layout of every file.</summary>
public class Formateringslover
{
    public static TheoryData<string> Tekster => [.. Regeltekster.Alle.Keys];

    [Theory]
    [MemberData(nameof(Tekster))]
    public void Formatering_endrer_ikke_det_filen_sier(string sted) => Loven_holder(Regeltekster.Alle[sted], sted);

    [Theory]
    [MemberData(nameof(Tekster))]
    public void En_uryddig_fil_sier_det_samme_og_blir_som_den_ryddige(string sted)
    {
        var tekst = Regeltekster.Alle[sted];
        var ryddig = Formater(tekst);
        for (var frø = 1; frø <= 6; frø++)
        {
            var uryddig = new Uryddig(frø).Av(tekst);
            Loven_holder(uryddig, $"{sted}, {frø}");
            if (!Les(tekst).HarFeil)
            {
                Assert.Equal(ryddig, Formater(uryddig));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Tekster))]
    public void En_fil_avbrutt_hvor_som_helst_mister_ingenting(string sted)
    {
        var tekst = Regeltekster.Alle[sted];
        for (var lengde = 61; lengde < tekst.Length; lengde += 997)
        {
            Loven_holder(tekst[..lengde], $"{sted}, de første {lengde} tegnene");
        }
    }

    [Fact]
    public void Linjer_har_ingen_løse_blanke_og_det_er_aldri_to_tomme_etter_hverandre()
    {
        foreach (var tekst in Regeltekster.Alle.Values.Where(t => !Les(t).HarFeil).Select(t => Formater(new Uryddig(9).Av(t))))
        {
            Assert.DoesNotContain(tekst.Split('\n'), linje => linje.EndsWith(' ') || linje.Contains('\t', StringComparison.Ordinal));
            Assert.DoesNotContain("\n\n\n", tekst, StringComparison.Ordinal);
            Assert.EndsWith("\n", tekst, StringComparison.Ordinal);
            Assert.False(tekst.EndsWith("\n\n", StringComparison.Ordinal));
        }
    }

    private static void Loven_holder(string tekst, string sted)
    {
        var formatert = Formater(tekst);
        var (før, etter) = (Les(tekst), Les(formatert));

        Assert.True(formatert == Formater(formatert), $"{sted}: formatted twice it differs:\n{formatert}\n---\n{Formater(formatert)}");
        Assert.Equal(før.Regelavtrykk, etter.Regelavtrykk);
        Assert.Equal(Koder(før), Koder(etter));
        Assert.Equal(Synlig(tekst), Synlig(formatert));
        Assert.Equal(Sitater(tekst), Sitater(formatert));
        Assert.Equal(Merknader(tekst), Merknader(formatert));
    }

    private static string Formater(string tekst) => Formatering.Av(new SourceText("prøve.regel", tekst));

    private static Regelfil Les(string tekst) => Regelfil.Les(new SourceText("prøve.regel", tekst));

    private static IReadOnlyList<string> Koder(Regelfil fil) => [.. fil.Diagnostics.Select(d => d.Descriptor.Code)];

    // The files hold no dates in numbers and no other dash than the right one, so all visible signs are the same; a full stop at the end is not.
    private static string Synlig(string tekst) => string.Concat(CleanText.From(new SourceText("x", tekst)).Content.Split('\n')
        .Select(linje => string.Concat(linje.Where(c => !char.IsWhiteSpace(c)))).Select(linje => linje.TrimEnd('.', ',', ';')));

    private static IReadOnlyList<string> Merknader(string tekst) => [.. tekst.ReplaceLineEndings("\n").Split('\n').Where(l => l.Contains('#', StringComparison.Ordinal)).Select(l => l[l.IndexOf('#', StringComparison.Ordinal)..].TrimEnd(' ', '\t', '\u00A0', '\u202F', '\u200B'))];

    // A quotation that is never closed runs to the end of the file, where the layout gives the last line its line feed.
    private static IReadOnlyList<string> Sitater(string tekst) => [.. tekst.TrimEnd().ReplaceLineEndings("\n").Split('«').Skip(1).Select(del => del.Split('»')[0])];
}

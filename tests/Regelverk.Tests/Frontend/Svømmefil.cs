using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Tests.Messages;
using Xunit;

namespace Regelverk.Tests.Frontend;

/// <summary>The rule file about swimming courses, with some more facts to ask about and with one part written otherwise.</summary>
internal static class Svømmefil
{
    /// <summary>The condition of the first case of «godkjent beløp».</summary>
    public const string Kursvilkår = "slaget er svømmekurs og antall barn er minst 5";

    /// <summary>The value of the first case of «godkjent beløp».</summary>
    public const string Kursverdi = "det søkte beløpet, inntil kurstilskuddet";

    /// <summary>The condition of the grant.</summary>
    public const string Søkervilkår = "kommunen ikke har egen svømmehall";

    private static readonly string Tekst = MessageCase.Ground
        .Replace("    har egen svømmehall: ja/nei\n", "    har egen svømmehall: ja/nei\n    antall svømmelærere: heltall, minst 0\n    innbyggere: heltall, minst 0\n", StringComparison.Ordinal)
        .Replace("    levert: tidspunkt\n", "    levert: tidspunkt\n    er undertegnet: ja/nei\n    egenandel: kroner, minst 0\n", StringComparison.Ordinal)
        .Replace("    antall barn: heltall, minst 1\n", "    antall barn: heltall, minst 1\n    antall barn med egen ledsager: heltall, minst 0\n    nivå (nivået): én av grunnkurs, videregående, mesterskap\n", StringComparison.Ordinal);

    /// <summary>The file with some words exchanged; pairs of what stands there and what shall.</summary>
    public static Regelfil Med(params (string Fra, string Til)[] bytter)
    {
        var tekst = Tekst;
        foreach (var (fra, til) in bytter)
        {
            Assert.Contains(fra, tekst, StringComparison.Ordinal);
            tekst = tekst.Replace(fra, til, StringComparison.Ordinal);
        }

        return Regelfil.Les(new SourceText("svømming.regel", tekst));
    }

    /// <summary>The file with another condition of the grant.</summary>
    public static Regelfil MedSøkervilkår(string vilkår) => Med((Søkervilkår, vilkår));

    /// <summary>The file with another condition on a course.</summary>
    public static Regelfil MedKursvilkår(string vilkår) => Med((Kursvilkår, vilkår));

    /// <summary>The file with another amount for a course, and a text that says no figures about it.</summary>
    public static Regelfil MedKursverdi(string verdi) => Med((Kursverdi, verdi), ("inntil 20 000 kroner for hvert svømmekurs med minst 5 barn", "slik reglene sier"));

    /// <summary>The file with one more line in § 2, for each course.</summary>
    public static Regelfil MedKurslinje(string linje) => Med(("  For hvert kurs:\n", "  For hvert kurs:\n    " + linje + "\n"));

    /// <summary>The condition of the grant as bound, in a file without errors.</summary>
    public static Expression Søkervilkåret(string vilkår) => Bundet(MedSøkervilkår(vilkår)).Krav.Single(k => k.Slag == Kravslag.KanGis).Vilkår;

    /// <summary>The first case of «godkjent beløp» as bound, in a file without errors.</summary>
    public static Tilfelle Kurstilfellet(Regelfil fil) => Bundet(fil).Definisjoner.Single(d => d.Navn == "godkjent beløp").Tilfeller[0];

    /// <summary>The regulation of a file that has no errors.</summary>
    public static Ordning Bundet(Regelfil fil)
    {
        Assert.Equal([], fil.Diagnostics.Where(d => d.Descriptor.Severity == Severity.Error).Select(d => d.Descriptor.Code + ": " + d.Text.Nb));
        Assert.NotNull(fil.Ordning);
        return fil.Ordning;
    }

    /// <summary>Number and underlined words of each message; that something is declared and not used is no news here.</summary>
    public static IReadOnlyList<string> Funn(Regelfil fil) =>
        fil.Diagnostics.Where(d => !ErOmUbrukt(d)).Select(d => $"{d.Descriptor.Code} {fil.Source.Slice(d.Span)}").ToArray();

    /// <summary>The one message of a file.</summary>
    public static Diagnostic Meldingen(Regelfil fil) => Assert.Single(fil.Diagnostics, d => !ErOmUbrukt(d));

    private static bool ErOmUbrukt(Diagnostic d) => d.Descriptor.Code is "RV0601" or "RV0602" or "RV0603" or "RV0604";
}

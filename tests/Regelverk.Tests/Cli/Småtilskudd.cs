using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace Regelverk.Tests.Cli;

/// <summary>
/// A small scheme on disk, with three applications worked out by hand. Frame 1 000 kroner; A claims 900 and B 600,50, together
/// 1 500,50; C came a day late. A gets 900 × 1 000 / 1 500,50 = 599,80… → 599, B gets 400,19… → 400, and 1 krone is left.
/// </summary>
internal sealed class Småtilskudd : IDisposable
{
    public const string Regler = """
        regelverk Småtilskudd 2024
          tilskuddsforvalter  «Prøvedirektoratet»
          gjelder             1. januar 2024 – 31. desember 2024
          avgjørelsen         er enkeltvedtak, klagefrist 3 uker, klageinstans «Klagenemnda»

        begreper
          forening (foreningen) er søker:
            navn: tekst, kjennetegn
          søknad (søknaden):
            levert: dato
            er undertegnet: ja/nei
            gjelder utstyr: ja/nei
            pris (prisen): kroner, minst 0, oppgis bare når søknaden gjelder utstyr
            søkt beløp (det søkte beløpet): kroner, minst 0

        skjønn
          har et godt formål: ja/nei
            vurderes av «komiteen», skal begrunnes

        § 1 Vilkår
          Søknaden avvises hvis søknaden er levert etter fristen
          Søknaden skal rettes innen 2 uker hvis søknaden ikke er undertegnet
          Søknaden avslås hvis søknaden gjelder utstyr, og prisen er mer enn 5 000 kroner
          Tilskudd kan gis hvis søknaden har et godt formål

        § 2 Beregning
          Søkt tilskudd er det søkte beløpet
          Beregnet tilskudd er det søkte beløpet

        ramme
          1 500 kroner   kilde «Statsbudsjettet 2024»

        søknadsrunder
          runde 1: frist 1. mars 2024, ramme 1 000 kroner
          runde 2: frist 1. september 2024, ramme 500 kroner og restmidler fra runde 1
          beløp som ikke dekkes, bortfaller

        fordeling
          1. Beregnet tilskudd avkortes forholdsmessig
          2. Beløpene avrundes ned til hele kroner:
             - restmidler overføres til neste runde
             - etter siste runde tilbakeføres restmidler til staten
          3. Klager som fører fram, gir ny fordeling

        """;

    public Småtilskudd()
    {
        Directory.CreateDirectory(Path.Combine(Sti, "søknader"));
        Skriv("små.regel", Regler);
        Skriv("søknader/søknad.csv", """
            søknad;søker;runde;navn;levert;er undertegnet;gjelder utstyr;pris;søkt beløp
            A;f1;1;=Alfa;01.02.2024;ja;nei;;900
            B;f2;1;Beta;01.03.2024;ja;ja;1 000;600,50
            C;f3;1;Gamma;02.03.2024;ja;nei;;100

            """);
        Skriv("søknader/skjønn.csv", """
            søknad;spørsmål;svar;vurdert av;begrunnelse
            A;har et godt formål;ja;komiteen;Åpent for alle barn
            B;har et godt formål;ja;komiteen;Varig utstyr

            """);
    }

    public string Sti { get; } = Path.Combine(Path.GetTempPath(), "regelverk-" + Path.GetRandomFileName());

    public void Skriv(string name, string text) => File.WriteAllText(Path.Combine(Sti, name), text.ReplaceLineEndings("\n"), new UTF8Encoding(false));

    public string Les(string name) => File.ReadAllText(Path.Combine(Sti, name));

    public bool Finnes(string name) => File.Exists(Path.Combine(Sti, name)) || Directory.Exists(Path.Combine(Sti, name));

    public void Bytt(string name, string from, string to)
    {
        var text = Les(name);
        if (!text.Contains(from, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"«{from}» står ikke i {name}.");
        }

        Skriv(name, text.Replace(from, to, StringComparison.Ordinal));
    }

    public Kommando Kjør(params IReadOnlyList<string> args) => Kommando.Kjør(Sti, args);

    /// <summary>Runs «fordel» on round 1 with these options added.</summary>
    public Kommando Fordel(params IReadOnlyList<string> options) => Kjør(["fordel", "små.regel", "--søknader", "søknader", "--runde", "1", .. options]);

    public void Dispose() => Directory.Delete(Sti, recursive: true);
}

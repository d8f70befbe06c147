using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Regelverk.Tests.Messages;

/// <summary>Cases that would be too long to write: they are built here, on the same ground as the others.</summary>
internal static class LongCases
{
    private const string Paragraph = "§ 3 Fordeling\n  «Rammen går til søknadene med flest poeng.»\n";

    public static IReadOnlyList<MessageCase> All { get; } =
    [
        Case("RV0012-liste-med-ni-nivåer", "# Listen har ni nivåer.\n" + Paragraph + DeepList(9)),
        Whole("RV0016-ni-millioner-tegn", new string('x', 9_000_000)),
        Case("RV0018-tjue-tusen-tegn-på-en-linje", $"# Et helt dokument er limt inn på én linje.\n§ 3 Fordeling\n  «{string.Concat(Enumerable.Repeat("Rammen går til søknadene med flest poeng. ", 500))}»\n"),
        Case("RV0303-33-parenteser", $"# Parentesene står 33 dypt.\n{Paragraph}  Tilskudd utbetales hvis {new string('(', 33)}poeng er minst 1{new string(')', 33)}\n#=   Tilskudd utbetales hvis poeng er minst 1\n"),
        Case("RV0304-to-tusen-ord", $"# Linjen har over to tusen ord.\n{Paragraph}  Tilskudd utbetales hvis {string.Join(" og ", Enumerable.Repeat("poeng er minst 1", 500))}\n"),
        Case("RV0408-201-navn-etter-hverandre", "# Hvert navn bygger på det neste.\n" + Paragraph + Chain(202)),
        Case("RV0608-mange-vilkår", "# Vilkårene kan settes sammen på for mange måter.\n" + ManyConditions(22)),
    ];

    private static MessageCase Case(string name, string part) => MessageCase.Read(name, part);

    private static MessageCase Whole(string name, string text) => new(name, text, null, false, [name[..6]]);

    private static string DeepList(int levels)
    {
        var text = new StringBuilder("  Søknaden avslås hvis alle disse vilkårene er oppfylt:\n");
        for (var level = 1; level < levels; level++)
        {
            text.Append(' ', 2 + (2 * level)).Append("a) alle disse vilkårene er oppfylt:\n");
        }

        return text.Append(' ', 2 + (2 * levels)).Append("a) poeng er minst 1\n").ToString();
    }

    private static string Chain(int length) =>
        string.Concat(Enumerable.Range(1, length - 1).Select(i => $"  ledd{i} er ledd{i + 1}\n")) + $"  ledd{length} er poeng\n  Søknaden avslås hvis ledd1 er mindre enn 1\n";

    /// <summary>«nøyaktig åtte» and «nøyaktig ni» of the same conditions: only by trying all can anybody see that they never meet.</summary>
    private static string ManyConditions(int count)
    {
        var names = Enumerable.Range(0, count).Select(i => $"har egenskap {(char)('a' + i)}{(char)('a' + i)}").ToArray();
        var items = string.Join("\n", names.Select((n, i) => $"      {(char)('a' + i)}) kommunen {n}"));
        return $$"""
            begreper
              kommune (kommunen, kommuner) er søker:
                navn (navnet): tekst, kjennetegn
                har egen svømmehall: ja/nei
            {{string.Join("\n", names.Select(n => $"    {n}: ja/nei"))}}
              søknad (søknaden):
                levert: tidspunkt
                kursene: liste av kurs
              kurs (kurset):
                slag (slaget): én av svømmekurs, livredningskurs
                antall barn: heltall, minst 1
                søkt beløp (det søkte beløpet): kroner, minst 0

            § 3 Fordeling
              «Rammen går til søknadene med flest poeng.»
              kommunen er middels hvis nøyaktig åtte av disse vilkårene er oppfylt:
            {{items}}
              kommunen er stor hvis nøyaktig ni av disse vilkårene er oppfylt:
            {{items}}
              grunnbeløpet er:
                100 kroner   hvis kommunen er middels
                200 kroner   hvis kommunen er stor
                0 kroner     ellers
              Tilskudd utbetales hvis grunnbeløpet er minst 1 krone

            """;
    }
}

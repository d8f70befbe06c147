using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Regelverk.Benchmarks.Vekst;

/// <summary>
/// Draws a correct regulation with so many rules: amounts with three cases each in chains of names, conditions as lists inside lists, 60 whole numbers and 40 ja/nei facts to ask
/// about, and one rule about the outcome for every 40. The same number gives the same file.
/// </summary>
/// <param name="rules">How many rules.</param>
internal sealed class TrukketRegelfil(int rules)
{
    private const int Numbers = 60;
    private const int Truths = 40;
    private const int RulesInParagraph = 20;
    private const int LengthOfChain = 20;
    private const int TermsOfSum = 20;
    private const int RulesForOutcome = 40;

    private readonly System.Random _random = new(2025);
    private readonly StringBuilder _text = new();
    private readonly List<string> _amounts = [];
    private readonly List<string> _conditions = [];
    private int _paragraph = 1;

    /// <summary>The file.</summary>
    public string Tekst()
    {
        WriteHead();
        for (var number = 1; number <= rules; number++)
        {
            if (number % RulesInParagraph == 1)
            {
                OpenParagraph("Regler");
            }

            WriteRule(number);
        }

        OpenParagraph("Samlet tilskudd");
        WriteSum();
        WriteTail();
        return _text.ToString();
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void WriteHead()
    {
        Line("regelverk Vekstprøve 2025");
        Line("  tittel              «Tilskudd trukket for å måle»");
        Line("  tilskuddsforvalter  «Prøvedirektoratet»");
        Line("  gjelder             1. januar 2025 – 31. desember 2025");
        Line("  avgjørelsen         er enkeltvedtak, klagefrist 3 uker, klageinstans «Prøvedepartementet»");
        Line("");
        Line("begreper");
        Line("  kommune (kommunen, kommuner) er søker:");
        Line("    navn: tekst, kjennetegn");
        foreach (var n in Enumerable.Range(1, Numbers))
        {
            Line($"    antall a{Digits(n)} (antallet a{Digits(n)}): heltall, 0–1 000");
        }

        foreach (var n in Enumerable.Range(1, Truths))
        {
            Line($"    er b{Digits(n)}: ja/nei");
        }

        Line("");
        Line("  søknad (søknaden, søknader):");
        Line("    søkt beløp (det søkte beløpet): kroner, minst 0");
    }

    private void OpenParagraph(string title)
    {
        Line("");
        Line($"§ {Digits(_paragraph++)} {title}");
        Line("  «Reglene er trukket for å måle.»");
    }

    private void WriteRule(int number)
    {
        if (number % RulesForOutcome == 0)
        {
            Line($"  Søknaden avslås hvis {Number()} er mer enn {Digits(_random.Next(900, 1_000))} og {_conditions[^1]}");
        }
        else if (number % 4 == 1)
        {
            WriteCondition(number);
        }
        else
        {
            WriteAmount(number);
        }
    }

    private void WriteCondition(int number)
    {
        var name = "søknaden oppfyller vilkårene v" + Digits(number);
        Line($"  {name} hvis minst ett av disse vilkårene er oppfylt:");
        Line($"    a) {Number()} er minst {Digits(_random.Next(1, 900))}");
        Line("    b) alle disse vilkårene er oppfylt:");
        Line($"       1. {Truth()}");
        Line($"       2. {Number()} er mindre enn {Digits(_random.Next(100, 1_000))}");
        Line("       3. minst to av disse vilkårene er oppfylt:");
        Line($"          - {Truth()}");
        Line($"          - {Number()} er høyst {Digits(_random.Next(1, 900))}");
        Line($"          - {Truth()}");
        _conditions.Add(name);
    }

    private void WriteAmount(int number)
    {
        var border = Digits(_random.Next(100, 900));
        var asked = Number();
        var before = _amounts.Count % LengthOfChain == 0 ? "" : _amounts[^1] + " + ";
        var name = "beløp v" + Digits(number);
        Line($"  {name} er:");
        Line($"    {before}{Digits(_random.Next(1, 100))} kroner × {Number()}   hvis {asked} er minst {border}, og {_conditions[^1]}");
        Line($"    {before}{Digits(_random.Next(100, 900))} 000 kroner   hvis {asked} er mindre enn {border}, og {Truth()}");
        Line($"    {before}{Digits(_random.Next(1, 100))} kroner   ellers");
        _amounts.Add(name);
    }

    /// <summary>The end of each chain, added up in rows so that no sum is long.</summary>
    private void WriteSum()
    {
        var names = _amounts.Where((_, i) => i % LengthOfChain == LengthOfChain - 1 || i == _amounts.Count - 1).ToList();
        for (var level = 1; names.Count > TermsOfSum; level++)
        {
            names = [.. names.Chunk(TermsOfSum).Select((row, i) => WriteRow($"sum n{Digits(level)}x{Digits(i + 1)}", row))];
        }

        Line("  Søkt tilskudd er det søkte beløpet");
        Line($"  Beregnet tilskudd er {string.Join(" + ", names)}, inntil 60 000 000 kroner");
    }

    private string WriteRow(string name, IEnumerable<string> terms)
    {
        Line($"  {name} er {string.Join(" + ", terms)}");
        return name;
    }

    private void WriteTail()
    {
        OpenParagraph("Fordeling");
        Line("");
        Line("ramme");
        Line("  60 000 000 kroner   kilde «Statsbudsjettet 2025»");
        Line("");
        Line("søknadsrunder");
        Line("  runde 1: frist 15. mars 2025 kl. 12.00, ramme 60 000 000 kroner");
        Line("  beløp som ikke dekkes, bortfaller");
        Line("");
        Line($"fordeling etter § {Digits(_paragraph - 1)}");
        Line("  1. Beregnet tilskudd avkortes forholdsmessig");
        Line("  2. Beløpene avrundes ned til hele kroner:");
        Line("     - restmidler tilbakeføres til staten");
        Line("  3. Klager som fører fram, gir ny fordeling");
    }

    private string Number() => "antallet a" + Digits(_random.Next(Numbers) + 1);

    private string Truth() => "kommunen er b" + Digits(_random.Next(Truths) + 1);

    private void Line(string text) => _text.Append(text).Append('\n');
}

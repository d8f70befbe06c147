using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Regelverk.Dsl;
using Regelverk.Dsl.Consolidation;
using Regelverk.Dsl.Formatting;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Tests.Kit;
using Regelverk.Tests.Tilfeldig;
using Xunit;

namespace Regelverk.Tests.Konsolidering;

/// <summary>
/// A drawn regulation is the answer. What it changes is made from it by spoiling pieces of it, each with the words of the change that mends the piece:
/// consolidated, it must be the drawn regulation again.
/// </summary>
public sealed class Tilfeldige_endringer
{
    private static int Antall => CultureInfo.CurrentCulture.Name.Length == 0 ? 150 : 30;

    [Fact]
    public void En_endring_gir_det_samme_regelverket_som_det_hele()
    {
        var (prøvd, brukt) = (0, new HashSet<string>(StringComparer.Ordinal));
        foreach (var frø in new Langkjøring(Antall, 0.05).Alle())
        {
            var tekst = Regelverkstegner.Av(new Valg(frø));
            var hele = Regelfil.Les(new SourceText("hele.regel", tekst));
            if (hele.HarFeil)
            {
                continue;
            }

            prøvd++;
            var spoiler = new Tilbakeskriver(new Random(frø), tekst);
            var endring = new SourceText("endring.regel", spoiler.Endring);
            var samling = frø % 2 == 0 ? Regelsamling.Av(spoiler.Grunnlag) : Regelsamling.Av([.. Kjede(spoiler.Grunnlag)]);
            brukt.UnionWith(spoiler.Brukt);
            var fil = Regelfil.Les(endring, samling);
            Assert.True(fil.Regelavtrykk == hele.Regelavtrykk && fil.ErEndring, $"{frø}: {string.Join("\n", fil.Diagnostics.Select(d => $"{d.Descriptor.Code} {d.Text.Nb}"))}\n{endring.Content}\n\n=====\n{spoiler.Grunnlag.Content}");

            var igjen = Regelfil.Les(new SourceText("hele.regel", Formatering.Av(fil.Source)));
            Assert.True(igjen.Regelavtrykk == hele.Regelavtrykk, $"{frø}: formatted\n{igjen.Source.Content}");

            var ryddig = new SourceText("endring.regel", Formatering.Av(endring, fil.Source));
            Assert.True(Regelfil.Les(ryddig, samling).Regelavtrykk == hele.Regelavtrykk, $"{frø}: the formatted change\n{ryddig.Content}");
            Assert.Equal(ryddig.Content, Formatering.Av(ryddig, fil.Source));
        }

        Assert.True(prøvd > Antall * 0.8, "Too few of the drawn regulations are accepted to prove anything.");
        Assert.Equal(["Ny", "begreper", "bokstav", "hele", "ledd lyder", "ledd oppheves", "nytt ledd", "oppheves", "overskrift", "satser"], brukt.Order(StringComparer.Ordinal));
    }

    /// <summary>The same ground by way of a year that changed nothing.</summary>
    private static IEnumerable<SourceText> Kjede(SourceText grunnlag)
    {
        yield return new SourceText("eldst.regel", grunnlag.Content.Replace("regelverk Prøvetilskudd 2024", "regelverk Prøvetilskudd 2023", StringComparison.Ordinal));
        yield return new SourceText("mellom.regel", "regelverk Prøvetilskudd 2024 endrer Prøvetilskudd 2023\n  gjelder 1. januar 2024 – 31. desember 2024\n");
    }

    /// <summary>Spoils a regulation, and writes the changes that mend it.</summary>
    private sealed class Tilbakeskriver
    {
        private readonly Random _random;
        private readonly List<string> _grunnlag = [];
        private readonly List<string> _endringer = [];

        public Tilbakeskriver(Random random, string hele)
        {
            _random = random;
            foreach (var blokk in Blokker(hele))
            {
                Skriv(blokk);
            }

            Grunnlag = new SourceText("grunnlag.regel", string.Join("\n", _grunnlag));
            Endring = string.Join("\n", _endringer);
        }

        public SourceText Grunnlag { get; }

        public string Endring { get; }

        public HashSet<string> Brukt { get; } = new(StringComparer.Ordinal);

        private static IEnumerable<string[]> Blokker(string tekst)
        {
            var linjer = tekst.TrimEnd('\n').Split('\n');
            var starter = Enumerable.Range(0, linjer.Length).Where(i => linjer[i].Length > 0 && linjer[i][0] != ' ').Append(linjer.Length).ToArray();
            return starter.Zip(starter.Skip(1), (a, b) => linjer[a..b].Where(l => l.Length > 0).ToArray());
        }

        private static string Tekst(params IEnumerable<string> linjer) => string.Concat(linjer.Select(l => l + "\n"));

        private void Skriv(string[] blokk)
        {
            var ord = blokk[0].Split(' ')[0];
            if (ord == "regelverk")
            {
                _grunnlag.Add(Tekst(["regelverk Prøvetilskudd 2024", "  gjelder 1. januar 2024 – 31. desember 2024"]));
                _endringer.Add(Tekst([blokk[0] + " endrer Prøvetilskudd 2024", .. blokk[1..]]));
            }
            else if (ord == "§")
            {
                Paragraf(blokk);
            }
            else if (ord is "satser" or "begreper" && _random.Next(2) == 0)
            {
                Linjer(ord, blokk);
            }
            else if (ord is "ramme" or "søknadsrunder" or "fordeling" or "skjønn" && _random.Next(3) == 0)
            {
                Brukt.Add("hele");
                _endringer.Add(Tekst(blokk));
                if (ord != "skjønn" && _random.Next(2) == 0)
                {
                    _grunnlag.Add(Tekst([blokk[0], "  noe som sto her før"]));
                }
            }
            else
            {
                _grunnlag.Add(Tekst(blokk));
            }
        }

        /// <summary>Lines that were not there, or that are gone.</summary>
        private void Linjer(string ord, string[] blokk)
        {
            Brukt.Add(ord);
            var begrep = ord == "begreper" ? blokk[1] : null;
            var innrykk = begrep is null ? "  " : "    ";
            string[] hode = begrep is null ? [blokk[0]] : [blokk[0], begrep];
            var første = Array.FindIndex(blokk, hode.Length, l => l.StartsWith(innrykk, StringComparison.Ordinal));
            var neste = Array.FindIndex(blokk, første + 1, l => !l.StartsWith(innrykk + " ", StringComparison.Ordinal));
            var linje = blokk[første..(neste < 0 ? blokk.Length : neste)];
            var gammel = innrykk + (begrep is null ? "gammel sats: 1 krone" : "gammelt tall: heltall");
            _grunnlag.Add(Tekst([.. hode, gammel, .. blokk[(første + linje.Length)..]]));
            _endringer.Add(Tekst([.. hode, gammel.Split(':')[0] + " oppheves", .. linje]));
        }

        private void Paragraf(string[] blokk)
        {
            var nummer = string.Join(' ', blokk[0].Split(' ').Take(2));
            var ledd = LeddI(blokk);
            switch (_random.Next(9))
            {
                case 0:
                    Brukt.Add("Ny");
                    _endringer.Add(Tekst([$"Ny {nummer} skal lyde:", "  " + blokk[0], .. blokk[1..]]));
                    break;
                case 1:
                    Brukt.Add("hele");
                    _grunnlag.Add(Tekst([$"{nummer} Gammelt", "  «Gammelt.»"]));
                    _endringer.Add(Tekst([$"{nummer} skal lyde:", "  " + blokk[0], .. blokk[1..]]));
                    break;
                case 2:
                    Brukt.Add("oppheves");
                    _grunnlag.Add(Tekst(blokk) + "\n" + Tekst([$"{nummer} b Gammelt", "  «Gammelt.»"]));
                    _endringer.Add($"{nummer} b oppheves\n");
                    break;
                case 3:
                    Brukt.Add("overskrift");
                    _grunnlag.Add(Tekst([$"{nummer} Gammelt", .. blokk[1..]]));
                    _endringer.Add(Tekst([$"{nummer} overskriften skal lyde:", "  " + blokk[0]]));
                    break;
                case 4 or 5 or 6 when ledd.Count > 1:
                    Leddet(blokk[0], nummer, ledd);
                    break;
                case 7 or 8 when Bokstav(blokk) is { } punkt:
                    Brukt.Add("bokstav");
                    _grunnlag.Add(Tekst([.. blokk[..punkt.Linje], .. blokk[(punkt.Linje + 1)..]]));
                    _endringer.Add(Tekst([$"{nummer} {punkt.Ledd}ny bokstav {punkt.Merke} skal lyde:", "  " + blokk[punkt.Linje].Trim()]));
                    break;
                default:
                    _grunnlag.Add(Tekst(blokk));
                    break;
            }
        }

        private void Leddet(string hode, string nummer, IReadOnlyList<string[]> ledd)
        {
            var nr = _random.Next(ledd.Count);
            var orden = Ordinals.Of(nr + 1);
            string Flyttet(int fra, int til) => $"\n{nummer} nåværende {Ordinals.Of(fra)} ledd blir {Ordinals.Of(til)} ledd\n";
            switch (_random.Next(3))
            {
                case 0:
                    Brukt.Add("ledd lyder");
                    _grunnlag.Add(Tekst([hode, .. ledd.SelectMany((l, i) => i == nr ? ["  «Gammelt.»"] : l)]));
                    _endringer.Add(Tekst([$"{nummer} {orden} ledd skal lyde:", .. ledd[nr]]));
                    break;
                case 1:
                    Brukt.Add("nytt ledd");
                    _grunnlag.Add(Tekst([hode, .. ledd.Where((_, i) => i != nr).SelectMany(l => l)]));
                    _endringer.Add(Tekst([$"{nummer} nytt {orden} ledd skal lyde:", .. ledd[nr]]) + string.Concat(Enumerable.Range(nr + 1, ledd.Count - nr - 1).Select(i => Flyttet(i, i + 1))));
                    break;
                default:
                    Brukt.Add("ledd oppheves");
                    _grunnlag.Add(Tekst([hode, .. ledd.SelectMany((l, i) => i == nr ? ["  «Gammelt.»", .. l] : l)]));
                    _endringer.Add($"{nummer} {orden} ledd oppheves\n" + string.Concat(Enumerable.Range(nr + 1, ledd.Count - nr).Select(i => Flyttet(i + 1, i))));
                    break;
            }
        }

        private static List<string[]> LeddI(string[] blokk)
        {
            var starter = Enumerable.Range(1, blokk.Length - 1).Where(i => blokk[i].StartsWith("  «", StringComparison.Ordinal)).Append(blokk.Length).ToArray();
            return [.. starter.Zip(starter.Skip(1), (a, b) => blokk[a..b])];
        }

        /// <summary>The last item of the only list with letters in its ledd; without items of its own.</summary>
        private static (int Linje, string Merke, string Ledd)? Bokstav(string[] blokk)
        {
            for (var (i, ledd) = (1, 0); i < blokk.Length; i++)
            {
                ledd += blokk[i].StartsWith("  «", StringComparison.Ordinal) ? 1 : 0;
                var slutt = Array.FindIndex(blokk, i + 1, l => l.StartsWith("  «", StringComparison.Ordinal));
                var resten = blokk[(i + 1)..(slutt < 0 ? blokk.Length : slutt)];
                if (blokk[i].TrimStart() is ['b' or 'c' or 'd', ')', ' ', ..] && resten.Length == 0 && blokk[i - 1].TrimStart() is [_, ')', ..] && !blokk[i].EndsWith(':'))
                {
                    return (i, blokk[i].TrimStart()[..1], $"{Ordinals.Of(ledd)} ledd ");
                }
            }

            return null;
        }
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Regelverk.Tests.Syntax;

/// <summary>An author who edits without looking: lines and words are lost, doubled and swapped. The numbers are the same on every machine.</summary>
public class TilfeldigeRettelser
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Teksten_gjengis_etter_hundre_tilfeldige_rettelser(int rekke)
    {
        for (var forsøk = 0; forsøk < 100; forsøk++)
        {
            var frø = (rekke * 1000) + forsøk;
            var tekst = Rettet(Parsing.Sample, new Linære(frø));
            Parsing.Holds(tekst, $"frø {frø}");
            if (forsøk % 5 == 0)
            {
                Parsing.WholeHolds(tekst, $"frø {frø}");
            }
        }
    }

    private static string Rettet(string tekst, Linære tall)
    {
        var antall = 1 + tall.Neste(6);
        for (var i = 0; i < antall; i++)
        {
            tekst = tall.Neste(2) == 0 ? string.Join('\n', Rettet(tekst.Split('\n'), tall)) : string.Join(' ', Rettet(tekst.Split(' '), tall));
        }

        return tekst;
    }

    private static List<string> Rettet(string[] deler, Linære tall)
    {
        var resultat = deler.ToList();
        var (ene, andre) = (tall.Neste(deler.Length), tall.Neste(deler.Length));
        switch (tall.Neste(3))
        {
            case 0:
                resultat.RemoveAt(ene);
                break;
            case 1:
                resultat.Insert(andre, deler[ene]);
                break;
            default:
                (resultat[ene], resultat[andre]) = (deler[andre], deler[ene]);
                break;
        }

        return resultat;
    }

    /// <summary>The numbers of Numerical Recipes' generator; unlike <see cref="Random"/> they are promised to be the same in every version.</summary>
    private sealed class Linære(int frø)
    {
        private uint _tilstand = (uint)frø;

        public int Neste(int under)
        {
            _tilstand = unchecked((_tilstand * 1664525u) + 1013904223u);
            return (int)((_tilstand >> 8) % (uint)under);
        }
    }
}

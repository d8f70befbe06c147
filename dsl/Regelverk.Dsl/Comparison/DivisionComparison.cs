using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Dsl.Comparison;

/// <summary>Compares how two regulations divide the frame, step by step.</summary>
internal sealed class DivisionComparison(Ordning old, Ordning @new, Forms before, Forms now, Action<Endringsslag, string, string?, string?, string> add)
{
    public void Run()
    {
        var (a, b) = (Steps(old), Steps(@new));
        var (left, right) = (a.Where(s => !b.Any(t => now.Own(t) == before.Own(s))).ToList(), b.Where(s => !a.Any(t => before.Own(t) == now.Own(s))).ToList());
        foreach (var step in right)
        {
            var earlier = left.FirstOrDefault(s => s.GetType() == step.GetType()) ?? left.FirstOrDefault(s => IsSharing(s) && IsSharing(step));
            if (earlier is not null)
            {
                left.Remove(earlier);
            }

            add(Endringsslag.Fordeling, Place(step), earlier is null ? null : Words(earlier), Words(step), earlier is null ? "nytt steg" : "");
        }

        foreach (var step in left)
        {
            add(Endringsslag.Fordeling, Place(step), Words(step), null, "steget er tatt ut");
        }

        if (old.Fordeling?.IngenAvkorting is null != @new.Fordeling?.IngenAvkorting is null)
        {
            add(Endringsslag.Fordeling, "fordelingen", Without(old), Without(@new), @new.Fordeling?.IngenAvkorting is null ? "rammen begrenser nå tildelingene" : "rammen begrenser ikke lenger tildelingene");
        }

        if (left.Count + right.Count == 0 && !a.Select(before.Own).SequenceEqual(b.Select(now.Own), StringComparer.Ordinal))
        {
            add(Endringsslag.Fordeling, "fordelingen", string.Join("; ", a.Select(s => s.Tekst)), string.Join("; ", b.Select(s => s.Tekst)), "stegene står i en annen rekkefølge");
        }

        if (old.UdekketBeløp != @new.UdekketBeløp)
        {
            add(Endringsslag.Fordeling, "søknadsrundene", Said(old.UdekketBeløp), Said(@new.UdekketBeløp), "det rammen ikke dekker");
        }

        if (old.TidligereTildelt != @new.TidligereTildelt)
        {
            add(Endringsslag.Fordeling, "søknadsrundene", Said(old.TidligereTildelt), Said(@new.TidligereTildelt), "hva en tidligere tildeling betyr");
        }
    }

    private static IReadOnlyList<Steg> Steps(Ordning ordning) => ordning.Fordeling is { IngenAvkorting: null } division ? division.Steg : [];

    private static bool IsSharing(Steg step) => step is Steg.Delende or Steg.Prioritetsgrupper or Steg.PrioritertRekkefølge;

    private static string Place(Steg step) => $"fordelingen punkt {Text.Folding.Digits(step.Nummer)}";

    private static string Words(Steg step) => step.Klausuler.Count == 0 ? step.Tekst : $"{step.Tekst.TrimEnd(':')}: {string.Join("; ", step.Klausuler)}";

    private static string? Without(Ordning ordning) => ordning.Fordeling?.IngenAvkorting is { } why ? "ingen avkorting: " + why : null;

    private static string? Said(UdekketBeløp? amount) => amount switch
    {
        UdekketBeløp.Bortfaller => "beløp som ikke dekkes, bortfaller",
        UdekketBeløp.DeltarINesteRunde => "beløp som ikke dekkes, deltar i neste runde",
        UdekketBeløp.DekkesFørstINesteRunde => "beløp som ikke dekkes, dekkes først i neste runde",
        _ => null,
    };

    private static string? Said(TidligereTildelt? earlier) => earlier switch
    {
        TidligereTildelt.Utelukker => "den som har fått tilskudd i en tidligere runde, får ikke mer",
        TidligereTildelt.TrekkesFraTaket => "tidligere tildeling trekkes fra taket",
        TidligereTildelt.HarIngenBetydning => "tidligere tildeling har ingen betydning",
        _ => null,
    };
}

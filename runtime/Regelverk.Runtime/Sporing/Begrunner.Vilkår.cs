using System.Collections.Generic;
using Regelverk.Runtime.Decisions;

namespace Regelverk.Runtime.Sporing;

/// <content>Which conditions settle a result, and what lies behind them.</content>
internal sealed partial class Begrunner
{
    /// <summary>
    /// The conditions that make a list what it is: of a failed «alle» the failing ones, of a failed «minst ett av» all that fail, of a fulfilled one those that are
    /// fulfilled, and of an undecided one those that are open.
    /// </summary>
    private static void AddSettling(List<Ledd> leaves, Spor condition, Hjemmel hjemmel)
    {
        while (condition is Spor.Ikke { Uttrykk: Spor.Vilkårsliste or Spor.Ikke } ikke)
        {
            condition = ikke.Uttrykk;
        }

        var before = leaves.Count;
        if (condition is Spor.Vilkårsliste list)
        {
            foreach (var item in list.Vilkårene)
            {
                if (Settles(list.Mengde, list.Svar, item.Uttrykk.Vilkår))
                {
                    AddSettling(leaves, item.Uttrykk, item.Hjemmel ?? hjemmel);
                }
            }
        }

        if (leaves.Count == before)
        {
            leaves.Add(new Ledd(condition, hjemmel));
        }
    }

    private static bool Settles(Mengde mengde, Verdisvar whole, Verdisvar item)
    {
        var isDecided = item.ErJa || item.ErNei;
        if (!whole.ErJa && !whole.ErNei)
        {
            return !isDecided;
        }

        return isDecided && mengde switch
        {
            Mengde.Alle or Mengde.Minst => item.ErJa == whole.ErJa,
            Mengde.Ingen or Mengde.Høyst => item.ErJa != whole.ErJa,
            _ => true,
        };
    }

    /// <summary>What lies behind one condition: the definition of the name it asks for, or the parts it counts.</summary>
    private List<Grunn> Behind(Ledd leaf)
    {
        var grounds = new List<Grunn>();
        var condition = leaf.Uttrykk;
        while (condition is Spor.Ikke ikke)
        {
            condition = ikke.Uttrykk;
        }

        switch (condition)
        {
            case Spor.Navn { Type.Slag: Verdislag.JaNei } navn:
                AddBehindDefinition(grounds, navn.Definert);
                break;
            case Spor.Kvantifisert quantified:
                AddBehindParts(grounds, quantified, leaf.Hjemmel);
                break;
            case Spor.Sammenligning or Spor.EnAv:
                AddAmountsIn(grounds, condition, leaf.Hjemmel);
                break;
        }

        return grounds;
    }

    private void AddBehindDefinition(List<Grunn> grounds, Definert definert)
    {
        if (!_explained.Add(definert))
        {
            return;
        }

        var leaves = new List<Ledd>();
        foreach (var one in definert.Tilfeller)
        {
            if (definert.Svar.ErKjent ? one.Gjelder.ErJa : !one.Gjelder.ErNei)
            {
                AddGuard(leaves, one, definert);
                if (one.Verdi is not Spor.Konstant)
                {
                    AddSettling(leaves, one.Verdi, one.Hjemmel);
                }
            }
        }

        AddPlain(grounds, leaves);
    }

    /// <summary>Why a case applies: its own guard, or for «ellers» the guards of all others.</summary>
    private static void AddGuard(List<Ledd> leaves, Tilfelle one, Definert definert)
    {
        if (!one.ErEllers)
        {
            AddGuardOf(leaves, one);
            return;
        }

        foreach (var other in definert.Tilfeller)
        {
            AddGuardOf(leaves, other);
        }
    }

    private static void AddGuardOf(List<Ledd> leaves, Tilfelle one)
    {
        if (one.Vilkår is { } guard)
        {
            AddSettling(leaves, guard, one.Hjemmel);
        }
    }

    private void AddBehindParts(List<Grunn> grounds, Spor.Kvantifisert quantified, Hjemmel hjemmel)
    {
        foreach (var part in quantified.Utvalg.Deler ?? [])
        {
            if (part.Uttrykk is { } condition && Settles(quantified.Mengde, quantified.Svar, condition.Vilkår))
            {
                var leaves = new List<Ledd>();
                AddSettling(leaves, condition, hjemmel);
                AddPlain(grounds, leaves);
            }
        }
    }
}

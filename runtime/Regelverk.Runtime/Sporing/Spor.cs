using System;
using System.Collections.Generic;
using Regelverk.Runtime.Facts;

namespace Regelverk.Runtime.Sporing;

/// <summary>One expression of a rule, asked in one scope: its words, its value or why there is none, and the expressions inside it. Grounds, missing facts and bounds are found from it. It cannot change.</summary>
public abstract partial class Spor
{
    private static readonly Spor[] NothingInside = [];

    private readonly Spor[] _inside;

    private Spor(Sporsted sted, string tekst, Verditype type, bool skjult, Spor[] inside, Verdisvar svar)
    {
        Sted = sted;
        Tekst = tekst ?? throw new ArgumentNullException(nameof(tekst));
        Type = type ?? throw new ArgumentNullException(nameof(type));
        Skjult = skjult;
        Svar = svar;
        _inside = inside;
    }

    /// <summary>The words as the author wrote them, on one line.</summary>
    public string Tekst { get; }

    /// <summary>The type of its value.</summary>
    public Verditype Type { get; }

    /// <summary>The scope it was asked in.</summary>
    public Sporsted Sted { get; }

    /// <summary>The value; null where it is not known.</summary>
    public Verdi? Verdi => Svar.Verdi;

    /// <summary>What is known of the value.</summary>
    public Kunnskap Kunnskap => Svar.Kunnskap;

    /// <summary>Whether taushetsplikt hides the value: it would give away a fact that is covered by it.</summary>
    public bool Skjult { get; }

    internal Verdisvar Svar { get; }

    /// <summary>The value asked as a condition: what is uaktuell is not fulfilled.</summary>
    internal Verdisvar Vilkår => Svar.SomVilkår();

    /// <summary>The expressions directly inside, in the order they stand; not what is said of listed parts.</summary>
    internal IReadOnlyList<Spor> Inni => _inside;

    /// <summary>The words and the value.</summary>
    public override string ToString() => Tekst + ": " + (Verdi?.ToString() ?? Kunnskap.ToString());

    private static bool AnyHidden(Spor[] inside)
    {
        foreach (var spor in inside)
        {
            if (spor.Skjult)
            {
                return true;
            }
        }

        return false;
    }
}

using System;
using System.Collections.Generic;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>
/// The data in hand while an expression is evaluated: the application with its søker, or one listed part inside it.
/// Each remembers the definitions that have been evaluated for it, so that every definition is evaluated at most once.
/// </summary>
internal sealed class Scope
{
    private readonly Begrep[] _holds;
    private readonly Dictionary<Begrep, IReadOnlyList<Scope>?> _parts = [];
    private readonly Dictionary<(Begrep Months, Måned Month), Scope> _months = [];

    private Scope(Begrep[] holds, Datasett data, Scope? outer, string? elementId, string path)
    {
        _holds = holds;
        Data = data;
        Outer = outer;
        ElementId = elementId;
        Path = path;
    }

    public Datasett Data { get; }

    /// <summary>The scope that this one lies inside; null for the application.</summary>
    public Scope? Outer { get; }

    /// <summary>The id of the listed part; null for the application.</summary>
    public string? ElementId { get; }

    /// <summary>Where it lies in the application, by numbers in lists: two scopes of one application never share it.</summary>
    public string Path { get; }

    /// <summary>The begrep of the part, or søknaden.</summary>
    public Begrep Begrep => _holds[0];

    /// <summary>The definitions evaluated so far; null for one that is being evaluated.</summary>
    public Dictionary<Definisjon, Result?> Remembered { get; } = [];

    /// <summary>The application. Søker and søknad share one set of facts.</summary>
    public static Scope OfApplication(Ordning ordning, Søknadsdata søknad) => new([ordning.Søknad, ordning.Søker], søknad, null, null, "");

    /// <summary>The innermost scope that owns the facts of a begrep.</summary>
    public Scope OwnerOf(Begrep begrep) =>
        FindOwner(begrep) ?? throw new InvalidOperationException($"The facts of «{begrep}» are not visible from «{Begrep}».");

    /// <summary>Whether the facts of a begrep can be read from here.</summary>
    public bool Sees(Begrep begrep) => FindOwner(begrep) is not null;

    /// <summary>The parts of a begrep that lie in this scope, or null where the list is unknown.</summary>
    public IReadOnlyList<Scope>? Parts(Begrep begrep)
    {
        var holder = begrep.Utenfor ?? throw new InvalidOperationException($"«{begrep}» is not a listed part.");
        if (FindOwner(holder) is { } owner)
        {
            return owner.OwnParts(begrep);
        }

        // The list lies in parts further in: all of them together.
        if (Parts(holder) is not { } holders)
        {
            return null;
        }

        var all = new List<Scope>();
        foreach (var part in holders)
        {
            if (part.OwnParts(begrep) is not { } inner)
            {
                return null;
            }

            all.AddRange(inner);
        }

        return all;
    }

    /// <summary>One of the months that are counted in this scope. «måneden» is known in it.</summary>
    public Scope InMonth(Begrep months, Måned month)
    {
        if (!_months.TryGetValue((months, month), out var scope))
        {
            var id = month + (ElementId is null ? "" : $" for {Begrep.Navn} {ElementId}");
            var facts = new Dictionary<Opplysning, Value> { [months.Opplysninger[0]] = new Value.Month(month) };
            var data = new Elementdata(id, facts, new Dictionary<Begrep, IReadOnlyList<Elementdata>>(), new Dictionary<Opplysning, Skjønnsgrunn>(), new Dictionary<Definisjon, Value>());
            scope = new Scope([months], data, this, id, $"{Path}/{month}");
            _months.Add((months, month), scope);
        }

        return scope;
    }

    private Scope? FindOwner(Begrep begrep)
    {
        for (Scope? at = this; at is not null; at = at.Outer)
        {
            if (Array.IndexOf(at._holds, begrep) >= 0)
            {
                return at;
            }
        }

        return null;
    }

    private IReadOnlyList<Scope>? OwnParts(Begrep begrep)
    {
        if (!_parts.TryGetValue(begrep, out var parts))
        {
            parts = MakeParts(begrep);
            _parts.Add(begrep, parts);
        }

        return parts;
    }

    private IReadOnlyList<Scope>? MakeParts(Begrep begrep)
    {
        if (!Data.Lister.TryGetValue(begrep, out var elements))
        {
            return null;
        }

        var parts = new List<Scope>(elements.Count);
        foreach (var element in elements)
        {
            parts.Add(new Scope([begrep], element, this, element.Id, $"{Path}/{begrep.Navn} {Visning.Heltall(parts.Count)}"));
        }

        return parts;
    }
}

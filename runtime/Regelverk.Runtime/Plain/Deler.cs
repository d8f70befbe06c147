using System;
using System.Collections.Generic;
using System.ComponentModel;
using Regelverk.Runtime.Facts;

namespace Regelverk.Runtime.Plain;

/// <summary>The listed parts of an application, as the compiled rules hold them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Deler
{
    /// <summary>A copy that nobody else can change; null where the list is unknown.</summary>
    /// <typeparam name="T">The type of the parts.</typeparam>
    /// <param name="liste">The parts, or null.</param>
    /// <param name="navn">The name of the parameter that gave them.</param>
    /// <exception cref="ArgumentException">One of the parts is null.</exception>
    public static T[]? Kopi<T>(IReadOnlyList<T>? liste, string navn)
        where T : class
    {
        if (liste is null)
        {
            return null;
        }

        var copy = new T[liste.Count];
        for (var i = 0; i < copy.Length; i++)
        {
            copy[i] = liste[i] ?? throw new ArgumentException("En del av listen er null.", navn);
        }

        return copy;
    }

    /// <summary>Parts made of facts that are asked for by name; null where the list is unknown.</summary>
    /// <typeparam name="T">The type of the parts.</typeparam>
    /// <param name="liste">The facts of each part, or null.</param>
    /// <param name="les">Makes a part.</param>
    public static T[]? Les<T>(IReadOnlyList<IOpplysninger>? liste, Func<IOpplysninger, T> les)
        where T : class
    {
        if (liste is null)
        {
            return null;
        }

        var parts = new T[liste.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = les(liste[i]);
        }

        return parts;
    }
}

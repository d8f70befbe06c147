using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;

namespace Regelverk.Runtime.Decisions;

/// <summary>Lists that nobody outside can change afterwards.</summary>
internal static class Copy
{
    /// <summary>An own, fixed copy of a list; an empty one for null.</summary>
    public static IReadOnlyList<T> Of<T>(IReadOnlyList<T>? list)
    {
        if (list is Fixed<T> or Deferred<T>)
        {
            return list;
        }

        if (list is null || list.Count == 0)
        {
            return Array.Empty<T>();
        }

        var items = new T[list.Count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = list[i];
        }

        return new Fixed<T>(items);
    }

    /// <summary>Two lists after each other; made when somebody looks, where one of them is.</summary>
    public static IReadOnlyList<T> Of<T>(IReadOnlyList<T> first, IReadOnlyList<T> second) =>
        first is Deferred<T> || second is Deferred<T> ? new Deferred<T>(() => Joined(first, second)) : Joined(first, second);

    private static IReadOnlyList<T> Joined<T>(IReadOnlyList<T> first, IReadOnlyList<T> second)
    {
        if (second.Count == 0)
        {
            return Of(first);
        }

        var items = new T[first.Count + second.Count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = i < first.Count ? first[i] : second[i - first.Count];
        }

        return new Fixed<T>(items);
    }

    private sealed class Fixed<T> : ReadOnlyCollection<T>
    {
        public Fixed(T[] items)
            : base(items)
        {
        }
    }
}

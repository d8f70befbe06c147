using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;

namespace Regelverk.Dsl.Regulation;

/// <summary>
/// A fixed map of a handful of keys, each the object itself: one array that is gone through from the beginning. There are hundreds of thousands of applications with a few facts each,
/// and a hash table takes several times the memory and is no faster there.
/// </summary>
/// <typeparam name="TKey">Compared by identity.</typeparam>
/// <typeparam name="TValue">What it leads to.</typeparam>
public sealed class SmallMap<TKey, TValue> : IReadOnlyDictionary<TKey, TValue>
    where TKey : class
{
    private readonly KeyValuePair<TKey, TValue>[] _entries;

    private SmallMap(KeyValuePair<TKey, TValue>[] entries) => _entries = entries;

    /// <summary>A map of nothing.</summary>
    public static SmallMap<TKey, TValue> Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _entries.Length;

    /// <inheritdoc/>
    public IEnumerable<TKey> Keys => _entries.Select(e => e.Key);

    /// <inheritdoc/>
    public IEnumerable<TValue> Values => _entries.Select(e => e.Value);

    /// <inheritdoc/>
    public TValue this[TKey key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException();

    /// <summary>A map of these.</summary>
    /// <param name="entries">Each key once.</param>
    public static SmallMap<TKey, TValue> Of(IReadOnlyCollection<KeyValuePair<TKey, TValue>> entries) => entries.Count == 0 ? Empty : new([.. entries]);

    /// <summary>A map of the first of these.</summary>
    /// <param name="entries">Each key once. The map may keep the array, so it is not to be written to afterwards.</param>
    /// <param name="count">How many of them.</param>
    public static SmallMap<TKey, TValue> OfFirst(KeyValuePair<TKey, TValue>[] entries, int count)
    {
        if (count == 0)
        {
            return Empty;
        }

        if (count < entries.Length)
        {
            Array.Resize(ref entries, count);
        }

        return new(entries);
    }

    /// <summary>The entries whose keys are such; the map itself where all are.</summary>
    /// <param name="isKept">Whether a key is kept.</param>
    public SmallMap<TKey, TValue> OfKeys(Func<TKey, bool> isKept)
    {
        var count = 0;
        foreach (var entry in _entries)
        {
            count += isKept(entry.Key) ? 1 : 0;
        }

        if (count == 0 || count == _entries.Length)
        {
            return count == 0 ? Empty : this;
        }

        var kept = new KeyValuePair<TKey, TValue>[count];
        var next = 0;
        foreach (var entry in _entries)
        {
            if (isKept(entry.Key))
            {
                kept[next++] = entry;
            }
        }

        return new(kept);
    }

    /// <summary>One entry by its place, which takes no memory to go through.</summary>
    /// <param name="place">From 0, in the order they were given.</param>
    public KeyValuePair<TKey, TValue> At(int place) => _entries[place];

    /// <inheritdoc/>
    public bool ContainsKey(TKey key) => TryGetValue(key, out _);

    /// <inheritdoc/>
#pragma warning disable CS8767 // The interface of netstandard2.0 does not say that there is no value where the answer is no.
    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value)
#pragma warning restore CS8767
    {
        foreach (var entry in _entries)
        {
            if (ReferenceEquals(entry.Key, key))
            {
                value = entry.Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() => ((IEnumerable<KeyValuePair<TKey, TValue>>)_entries).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

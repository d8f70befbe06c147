using System;
using System.Collections;
using System.Collections.Generic;

namespace Regelverk.Runtime.Decisions;

/// <summary>A list that is made when somebody looks into it, and then kept: most grounds of many decisions are read by nobody.</summary>
internal sealed class Deferred<T> : IReadOnlyList<T>
{
    private volatile IReadOnlyList<T>? _items;
    private volatile Func<IReadOnlyList<T>>? _make;

    /// <param name="make">Makes it; it must give the same whenever it is asked, since two threads may ask at once.</param>
    public Deferred(Func<IReadOnlyList<T>> make) => _make = make;

    /// <inheritdoc/>
    public int Count => Items.Count;

    /// <inheritdoc/>
    public T this[int index] => Items[index];

    private IReadOnlyList<T> Items
    {
        get
        {
            // Once made, what it was made from may be forgotten; the list is there before the maker is gone.
            if (_items is null && _make is { } make)
            {
                _items = Copy.Of(make());
                _make = null;
            }

            return _items ?? Array.Empty<T>();
        }
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => Items.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

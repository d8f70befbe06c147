using System;
using System.Collections;
using System.Collections.Generic;

namespace Regelverk.Cli.Cases;

/// <summary>A list that is made when somebody looks into it: most of the grounds of a hundred thousand decisions are read by nobody.</summary>
/// <param name="make">Makes it.</param>
internal sealed class Deferred<T>(Func<IReadOnlyList<T>> make) : IReadOnlyList<T>
{
    private readonly Lazy<IReadOnlyList<T>> _items = new(make);

    /// <inheritdoc/>
    public int Count => _items.Value.Count;

    /// <inheritdoc/>
    public T this[int index] => _items.Value[index];

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => _items.Value.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

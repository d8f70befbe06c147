using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Regelverk.Runtime;

namespace Regelverk.Hosting;

/// <summary>The regulations that were registered. It refuses two of the same name and year, since nobody could tell which of them had decided.</summary>
internal sealed class Regelverksamling : IRegelverksamling
{
    private readonly Dictionary<(string Navn, int År), IRegelverk> _alle = [];

    /// <param name="regelverk">The regulations, in any order.</param>
    /// <exception cref="InvalidOperationException">Two have the same name and year.</exception>
    public Regelverksamling(IEnumerable<IRegelverk> regelverk)
    {
        foreach (var ett in regelverk)
        {
            if (!_alle.TryAdd((ett.Om.Navn, ett.Om.År), ett))
            {
                throw new InvalidOperationException($"To regelverk heter {ett.Om}. Registrer bare ett av dem, eller gi dem hvert sitt navn eller år i første linje av regelfila.");
            }
        }

        Alle = [.. _alle.Values.OrderBy(ett => ett.Om.Navn, StringComparer.Ordinal).ThenBy(ett => ett.Om.År)];
    }

    /// <inheritdoc/>
    public IReadOnlyList<IRegelverk> Alle { get; }

    /// <inheritdoc/>
    public IRegelverk Finn(string navn, int år)
    {
        ArgumentNullException.ThrowIfNull(navn);
        return _alle.TryGetValue((navn, år), out var funnet) ? funnet : throw new KeyNotFoundException(IkkeFunnet(navn, år));
    }

    private string IkkeFunnet(string navn, int år)
    {
        var andreÅr = Alle.Where(ett => string.Equals(ett.Om.Navn, navn, StringComparison.Ordinal)).Select(ett => Year(ett.Om.År)).ToList();
        var hvaSomFinnes = andreÅr.Count > 0 ? $"«{navn}» er registrert for {Listed(andreÅr)}."
            : Alle.Count > 0 ? $"Registrert er {Listed([.. Alle.Select(ett => ett.Om.ToString())])}."
            : "Ingen regelverk er registrert.";
        return $"Fant ikke regelverket «{navn}» for {Year(år)}. {hvaSomFinnes}";
    }

    private static string Year(int år) => år.ToString(CultureInfo.InvariantCulture);

    private static string Listed(IReadOnlyList<string> words) =>
        words.Count == 1 ? words[0] : string.Join(", ", words.SkipLast(1)) + " og " + words[^1];
}

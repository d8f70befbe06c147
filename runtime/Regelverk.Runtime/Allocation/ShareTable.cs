using System.Collections.Generic;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>
/// Which share of its claim each gets. Many have the same one, so each claim holds the number of an entry: nothing, all, its own bound, or a fraction.
/// A fraction is an amount over the sum of the claims that share it, so all who share it have one number below the line.
/// </summary>
internal sealed class ShareTable
{
    /// <summary>Nothing of the claim.</summary>
    public const int Nothing = 0;

    /// <summary>All of the claim.</summary>
    public const int All = 1;

    /// <summary>The claim's own bound, which is less than the claim.</summary>
    public const int Bound = 2;

    private const int FirstFraction = 3;

    private readonly int[]? _entries;
    private readonly int _common;
    private readonly long[] _numerators;
    private readonly Wide[] _denominators;

    private ShareTable(int[]? entries, int common, long[] numerators, Wide[] denominators, int cut)
    {
        _entries = entries;
        _common = common;
        _numerators = numerators;
        _denominators = denominators;
        Cut = cut;
    }

    /// <summary>The entry of those who get λ of the claim; −1 where nobody is cut.</summary>
    public int Cut { get; }

    public int Fractions => _numerators.Length;

    public int EntryOf(int claim) => _entries is { } entries ? entries[claim] : _common;

    public static bool IsFraction(int entry) => entry >= FirstFraction;

    public long Numerator(int entry) => _numerators[entry - FirstFraction];

    public Wide Denominator(int entry) => _denominators[entry - FirstFraction];

    /// <summary>Whether a bound that the claim shares with others of its søker gives it a fraction of its own.</summary>
    public bool IsOwn(int claim) => EntryOf(claim) is var entry && IsFraction(entry) && entry != Cut;

    public long NumeratorOf(int claim) => Numerator(EntryOf(claim));

    /// <summary>The share of a claim that its own bound does not stop.</summary>
    public Brøk Of(int claim) => EntryOf(claim) switch
    {
        Nothing => Brøk.Zero,
        All => Brøk.One,
        var entry => new Brøk(Numerator(entry), Denominator(entry)),
    };

    /// <summary>Gathers the entries while a problem is solved.</summary>
    internal sealed class Builder
    {
        private readonly List<long> _numerators = [];
        private readonly List<Wide> _denominators = [];
        private int _cut = -1;

        /// <param name="entries">The entry of each claim, filled in by the solver; null where all have the same.</param>
        public Builder(int[]? entries) => Entries = entries;

        public int[]? Entries { get; }

        /// <summary>The entry of all claims, where all have the same.</summary>
        public int Common { get; set; }

        /// <summary>A fraction of its own, for those who share a bound.</summary>
        public int Add(long numerator, Wide denominator)
        {
            _numerators.Add(numerator);
            _denominators.Add(denominator);
            return FirstFraction + _numerators.Count - 1;
        }

        /// <summary>λ.</summary>
        public int AddCut(long numerator, Wide denominator) => _cut = Add(numerator, denominator);

        public ShareTable Build() => new(Entries, Common, [.. _numerators], [.. _denominators], _cut);
    }
}

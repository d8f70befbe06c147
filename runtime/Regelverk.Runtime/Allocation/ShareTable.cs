using System.Collections.Generic;
using System.Numerics;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>
/// What each claim gets. Many have the same λ, so each claim holds the number of an entry: nothing, all, its own bound, its least, half, or a λ.
/// </summary>
internal sealed class ShareTable
{
    /// <summary>Nothing of the claim.</summary>
    public const int Nothing = 0;

    /// <summary>All of the claim.</summary>
    public const int All = 1;

    /// <summary>The claim's own bound, which is less than the claim.</summary>
    public const int Bound = 2;

    /// <summary>The least that the claim gets, more than the rule gives it.</summary>
    public const int Least = 3;

    /// <summary>Just half of the claim.</summary>
    public const int Half = 4;

    private const int FirstLevel = 5;

    private readonly int[]? _entries;
    private readonly int _common;
    private readonly Level[] _levels;
    private readonly IReadOnlyDictionary<int, long> _stopped;

    private ShareTable(int[]? entries, int common, Level[] levels, IReadOnlyDictionary<int, long> stopped)
    {
        _entries = entries;
        _common = common;
        _levels = levels;
        _stopped = stopped;
    }

    public int Count => FirstLevel + _levels.Length;

    public int EntryOf(int claim) => _entries is { } entries ? entries[claim] : _common;

    public static bool IsLevel(int entry) => entry >= FirstLevel;

    public Level LevelOf(int entry) => _levels[entry - FirstLevel];

    /// <summary>What a claim gets, in øre.</summary>
    public Brøk AwardOf(int claim, SharingProblem problem) => EntryOf(claim) switch
    {
        Nothing => Brøk.Zero,
        All => problem.Krav[claim],
        Bound => problem.LimitOf(claim),
        Least => problem.LeastGiven(claim),
        Half => new Brøk(problem.Krav[claim], 2),
        var entry => LevelOf(entry).Of(claim),
    };

    /// <summary>What there was of a cap that the claim shares with others of its søker, where it stops them; otherwise null.</summary>
    public long? RoomOf(int claim) => _stopped.TryGetValue(claim, out var room) ? room : null;

    /// <summary>The same, where some claims get nothing.</summary>
    /// <param name="claims">Those.</param>
    /// <param name="count">How many claims there are.</param>
    public ShareTable Without(IReadOnlyCollection<int> claims, int count)
    {
        var entries = new int[count];
        for (var i = 0; i < count; i++)
        {
            entries[i] = EntryOf(i);
        }

        foreach (var claim in claims)
        {
            entries[claim] = Nothing;
        }

        return new ShareTable(entries, _common, _levels, _stopped);
    }

    /// <summary>Gathers the entries while a problem is solved.</summary>
    internal sealed class Builder
    {
        private readonly List<Level> _levels = [];
        private readonly Dictionary<int, long> _stopped = [];

        /// <param name="entries">The entry of each claim, filled in by the solver; null where all have the same.</param>
        public Builder(int[]? entries) => Entries = entries;

        public int[]? Entries { get; }

        /// <summary>The entry of all claims, where all have the same.</summary>
        public int Common { get; set; }

        /// <summary>The entry that the next level will have.</summary>
        public int Next => FirstLevel + _levels.Count;

        public int Add(Level level)
        {
            _levels.Add(level);
            return FirstLevel + _levels.Count - 1;
        }

        /// <summary>Says that a cap which the claim shares stops it.</summary>
        public void Stop(int claim, long room) => _stopped[claim] = room;

        public bool IsStopped(int claim) => _stopped.Count > 0 && _stopped.ContainsKey(claim);

        public void Set(int claim, int entry)
        {
            if (Entries is { } entries)
            {
                entries[claim] = entry;
            }
            else
            {
                Common = entry;
            }
        }

        public ShareTable Build() => new(Entries, Common, [.. _levels], _stopped);
    }
}

/// <summary>A λ that was found: a fraction, and the lines that it is put into.</summary>
internal sealed class Level
{
    public Level(Levels lines, Wide numerator, Wide denominator)
    {
        Lines = lines;
        Numerator = numerator;
        Denominator = denominator;
    }

    public Levels Lines { get; }

    public Wide Numerator { get; }

    public Wide Denominator { get; }

    public Brøk Value => new((BigInteger)Numerator, (BigInteger)Denominator);

    /// <summary>λ as people know it.</summary>
    public Brøk Shown => Lines.Shown(Value);

    /// <summary>What a claim gets, in øre.</summary>
    public Brøk Of(int claim)
    {
        var line = Lines.Of(claim);
        return (line.Base + (Value * line.Weight)) / Lines.Scale;
    }
}

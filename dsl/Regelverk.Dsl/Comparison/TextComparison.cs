using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Dsl.Comparison;

/// <summary>Compares the quoted text § by §: by number where the content is alike, otherwise with the one that is most like it.</summary>
internal static class TextComparison
{
    /// <summary>How alike two § must be to be the same one renumbered.</summary>
    private const decimal Alike = 0.4m;

    /// <summary>How alike two § of one number must be not to be two different ones.</summary>
    private const decimal NotStrange = 0.1m;

    public static IReadOnlyList<Tekstendring> Between(Side old, Side @new, Func<string, bool> hasEffect)
    {
        var (before, now) = (Paragraphs(old), Paragraphs(@new));
        var partner = Match(before, now);
        var changes = now.Select(n => partner.TryGetValue(n, out var o) ? Changed(o, n, hasEffect) : new Tekstendring(null, n.Heading, Whole(Ordslag.SattInn, n), hasEffect(n.Number)))
            .OfType<Tekstendring>();
        var gone = before.Where(o => !partner.Values.Contains(o)).Select(o => new Tekstendring(o.Heading, null, Whole(Ordslag.TattUt, o), hasEffect(o.Number)));
        return changes.Concat(gone).ToArray();
    }

    private static Dictionary<Part, Part> Match(IReadOnlyList<Part> before, IReadOnlyList<Part> now)
    {
        var partner = new Dictionary<Part, Part>();
        var pairs = from n in now from o in before let likeness = WordDiff.Likeness(o.Title + " " + o.Text, n.Title + " " + n.Text) select (Old: o, New: n, Likeness: likeness, SameNumber: o.Number == n.Number);
        foreach (var pair in pairs.Where(p => p.Likeness >= Alike || (p.SameNumber && (p.Likeness >= NotStrange || p.Old.Title == p.New.Title))).OrderByDescending(p => p.Likeness + (p.SameNumber ? 0.2m : 0)))
        {
            if (!partner.ContainsKey(pair.New) && !partner.Values.Contains(pair.Old))
            {
                partner.Add(pair.New, pair.Old);
            }
        }

        return partner;
    }

    private static Tekstendring? Changed(Part old, Part @new, Func<string, bool> hasEffect)
    {
        if (old.Heading == @new.Heading && old.Text == @new.Text)
        {
            return null;
        }

        var title = old.Title == @new.Title ? [] : WordDiff.Between(old.Title, @new.Title);
        var text = old.Text == @new.Text ? [] : WordDiff.Between(old.Text, @new.Text);
        return new Tekstendring(old.Heading, @new.Heading, [.. title, .. text], hasEffect(@new.Number) || hasEffect(old.Number));
    }

    private static IReadOnlyList<Ordendring> Whole(Ordslag kind, Part part) => part.Text.Length == 0 ? [] : [new Ordendring(kind, part.Text)];

    private static IReadOnlyList<Part> Paragraphs(Side side) => side.Editions.SelectMany(e => e.Ordning.Paragrafer.Select(p => Part.Of(p, side.Editions.Count > 1 ? e.Label + " " : ""))).ToArray();

    private sealed record Part(string Number, string Title, string Text, string Owner)
    {
        public string Heading => (Owner + Number + " " + Title).Trim();

        public static Part Of(Paragraf paragraph, string owner) => new(paragraph.Nummer, paragraph.Tittel, string.Join(" ", paragraph.Ledd.Select(l => l.Tekst)), owner);
    }
}

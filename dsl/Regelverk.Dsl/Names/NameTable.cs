using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Names;

/// <summary>All declared phrases of a file, found by their words, longest first.</summary>
internal sealed class NameTable
{
    /// <summary>Words at the start of an unknown phrase that a declared name is looked for in.</summary>
    private const int MostWordsCompared = 24;

    private static readonly IReadOnlyList<NameForm> NoForms = [];

    private readonly Node _root = new();
    private readonly List<Name> _names = [];
    private readonly List<string> _phrases = [];
    private Dictionary<int, List<string>>? _phrasesByLength;
    private int _suggestionsLeft = 200;

    public IReadOnlyList<Name> Names => _names;

    public void Add(Name name)
    {
        _names.Add(name);
        foreach (var form in name.Forms)
        {
            AddAlias(name, form);
            if (name.Kind == NameKind.Concept)
            {
                AddForm(Genitive(form), new NameForm(name, false, true));
            }
        }
    }

    /// <summary>Lets a phrase stand for a name, also where it is none of its forms: what is plainly meant gives no message of its own.</summary>
    public void AddAlias(Name name, string phrase)
    {
        AddForm(phrase, new NameForm(name, false, false));
        if (name.IsCondition)
        {
            AddDenials(name, phrase);
        }
    }

    /// <summary>What is declared under exactly these words.</summary>
    public IReadOnlyList<NameForm> Find(string phrase) => Find(Folding.Fold(phrase).Split(' '), 0);

    /// <summary>What is declared under exactly these words (folded) from one of them to the last.</summary>
    public IReadOnlyList<NameForm> Find(string[] words, int start)
    {
        var node = _root;
        for (var at = start; at < words.Length; at++)
        {
            if (!node.Next.TryGetValue(words[at], out node))
            {
                return NoForms;
            }
        }

        return node.Forms;
    }

    /// <summary>Whether a ja/nei name begins with this verb.</summary>
    public bool OpensCondition(string word) => _root.Next.TryGetValue(word, out var node) && node.OpensCondition;

    /// <summary>Starts to follow a phrase word by word.</summary>
    public Cursor Start() => new(_root);

    /// <summary>The declared phrase nearest to a misspelt one, or null. After two hundred questions it no longer looks, so that a file full of mistakes is still read quickly.</summary>
    public string? Nearest(string phrase)
    {
        if (_suggestionsLeft == 0)
        {
            return null;
        }

        _suggestionsLeft--;
        var words = Denied(Folding.Fold(phrase)).Split(' ').Take(MostWordsCompared).ToArray();
        var whole = NearestTo(string.Join(" ", words));
        return whole ?? Windows(words).Select(NearestTo).FirstOrDefault(found => found is not null);
    }

    private static IEnumerable<string> Windows(string[] words)
    {
        for (var length = Math.Min(words.Length - 1, 8); length >= 1; length--)
        {
            for (var start = 0; start + length <= words.Length; start++)
            {
                var window = string.Join(" ", words.Skip(start).Take(length));
                if (window.Length >= 4)
                {
                    yield return window;
                }
            }
        }
    }

    private string? NearestTo(string phrase)
    {
        if (phrase.Length > Spelling.LongestRead)
        {
            return null;
        }

        var index = _phrasesByLength ??= _phrases.GroupBy(p => p.Length).ToDictionary(g => g.Key, g => g.OrderBy(p => p, StringComparer.Ordinal).ToList());
        var limit = Spelling.LimitFor(phrase);
        var near = Enumerable.Range(phrase.Length - limit, (2 * limit) + 1).Where(index.ContainsKey).SelectMany(length => index[length]);
        return Spelling.Nearest(phrase, near.Where(candidate => Negations(candidate) == Negations(phrase)));
    }

    /// <summary>A suggestion must never turn a condition around.</summary>
    private static int Negations(string phrase) => phrase.Split(' ').Count(word => word is "ikke" or "ingen" or "mangler" or "uten" or "aldri");

    /// <summary>«mangler X» and «har ingen X» are said «har ikke X» where «har X» is declared.</summary>
    private static string Denied(string phrase)
    {
        foreach (var start in new[] { "mangler ", "har ingen ", "er uten ", "uten " })
        {
            if (phrase.StartsWith(start, StringComparison.Ordinal))
            {
                return "har ikke " + phrase.Substring(start.Length);
            }
        }

        return phrase;
    }

    /// <summary>«er undertegnet» is denied as «er ikke undertegnet» and, after hvis, as «ikke er undertegnet».</summary>
    private void AddDenials(Name name, string form)
    {
        var words = form.Split(' ');
        var rest = string.Join(" ", words.Skip(1));
        AddForm($"{words[0]} ikke {rest}".TrimEnd(), new NameForm(name, true, false));
        AddForm($"ikke {form}", new NameForm(name, true, false));
    }

    private void AddForm(string phrase, NameForm form)
    {
        var node = _root;
        var words = Folding.Fold(phrase).Split(' ');
        foreach (var word in words)
        {
            if (!node.Next.TryGetValue(word, out var next))
            {
                next = new Node();
                node.Next.Add(word, next);
            }

            node = next;
        }

        if (node.Forms.Count == 0)
        {
            _phrases.Add(phrase);
            _phrasesByLength = null;
        }

        if (!node.Forms.Any(f => f.Name == form.Name))
        {
            node.Forms.Add(form);
        }

        if (form.Name.IsCondition && !form.IsDenied)
        {
            _root.Next[words[0]].OpensCondition = true;
        }
    }

    private static string Genitive(string form) => form[form.Length - 1] is 's' or 'x' or 'z' ? form + "’" : form + "s";

    internal sealed class Node
    {
        public Dictionary<string, Node> Next { get; } = new(StringComparer.Ordinal);

        public List<NameForm> Forms { get; } = [];

        public bool OpensCondition { get; set; }
    }

    /// <summary>A place in the table while words are read.</summary>
    internal readonly struct Cursor(Node node)
    {
        /// <summary>What is declared under the words read so far; empty in the middle of a phrase.</summary>
        public IReadOnlyList<NameForm> Forms => node.Forms;

        public bool TryMove(string word, out Cursor next)
        {
            if (node.Next.TryGetValue(word, out var found))
            {
                next = new Cursor(found);
                return true;
            }

            next = default;
            return false;
        }
    }
}

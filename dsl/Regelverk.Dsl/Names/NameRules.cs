using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Names;

/// <summary>What a name may be, so that every phrase in the file has one reading.</summary>
internal sealed class NameRules(CleanText text, NameTable table, DiagnosticBag diagnostics)
{
    private static readonly HashSet<string> VerbsWithoutR = ["kan", "skal", "vil", "må", "var", "hadde", "fikk", "ble", "ga", "tok", "vet", "finnes", "trengs", "bør"];

    /// <summary>The verbs that most ja/nei names begin with.</summary>
    private static readonly string[] CommonVerbs = ["har", "er", "gjelder", "får"];

    private readonly Dictionary<string, Name> _codes = new(StringComparer.Ordinal);

    /// <summary>Checks a name and adds it to the table, also when something is wrong with it, so that its uses give no messages of their own. Says whether it is right.</summary>
    public bool CheckAndAdd(Name name, IReadOnlyList<PhraseAt> forms, HashSet<string>? siblings)
    {
        var isRight = forms.All(form => CheckWords(name, form) && CheckFree(name, form, siblings));
        siblings?.UnionWith(name.Forms);
        table.Add(name);
        if (isRight && name.IsCondition && name.Kind == NameKind.Fact && !BeginsWithVerb(name.Text))
        {
            ReportVerb(name);
            return false;
        }

        return isRight;
    }

    /// <summary>Where the rules say «har egen svømmehall», that is what «egen svømmehall» should have been called.</summary>
    private void ReportVerb(Name name)
    {
        var verb = CommonVerbs.FirstOrDefault(v => IsWritten($"{v} {name.Text}") || IsWritten($"{v} ikke {name.Text}")) ?? CommonVerbs[0];
        diagnostics.Add(NameDiagnostics.ConditionVerb(name.Span, name.Text, verb));
        foreach (var meant in CommonVerbs)
        {
            table.AddAlias(name, Folding.Fold($"{meant} {name.Text}"));
        }
    }

    private bool IsWritten(string phrase) => text.Content.IndexOf(phrase, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>One value of an «én av»; two such lists may share a value.</summary>
    public Name AddCode(PhraseAt phrase)
    {
        var folded = Folding.Fold(phrase.Text);
        if (_codes.TryGetValue(folded, out var known))
        {
            return known;
        }

        var name = new Name(NameKind.Code, phrase.Text, [folded], false, phrase.Span);
        if (CheckWords(name, phrase))
        {
            CheckFree(name, phrase, null);
        }

        _codes.Add(folded, name);
        table.Add(name);
        return name;
    }

    /// <summary>Names put together of other names would have two readings.</summary>
    public void CheckSplitReadings()
    {
        foreach (var name in table.Names)
        {
            foreach (var form in name.Forms)
            {
                if (SplitOf(form, name) is var (left, right))
                {
                    diagnostics.Add(NameDiagnostics.SplitReading(name.Span, form, left, right));
                    break;
                }
            }
        }
    }

    private (string Left, string Right)? SplitOf(string form, Name name)
    {
        var words = form.Split(' ');
        var cursor = table.Start();
        for (var cut = 1; cut < words.Length && cursor.TryMove(words[cut - 1], out cursor); cut++)
        {
            var rest = cut + (WordClasses.OnlyInsideNames.Contains(words[cut]) ? 1 : 0);
            if (rest < words.Length && IsOther(cursor.Forms, name) && IsOther(table.Find(words, rest), name))
            {
                return (string.Join(" ", words.Take(cut)), string.Join(" ", words.Skip(rest)));
            }
        }

        return null;
    }

    private static bool IsOther(IReadOnlyList<NameForm> forms, Name name) => forms.Any(f => f.Name != name && !f.IsDenied && !f.IsGenitive);

    private bool CheckWords(Name name, PhraseAt form)
    {
        var words = Folding.Fold(form.Text).Split(' ');
        var start = name.IsCondition ? 1 : 0;
        if (words.Skip(start).FirstOrDefault(WordClasses.NeverInNames.Contains) is { } forbidden)
        {
            diagnostics.Add(NameDiagnostics.ForbiddenWord(form.Span, form.Text, forbidden));
            return false;
        }

        var edge = new[] { words[0], words[words.Length - 1] }.FirstOrDefault(WordClasses.OnlyInsideNames.Contains);
        if (edge is not null)
        {
            diagnostics.Add(NameDiagnostics.EndWord(form.Span, form.Text, edge));
            return false;
        }

        return true;
    }

    private bool CheckFree(Name name, PhraseAt form, HashSet<string>? siblings)
    {
        var folded = Folding.Fold(form.Text);
        var taken = table.Find(folded).FirstOrDefault(f => !f.IsDenied && !f.IsGenitive)?.Name;
        if (taken is null)
        {
            return true;
        }

        if (taken.Kind == NameKind.BuiltIn)
        {
            diagnostics.Add(NameDiagnostics.BuiltIn(form.Span, form.Text));
        }
        else if (taken.Kind != name.Kind && !(IsComputed(taken.Kind) && IsComputed(name.Kind)))
        {
            diagnostics.Add(NameDiagnostics.TwoKinds(form.Span, form.Text, taken, name.Kind));
        }
        else if (name.Kind != NameKind.Fact || taken.Kind != NameKind.Fact || siblings is null || siblings.Contains(folded))
        {
            diagnostics.Add(NameDiagnostics.Duplicate(form.Span, form.Text, taken));
        }
        else
        {
            // Two begreper may have a fact of the same name; the line it is used in tells which is meant.
            return true;
        }

        return false;
    }

    private static bool IsComputed(NameKind kind) => kind is NameKind.Fact or NameKind.Rate or NameKind.Definition;

    private static bool BeginsWithVerb(string name)
    {
        var words = Folding.Fold(name).Split(' ');
        return words.Length > 1 && (words[0].EndsWith("r", StringComparison.Ordinal) || VerbsWithoutR.Contains(words[0]));
    }
}

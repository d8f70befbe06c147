using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Regelverk.Compiler.Emit;

/// <summary>Makes C# names of the words of a regulation. Norwegian letters stay as they are; whatever C# does not take in a name falls away.</summary>
internal static class Identifier
{
    private static readonly HashSet<string> Keywords = new(
        ("abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event explicit extern false finally "
        + "fixed float for foreach goto if implicit in int interface internal is lock long namespace new null object operator out override params private protected public "
        + "readonly ref return sbyte sealed short sizeof stackalloc static string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using virtual "
        + "void volatile while").Split(' '),
        StringComparer.Ordinal);

    /// <summary>«søkt beløp» as the name of a type, method or property: «SøktBeløp».</summary>
    /// <param name="words">Words as declared.</param>
    public static string Pascal(string words) => Join(words, lowerFirst: false);

    /// <summary>«søkt beløp» as the name of a parameter or local: «søktBeløp», and «@base» where C# has taken the word.</summary>
    /// <param name="words">Words as declared.</param>
    public static string Camel(string words)
    {
        var name = Join(words, lowerFirst: true);
        return Keywords.Contains(name) ? "@" + name : name;
    }

    private static string Join(string words, bool lowerFirst)
    {
        var name = new StringBuilder();
        var startsWord = true;
        foreach (var letter in words.Normalize(NormalizationForm.FormC))
        {
            if (!IsLetter(letter) && !IsDigit(letter) && letter != '_')
            {
                startsWord = true;
                continue;
            }

            // A digit right after a digit would melt two numbers into one.
            if (startsWord && name.Length > 0 && IsDigit(letter) && IsDigit(name[name.Length - 1]))
            {
                name.Append('_');
            }

            var first = name.Length == 0 && lowerFirst;
            name.Append(startsWord && !first ? char.ToUpperInvariant(letter) : first ? char.ToLowerInvariant(letter) : letter);
            startsWord = false;
        }

        if (name.Length == 0 || IsDigit(name[0]))
        {
            name.Insert(0, '_');
        }

        return name.ToString();
    }

    private static bool IsLetter(char letter) => char.GetUnicodeCategory(letter)
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter;

    private static bool IsDigit(char letter) => letter is >= '0' and <= '9';
}

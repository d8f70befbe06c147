namespace Regelverk.Dsl.Text;

/// <summary>What a word is: a letter, then letters, digits and inner hyphens or apostrophes («ALIS-tilskudd», «d’Hondts»).</summary>
internal static class Words
{
    public static bool Starts(char c) => char.IsLetter(c);

    /// <summary>Where the word that begins here ends.</summary>
    public static int End(string text, int start, int limit)
    {
        var at = start;
        while (at < limit)
        {
            var c = text[at];
            var continues = char.IsLetterOrDigit(c)
                || (c is '-' or '’' or '\'' && at > start && at + 1 < limit && char.IsLetterOrDigit(text[at + 1]))
                || (c is '’' or '\'' && at > start);
            if (!continues)
            {
                break;
            }

            at++;
        }

        return at;
    }
}

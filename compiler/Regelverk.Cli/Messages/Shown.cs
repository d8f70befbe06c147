using System.Text;

namespace Regelverk.Cli.Messages;

/// <summary>What was read, as it can safely stand inside a message.</summary>
internal static class Shown
{
    private const int Longest = 60;

    /// <summary>The text on one line and not longer than a person reads.</summary>
    public static string Text(string read)
    {
        var result = new StringBuilder();
        foreach (var c in read)
        {
            if (result.Length == Longest)
            {
                return result.Append('…').ToString();
            }

            result.Append(char.IsWhiteSpace(c) ? ' ' : char.IsControl(c) || char.IsSurrogate(c) ? '·' : c);
        }

        return result.ToString();
    }
}

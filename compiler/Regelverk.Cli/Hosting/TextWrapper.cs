using System.Collections.Generic;

namespace Regelverk.Cli.Hosting;

/// <summary>Breaks text into lines at blanks.</summary>
internal static class TextWrapper
{
    /// <summary>The lines of a text; at least one. A word longer than the width has a line of its own.</summary>
    public static IReadOnlyList<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : line + " " + word;
            }
        }

        lines.Add(line);
        return lines;
    }
}

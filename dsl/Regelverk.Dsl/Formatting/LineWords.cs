using System.Text;

namespace Regelverk.Dsl.Formatting;

/// <summary>Writes the words of a line with one blank between them. Nothing inside a quotation is touched.</summary>
internal sealed class LineWords(string content, Repairs repairs)
{
    public string Of(int start, int end)
    {
        var result = new StringBuilder(end - start);
        var depth = 0;
        for (var at = start; at < end;)
        {
            if (depth == 0 && repairs.At(at) is { } repair && repair.End <= end)
            {
                AppendWords(result, repair.Words);
                at = repair.End;
                continue;
            }

            var c = content[at++];
            depth += c == '«' ? 1 : c == '»' && depth > 0 ? -1 : 0;
            AppendSign(result, c, depth > 0);
        }

        return result.ToString().Trim(' ');
    }

    private static void AppendWords(StringBuilder result, string words)
    {
        foreach (var c in words)
        {
            AppendSign(result, c, false);
        }
    }

    private static void AppendSign(StringBuilder result, char c, bool insideQuote)
    {
        if (insideQuote || !char.IsWhiteSpace(c))
        {
            result.Append(c);
        }
        else if (result.Length > 0 && result[result.Length - 1] != ' ')
        {
            result.Append(' ');
        }
    }
}

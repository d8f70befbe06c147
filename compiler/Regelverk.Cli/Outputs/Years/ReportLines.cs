using System.Collections.Generic;
using System.Linq;
using System.Text;
using Regelverk.Cli.Hosting;

namespace Regelverk.Cli.Outputs.Years;

/// <summary>A report as it grows, line by line, none too wide.</summary>
internal sealed class ReportLines
{
    private const int Width = 110;
    private readonly StringBuilder _text = new();

    /// <summary>A heading with what stands first under it.</summary>
    public void Section(string heading, string? line)
    {
        _text.Append('\n').Append(heading).Append('\n');
        if (line is not null)
        {
            Line(2, line);
        }
    }

    /// <summary>Lines that are indented by two.</summary>
    public void Lines(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Line(2, line);
        }
    }

    /// <summary>A line, folded where it is too wide.</summary>
    public void Line(int indent, string text)
    {
        var first = true;
        foreach (var line in TextWrapper.Wrap(text, Width - indent))
        {
            _text.Append(' ', first ? indent : indent + 2).Append(line).Append('\n');
            first = false;
        }
    }

    /// <summary>A table, as it is.</summary>
    public void Table(int indent, IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        foreach (var line in TextTable.Lines(headings, rows, null).Where(l => l.Length > 0))
        {
            _text.Append(' ', indent).Append(line).Append('\n');
        }
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}

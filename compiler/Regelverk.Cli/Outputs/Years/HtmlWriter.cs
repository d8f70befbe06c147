using System.Collections.Generic;
using System.Linq;
using System.Security;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Regelverk.Cli.Outputs.Years;

/// <summary>Writes the parts of a page that is also well-formed XML. All text is escaped, and numbers have narrow blanks that do not break.</summary>
internal sealed partial class HtmlWriter
{
    private readonly StringBuilder _text = new();

    /// <summary>Text as it stands in an element or an attribute.</summary>
    public static string Text(string text)
    {
        var allowed = string.Concat(text.EnumerateRunes().Select(r => r.Value > char.MaxValue || XmlConvert.IsXmlChar((char)r.Value) ? r.ToString() : "\uFFFD"));
        return Number().Replace(SecurityElement.Escape(Thousands().Replace(allowed, "\u202F")) ?? "", "\u00A0");
    }

    /// <summary>Markup as it is.</summary>
    public HtmlWriter Raw(string markup)
    {
        _text.Append(markup).Append('\n');
        return this;
    }

    /// <summary>An element with text in it.</summary>
    public HtmlWriter Element(string name, string text, string attributes = "") => Raw($"<{name}{attributes}>{Text(text)}</{name}>");

    /// <summary>A list of sentences; nothing where there are none.</summary>
    public HtmlWriter List(IReadOnlyCollection<string> lines) => lines.Count == 0 ? this : Raw("<ul>" + string.Concat(lines.Select(l => $"<li>{Text(l)}</li>")) + "</ul>");

    /// <summary>A table. A heading that begins with «&gt;» has its column aligned to the right.</summary>
    public HtmlWriter Table(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        var classes = headings.Select(h => h.StartsWith('>') ? " class=\"tall\"" : "").ToArray();
        Raw("<table><thead><tr>" + string.Concat(headings.Select((h, i) => $"<th{classes[i]}>{Text(h.TrimStart('>'))}</th>")) + "</tr></thead><tbody>");
        foreach (var row in rows)
        {
            Raw("<tr>" + string.Concat(row.Select((cell, i) => $"<td{classes[i]}>{Text(cell)}</td>")) + "</tr>");
        }

        return Raw("</tbody></table>");
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    [GeneratedRegex(@"(?<=[0-9]) (?=[0-9]{3}(?![0-9]))", RegexOptions.CultureInvariant)]
    private static partial Regex Thousands();

    [GeneratedRegex("(?<=[0-9]) (?=kroner|%)|(?<=§) (?=[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}

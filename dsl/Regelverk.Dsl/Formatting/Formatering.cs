using System.Linq;
using System.Text;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Names;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Formatting;

/// <summary>The one layout of a rule file: what differs only in blanks, pasted signs and the writing of dates becomes the same text.</summary>
public static class Formatering
{
    /// <summary>
    /// The text in its canonical layout, with line feeds as line ends. It says the same, and formatting it again changes nothing.
    /// A line that the language does not understand keeps every sign, and a heading whose lines do not fit together is left as it stands.
    /// </summary>
    /// <param name="source">The rule file, whole and as read.</param>
    public static string Av(SourceText source) => Av(source, (NameTable?)null);

    /// <summary>The same of a file that changes another regulation: its lines use names that are declared there.</summary>
    /// <param name="source">The file that changes another, whole and as read.</param>
    /// <param name="helhet">The regulation with the changes worked in.</param>
    public static string Av(SourceText source, SourceText helhet) => Av(source, FileParser.Parse(helhet, new DiagnosticBag()).Declarations.Table);

    private static string Av(SourceText source, NameTable? whole)
    {
        var file = Understanding.Of(source, whole);
        if (file.Places.Count == 0)
        {
            return source.Content;
        }

        var written = Written(file);

        // Blanks may push a line over what the language reads at once; such a file is better left alone than misread.
        return Understanding.Of(new SourceText(source.Path, written), whole).SaysTheSameAs(file) ? written : source.Content;
    }

    private static string Written(Understanding file)
    {
        var lines = new Layout(file).Lines();
        new Columns(file.Text.Content).Align(lines);
        var result = new StringBuilder(file.Text.Source.Content.Length);
        foreach (var line in lines.Where(line => !line.IsRuler))
        {
            if (line.HasBlankBefore && result.Length > 0)
            {
                result.Append('\n');
            }

            result.Append(line.Written()).Append('\n');
        }

        return result.ToString();
    }
}

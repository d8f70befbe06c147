using Regelverk.Dsl.Text;

namespace Regelverk.Cli.Reports;

/// <summary>A stretch of a file as line and column, from 1. The end column is the one after the last character.</summary>
internal readonly record struct Region(int StartLine, int StartColumn, int EndLine, int EndColumn)
{
    /// <summary>The region of a span.</summary>
    public static Region Of(SourceText source, TextSpan span)
    {
        var start = source.PositionOf(span.Start);
        var end = source.PositionOf(span.End);
        return new Region(start.Line, start.Column, end.Line, end.Column);
    }
}

using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Outline;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Consolidation;

internal enum BodyFault
{
    Empty,
    NotEmpty,
    NoQuote,
    ManyQuotes,
    OtherTitle,
    NoTitle,
    OtherMark,
}

/// <summary>Whether what stands below «skal lyde:» is what the line says that it is.</summary>
internal sealed class BodyCheck(RuleText own, DiagnosticBag bag)
{
    public bool IsSound(Amendment change)
    {
        if (Fault(change) is not { } fault)
        {
            return true;
        }

        bag.Add(ConsolidationDiagnostics.Body(own.Span(change.Node), fault, Wanted(change)));
        return false;
    }

    private static string Wanted(Amendment change) =>
        change.ToLetter is { } letter ? letter + ")" : change.ToNumber is { } added ? Folding.Digits(added) + "."
        : change.Number is { } number ? Folding.Digits(number) + "." : change.Letter is { } old ? old + ")" : change.Paragraph;

    private BodyFault? Fault(Amendment change)
    {
        var lines = change.Node.Children;
        if (!change.HasBody)
        {
            return null;
        }

        var title = own.NumberOf(lines[0]);
        if (change.Kind == AmendmentKind.Retitle)
        {
            return lines.Count > 1 || lines[0].Children.Count > 0 || title is null ? BodyFault.NoTitle : title != change.Paragraph ? BodyFault.OtherTitle : null;
        }

        if (change.ToLetter is not null || change.ToNumber is not null || change.Letter is not null || change.Number is not null)
        {
            return lines.Count == 1 && Mark(lines[0]) == Wanted(change) ? null : BodyFault.OtherMark;
        }

        if ((change.Ledd ?? change.ToLedd) is null)
        {
            return title is not null && title != change.Paragraph ? BodyFault.OtherTitle : null;
        }

        return !own.IsQuote(lines[0]) ? BodyFault.NoQuote : lines.Count(own.IsQuote) > 1 ? BodyFault.ManyQuotes : null;
    }

    private static string? Mark(OutlineNode line) => line.Bullet switch
    {
        { Kind: BulletKind.Letter } mark => mark.Letter + ")",
        { Kind: BulletKind.Number } mark => Folding.Digits(mark.Number) + ".",
        _ => null,
    };
}

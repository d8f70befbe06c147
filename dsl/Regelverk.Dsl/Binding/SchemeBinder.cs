using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Binding;

/// <summary>Adds what stands under «regelverk».</summary>
internal static class SchemeBinder
{
    public static Ordning Add(Ordning ordning, BindingContext context)
    {
        if (context.Tree.All<HeadingSyntax.Scheme>().FirstOrDefault() is not { } scheme)
        {
            // A heading that could not be read may be the one that is missed.
            if (context.Tree.Headings.Count > 0 && !context.Tree.All<HeadingSyntax.Unknown>().Any())
            {
                context.Report(DeclarationDiagnostics.NoScheme(context.Tree.Headings[0].Span));
            }

            return ordning;
        }

        var validity = scheme.Lines.OfType<SchemeLineSyntax.Validity>().FirstOrDefault();
        if (validity is null && scheme.IsWhole)
        {
            context.Report(DeclarationDiagnostics.NoValidity(scheme.Span, scheme.Year));
        }
        else if (validity is not null && validity.To.Dato.CompareTo(validity.From.Dato) < 0)
        {
            context.Report(DeclarationDiagnostics.Period(validity.Span, new Periode(validity.To.Dato, validity.From.Dato)));
        }

        return ordning with
        {
            Navn = scheme.Name,
            År = scheme.Year,
            Tittel = scheme.Lines.OfType<SchemeLineSyntax.Title>().FirstOrDefault()?.Text,
            Tilskuddsforvalter = scheme.Lines.OfType<SchemeLineSyntax.Manager>().FirstOrDefault()?.Text,
            Rettsgrunnlag = scheme.Lines.OfType<SchemeLineSyntax.LegalBasis>().FirstOrDefault()?.Text,
            Gjelder = validity is null ? null : new Periode(validity.From.Dato, validity.To.Dato),
            Vedtakstype = scheme.Lines.OfType<SchemeLineSyntax.Decision>().FirstOrDefault()?.Type,
        };
    }
}

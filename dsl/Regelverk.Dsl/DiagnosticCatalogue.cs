using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Analysis;
using Regelverk.Dsl.Binding;
using Regelverk.Dsl.Consolidation;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Names;
using Regelverk.Dsl.Outline;
using Regelverk.Dsl.Renewal;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Tokens;

namespace Regelverk.Dsl;

/// <summary>Every message that can be given about a rule file.</summary>
public static class DiagnosticCatalogue
{
    /// <summary>All kinds of message, by number. A number is never used again for something else.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = new[]
    {
        OutlineDiagnostics.Descriptors, ConsolidationDiagnostics.Descriptors, RenewalDiagnostics.Descriptors, NameDiagnostics.Descriptors, TokenDiagnostics.Descriptors, SyntaxDiagnostics.Descriptors, TransitionDiagnostics.Descriptors, HeadingDiagnostics.Descriptors,
        UnknownName.Descriptors, BindingDiagnostics.Descriptors, CalendarDiagnostics.Descriptors, DeclarationDiagnostics.Descriptors, ExampleBindingDiagnostics.Descriptors, ExceptionDiagnostics.Descriptors, TypeDiagnostics.Descriptors,
        AllocationDiagnostics.Descriptors, PotDiagnostics.Descriptors, SharingDiagnostics.Descriptors, WholeUnitDiagnostics.Descriptors, SmallAwardDiagnostics.Descriptors, QuotaDiagnostics.Descriptors, PartsDiagnostics.Descriptors, ApportionDiagnostics.Descriptors, ComputedDiagnostics.Descriptors, ComputedTypeDiagnostics.Descriptors, AnalysisDiagnostics.Descriptors, RowDiagnostics.Descriptors, ModalityDiagnostics.Descriptors, MoneyDiagnostics.Descriptors, RoundDiagnostics.Descriptors, RoundDivisionDiagnostics.Descriptors, CapTimeDiagnostics.Descriptors, ComplaintDiagnostics.Descriptors, EarlierYearDiagnostics.Descriptors, FixedCutDiagnostics.Descriptors, ComplaintShareDiagnostics.Descriptors, ExampleDiagnostics.Descriptors,
    }.SelectMany(family => family).OrderBy(d => d.Code, StringComparer.Ordinal).ToArray();
}

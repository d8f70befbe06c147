using System.Collections.Generic;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Syntax;

namespace Regelverk.Dsl.Binding;

/// <summary>Binds rules whose values stand line by line: they become cases like any others.</summary>
internal sealed class ComputedBinder
{
    private readonly HiddenDefinitions _hidden;
    private readonly TableBinder _tables;
    private readonly StepBinder _steps;
    private readonly DatedRateBinder _rates;

    public ComputedBinder(BindingContext context, ExpressionBinder expressions, WholeØre wholeØre)
    {
        _hidden = new HiddenDefinitions(wholeØre);
        _tables = new TableBinder(context, expressions, _hidden);
        _steps = new StepBinder(context, expressions, _hidden);
        _rates = new DatedRateBinder(context, expressions);
    }

    /// <summary>The names that rows and steps have got, which the author did not write.</summary>
    public IReadOnlyList<Definisjon> Hidden => _hidden.All;

    public IReadOnlyList<Tilfelle> Bind(ComputedSyntax rule, Definisjon definition, RuleSource source) => rule switch
    {
        DecisionTableSyntax table => _tables.Bind(table, definition, source),
        BandsSyntax bands => _steps.Bind(bands, definition, source),
        StepsSyntax steps => _steps.Bind(steps, definition, source),
        DatedRateSyntax rate => _rates.Bind(rate, definition, source),
        _ => [],
    };
}

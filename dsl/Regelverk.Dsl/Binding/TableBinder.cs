using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Binding;

/// <summary>Tables become cases: each row applies where all its cells hold. Where rows are summed, each row has a name of its own that is 0 where the row does not apply.</summary>
internal sealed class TableBinder(BindingContext context, ExpressionBinder expressions, HiddenDefinitions hidden)
{
    private readonly CellBinder _cells = new(context, expressions);

    public IReadOnlyList<Tilfelle> Bind(DecisionTableSyntax table, Definisjon definition, RuleSource source)
    {
        if (table.Name is { } name && table.Result.Forms.All(f => f.Name != name))
        {
            context.Report(ComputedTypeDiagnostics.LastColumn(table.Result.Span, context.Words(table.Result.Span), definition.Navn));
            return [];
        }

        var columns = table.Columns.Select(c => expressions.Bind(c, source.Level, null)).ToArray();
        var cases = table.Rows.Select(r => Row(r, columns, source)).ToArray();
        definition.Form = table.Rule == TableRule.OneRow ? Definisjonsform.ÉnRad : Definisjonsform.SammeSvar;
        return table.Rule == TableRule.Sum && columns.All(c => !c.Type.IsUnknown()) ? [Sum(cases, table, definition, source)] : cases;
    }

    private Tilfelle Row(RowSyntax row, IReadOnlyList<Expression> columns, RuleSource source)
    {
        var value = expressions.Value(row.Value, source.Level);
        var guard = row.IsOtherwise ? null : _cells.Guard(row, columns, source.Level);
        var words = row.IsOtherwise ? $"{value.Tekst} ellers" : guard is null ? value.Tekst : $"{value.Tekst} hvis {guard.Tekst}";
        return new Tilfelle(value, guard, row.IsOtherwise, source.Place, words, row.Span);
    }

    private Tilfelle Sum(IReadOnlyList<Tilfelle> rows, DecisionTableSyntax table, Definisjon definition, RuleSource source)
    {
        definition.Form = Definisjonsform.Tilfeller;
        var others = rows.Where(r => !r.ErEllers).Select(r => r.Vilkår).OfType<Expression>().ToArray();
        var terms = rows.Select((row, i) => hidden.Add($"rad {Folding.Digits(i + 1)} i tabellen for {definition.Navn}", source.Level, OrNothing(WithGuard(row, others)))).ToArray();
        var words = "summen av radene som passer";
        return new Tilfelle(HiddenDefinitions.Sum(terms, table.Span, words), null, false, source.Place, $"{definition.Navn} er {words}", table.Span);
    }

    private static IReadOnlyList<Tilfelle> OrNothing(Tilfelle row)
    {
        if (row.Vilkår is not { } guard)
        {
            return [row];
        }

        var nothing = new Expression.Constant(new Value.Number(Rational.Zero), row.Verdi.Type, row.Verdi.Span, row.Verdi.Type.Slag == Verdislag.Kroner ? "0 kroner" : "0");
        var otherwise = NoneOf([guard], row, "raden ikke passer");
        return [row, new Tilfelle(nothing, otherwise, false, row.Hjemmel, $"{nothing.Tekst} hvis {otherwise.Tekst}", row.Span) { ErUnderforstått = true }];
    }

    /// <summary>A row with «ellers» as what it means: that none of the others applies.</summary>
    private static Tilfelle WithGuard(Tilfelle row, IReadOnlyList<Expression> others) =>
        row.ErEllers ? row with { ErEllers = false, Vilkår = NoneOf(others, row, "ingen av de andre radene passer") } : row;

    private static Expression NoneOf(IReadOnlyList<Expression> guards, Tilfelle row, string words) =>
        new Expression.Conditions(Quantifier.None, 0, guards.Select(g => new Vilkår(null, g)).ToArray(), Types.Condition, row.Span, words);
}

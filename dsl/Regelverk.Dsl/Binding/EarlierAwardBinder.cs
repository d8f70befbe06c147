using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Cells;
using Regelverk.Dsl.Names;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Binding;

/// <summary>Binds the table of an example that says what earlier rounds gave: the round, the applicant or the application, and the award.</summary>
internal sealed class EarlierAwardBinder(BindingContext context, IReadOnlyList<Runde> rounds)
{
    private const string Round = "runde";

    public IReadOnlyList<Eksempeltildeling> Bind(TableSyntax table)
    {
        var head = table.Head.Select(c => Folding.Fold(c.Text)).ToList();
        var (round, award) = (head.IndexOf(Round), head.IndexOf(BuiltIns.Tildelt));
        var (application, applicant) = (head.FindIndex(context.Application.Former.Contains), head.FindIndex(context.Applicant.Former.Contains));
        var who = applicant >= 0 ? applicant : application;
        if (round < 0 || award < 0 || who < 0)
        {
            var missing = round < 0 ? Round : award < 0 ? BuiltIns.Tildelt : context.Applicant.Navn;
            context.Report(ExampleBindingDiagnostics.MissingColumn(table.Span, missing, table.Head.Select(c => c.Text).ToArray()));
            return [];
        }

        var awards = new List<Eksempeltildeling>();
        foreach (var row in table.Rows)
        {
            if (RoundIn(row[round]) is { } number && AmountIn(row[award]) is { } amount)
            {
                awards.Add(new Eksempeltildeling(number, application >= 0 ? row[application].Text : "", row[who].Text, amount));
            }
        }

        return awards;
    }

    private int? RoundIn(CellSyntax cell)
    {
        var read = CellReader.Read(cell.Text, Types.Whole);
        if (read.Value is Value.Number number && rounds.FirstOrDefault(r => (Rational)r.Nummer == number.Amount) is { } round)
        {
            return round.Nummer;
        }

        context.Report(ExampleBindingDiagnostics.UnknownEarlierRound(cell.Span, cell.Text, rounds.Select(r => r.Nummer).ToArray()));
        return null;
    }

    private Rational? AmountIn(CellSyntax cell)
    {
        var read = CellReader.Read(cell.Text, Types.Kroner);
        if (read.Value is Value.Number { Amount: { Sign: >= 0 } amount })
        {
            return amount;
        }

        context.Report(ExampleBindingDiagnostics.BadValue(cell.Span, BuiltIns.Tildelt, cell.Text, read.Expected ?? new Diagnostics.Message("et beløp i kroner", "an amount in kroner"), read.Advice, isGiven: true));
        return null;
    }
}

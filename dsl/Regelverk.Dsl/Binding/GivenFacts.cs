using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Cells;
using Regelverk.Dsl.Names;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Tokens;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Binding;

/// <summary>Gathers what an example gives of one application or part.</summary>
internal sealed class GivenFacts(BindingContext context)
{
    private readonly Dictionary<Opplysning, Value> _known = [];
    private readonly Dictionary<Definisjon, Value> _defined = [];

    public IReadOnlyDictionary<Opplysning, Value> Known => _known;

    public IReadOnlyDictionary<Definisjon, Value> Defined => _defined;

    /// <summary>«levert 1. april 2018, er undertegnet» about a begrep; null is skjønn.</summary>
    public void AddAll(IReadOnlyList<GivenFact> items, Begrep? subject)
    {
        foreach (var item in items)
        {
            Add(item, subject);
        }
    }

    /// <summary>A row of a table. Wrong column names are reported once.</summary>
    public void AddRow(IReadOnlyList<CellSyntax> head, IReadOnlyList<CellSyntax> row, Begrep subject, bool report)
    {
        for (var i = 0; i < head.Count; i++)
        {
            var forms = context.Tree.Declarations.Table.Find(head[i].Text);
            if (Fact(forms, subject) is { } fact)
            {
                Read(fact.Navn, CellReader.Read(row[i].Text, fact), row[i], value => _known[fact] = value);
            }
            else if (Definition(forms) is { } definition)
            {
                Read(definition.Navn, CellReader.Read(row[i].Text, definition.Type), row[i], value => _defined[definition] = value);
            }
            else if (report)
            {
                ReportColumn(head[i], forms, subject);
            }
        }
    }

    private void Add(GivenFact item, Begrep? subject)
    {
        var words = context.Words(item.Name.Span);
        if (item.Name.Kind == TokenKind.Unknown)
        {
            context.Report(UnknownName.Report(item.Name.Span, words, item.Name.Nearest));
            return;
        }

        var form = item.Name.Forms.FirstOrDefault(f => context.Symbols.Fact(f.Name) is { } known && Belongs(known, subject));
        if (form is null || context.Symbols.Fact(form.Name) is not { } fact)
        {
            AddDefined(item, subject, words);
        }
        else if (_known.ContainsKey(fact))
        {
            context.Report(ExampleBindingDiagnostics.Twice(item.Name.Span, fact.Navn));
        }
        else if (item.Value is { } value)
        {
            var cell = new CellSyntax(context.Words(value.Span), value.Span);
            Read(fact.Navn, CellReader.Read(cell.Text, fact), cell, read => _known[fact] = read);
        }
        else if (fact.Type.Slag == Verdislag.JaNei)
        {
            _known[fact] = Value.Truth.Of(!form.IsDenied);
        }
        else
        {
            context.Report(ExampleBindingDiagnostics.MissingValue(item.Name.Span, words, fact.Type));
        }
    }

    private void AddDefined(GivenFact item, Begrep? subject, string words)
    {
        if (subject is not null && Definition(item.Name.Forms) is { } definition && item.Value is { } value)
        {
            var cell = new CellSyntax(context.Words(value.Span), value.Span);
            Read(definition.Navn, CellReader.Read(cell.Text, definition.Type), cell, read => _defined[definition] = read);
        }
        else if (subject is null && item.Name.Forms.Select(f => context.Symbols.Fact(f.Name)).FirstOrDefault(f => f is { ErSkjønn: true }) is { } perPart)
        {
            context.Report(ExampleBindingDiagnostics.PerPart(item.Name.Span, perPart));
        }
        else
        {
            ReportForeign(item.Name.Span, words, item.Name.Forms, subject);
        }
    }

    private void ReportForeign(TextSpan span, string words, IReadOnlyList<NameForm> forms, Begrep? subject) =>
        context.Report(forms.Select(f => context.Symbols.Fact(f.Name)).FirstOrDefault(f => f is not null) is { } fact
            ? ExampleBindingDiagnostics.ForeignFact(span, fact, subject)
            : ExampleBindingDiagnostics.NotAFact(span, words));

    private void Read(string name, CellResult read, CellSyntax cell, System.Action<Value> keep)
    {
        if (read.Value is { } value)
        {
            keep(value);
        }
        else if (read.Expected is { } expected)
        {
            context.Report(ExampleBindingDiagnostics.BadValue(cell.Span, name, cell.Text, expected, read.Advice, isGiven: true));
        }
    }

    private void ReportColumn(CellSyntax column, IReadOnlyList<NameForm> forms, Begrep subject)
    {
        if (forms.Count > 0)
        {
            ReportForeign(column.Span, column.Text, forms, subject);
        }
        else
        {
            context.Report(UnknownName.Report(column.Span, column.Text, context.Tree.Declarations.Table.Nearest(column.Text)));
        }
    }

    private Opplysning? Fact(IReadOnlyList<NameForm> forms, Begrep subject) =>
        forms.Where(f => !f.IsDenied).Select(f => context.Symbols.Fact(f.Name)).FirstOrDefault(f => f is not null && Belongs(f, subject));

    private Definisjon? Definition(IReadOnlyList<NameForm> forms) =>
        forms.Select(f => context.Symbols.Definition(f.Name)).FirstOrDefault(d => d is not null && d.Nivå == context.Application);

    /// <summary>Facts of the applicant and the application, and the skjønn about it, are given together.</summary>
    private bool Belongs(Opplysning fact, Begrep? subject)
    {
        if (fact.Type.Slag == Verdislag.Ukjent)
        {
            return true;
        }

        if (subject is null)
        {
            return fact.ErSkjønn && fact.Begrep == context.Application;
        }

        return fact.Begrep == subject || (subject == context.Application && fact.Begrep == context.Applicant);
    }
}

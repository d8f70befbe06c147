using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Cli.Messages;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Cli.Sources;

/// <summary>An answer given by skjønn.</summary>
/// <param name="Value">The answer.</param>
/// <param name="Grounds">Who gave it, and why.</param>
/// <param name="Line">Its line in the file.</param>
internal sealed record Answer(Value Value, Skjønnsgrunn Grounds, int Line);

/// <summary>Reads the table of skjønn.</summary>
internal sealed class SkjønnRows
{
    private readonly Ordning _ordning;
    private readonly ApplicationRows _applications;
    private readonly PartRows _parts;
    private readonly InputLog _log;
    private readonly FactReader _facts;
    private readonly ColumnSpec _application;
    private readonly ColumnSpec _question = Column("spørsmål", "navnet på et skjønn i regelverket", "the name of a skjønn in the regulation");
    private readonly ColumnSpec _answer = Column("svar", "svaret på spørsmålet", "the answer to the question");
    private readonly ColumnSpec _assessor = Column("vurdert av", "rollen som har vurdert", "the role that assessed");
    private readonly ColumnSpec _grounds = Column("begrunnelse", "begrunnelsen med ord", "the grounds in words");
    private readonly (Begrep Part, ColumnSpec Column)[] _partColumns;
    private readonly Dictionary<(PartKey Key, Opplysning Question), Answer> _answers = [];
    private readonly Dictionary<string, Opplysning?> _questions = new(StringComparer.Ordinal);

    public SkjønnRows(Ordning ordning, ApplicationRows applications, PartRows parts, InputLog log)
    {
        _ordning = ordning;
        _applications = applications;
        _parts = parts;
        _log = log;
        _facts = new FactReader(log);
        _application = ColumnSpec.Id(ordning.Søknad, required: true);
        _partColumns = ordning.Begreper.Where(b => b.Rolle == Begrepsrolle.Element && ordning.Skjønn.Any(s => s.Begrep.Ser(b)))
            .OrderBy(b => PartPath.Owners(b).Count).Select(b => (b, ColumnSpec.Id(b, required: false))).ToArray();
    }

    /// <summary>Whether any answer says which of these parts it is about, or should say it.</summary>
    public static bool RefersTo(Ordning ordning, Table skjønn, Begrep part) => HasCell(skjønn, part.Former) || AsksAbout(ordning, skjønn, part);

    /// <summary>The answers about a søknad or a part.</summary>
    public IEnumerable<(Opplysning Question, Answer Answer)> Of(Begrep begrep, IReadOnlyList<string> path)
    {
        var key = PartPath.Key(begrep, path);
        foreach (var question in _ordning.Skjønn)
        {
            if (_answers.TryGetValue((key, question), out var answer))
            {
                yield return (question, answer);
            }
        }
    }

    /// <summary>Reads the table.</summary>
    public void Read(Table skjønn, ColumnBinder binder)
    {
        for (var i = 0; i < _partColumns.Length; i++)
        {
            var part = _partColumns[i].Part;
            _partColumns[i].Column = ColumnSpec.Id(part, AsksAbout(_ordning, skjønn, part)) with { HowToAdd = HowToPoint(part) };
        }

        var table = binder.Bind(skjønn, [_application, .. _partColumns.Select(p => p.Column), _question, _answer, _assessor, _grounds]);
        if (!table.Has(_application) || !table.Has(_question))
        {
            return;
        }

        foreach (var row in table.Rows)
        {
            if (ApplicationOf(table, row) is { } application)
            {
                Read(table, row, application);
            }
        }
    }

    private string? ApplicationOf(BoundTable table, Row row)
    {
        var id = table.Cell(row, _application);
        if (id.Length == 0)
        {
            _log.Add(RowDiagnostics.NoId(table.Place(row, _application), _application.Holds) with { Reach = Reach.Row });
            return null;
        }

        if (_applications.Missing(id) is not { } missing)
        {
            return id;
        }

        if (!missing.Broken)
        {
            _log.Add(RowDiagnostics.NoOwner(table.Place(row, _application), id, missing.File, missing.Nearest) with { Reach = Reach.Row });
        }

        return null;
    }

    private void Read(BoundTable table, Row row, string application)
    {
        var reach = Reach.Application(application);
        if (QuestionOf(table, row, reach) is not { } question || PathOf(table, row, application, question, reach) is not { } path)
        {
            return;
        }

        var cell = table.Cell(row, _answer);
        var grounds = table.Cell(row, _grounds);
        if (cell.Length == 0)
        {
            if (grounds.Length > 0)
            {
                _log.Add(SkjønnDiagnostics.NoAnswer(table.Place(row, _answer), question.Navn));
            }

            return;
        }

        CheckGrounds(table, row, question, reach);
        var key = (PartPath.Key(question.Begrep, path), question);
        if (_answers.TryGetValue(key, out var other))
        {
            _log.Add(SkjønnDiagnostics.Twice(table.Place(row, _question), question.Navn, other.Line) with { Reach = reach });
        }
        else if (_facts.Read(table, row, _answer, question, reach) is { } value)
        {
            _answers.Add(key, new Answer(value, Grounds(question, grounds), row.Line));
        }
    }

    private Opplysning? QuestionOf(BoundTable table, Row row, Reach reach)
    {
        var read = table.Cell(row, _question);
        if (read.Length == 0)
        {
            _log.Add(RowDiagnostics.NoId(table.Place(row, _question), _question.Holds) with { Reach = reach });
            return null;
        }

        if (!_questions.TryGetValue(read, out var question))
        {
            question = _ordning.Skjønn.FirstOrDefault(s => s.Former.Any(f => NameMatch.Same(read, f)));
            _questions.Add(read, question);
        }

        if (question is not null)
        {
            return question;
        }

        var nearest = NameMatch.Nearest(read, _ordning.Skjønn.Select(s => s.Navn));
        _log.Add(SkjønnDiagnostics.Unknown(table.Place(row, _question), read, nearest, _ordning.Skjønn.Select(s => s.Navn)) with { Reach = reach });
        return null;
    }

    // The ids of what the answer is about, or null where a message says what is wrong with them.
    private IReadOnlyList<string>? PathOf(BoundTable table, Row row, string application, Opplysning question, Reach reach)
    {
        var path = new List<string> { application };
        foreach (var (part, column) in _partColumns)
        {
            var id = table.Cell(row, column);
            var asked = question.Begrep.Ser(part);
            if (asked == id.Length > 0)
            {
                if (asked)
                {
                    path.Add(id);
                }

                continue;
            }

            // That the column is missing has been told once, for all rows.
            if (table.Has(column))
            {
                _log.Add((asked
                    ? SkjønnDiagnostics.PartMissing(table.Place(row, column), question.Navn, part.Navn, _parts.HaveOwnIds(part))
                    : SkjønnDiagnostics.PartGiven(table.Place(row, column), question.Navn, id)) with { Reach = reach });
            }

            return null;
        }

        if (question.Begrep.Rolle != Begrepsrolle.Element || _parts.Knows(question.Begrep, path))
        {
            return path;
        }

        // A row without an id cannot be found; that the ids are missing has been told.
        if (!_parts.HaveOwnIds(question.Begrep))
        {
            return null;
        }

        var nearest = NameMatch.Nearest(path[^1], _parts.IdsOf(question.Begrep, path[..^1]));
        _log.Add(RowDiagnostics.NoPart(table.Place(row, _partColumns.First(p => p.Part == question.Begrep).Column), path[^1], question.Begrep.Navn, application, nearest) with { Reach = reach });
        return null;
    }

    // The role is named as the regulation names it, whatever capitals the file has.
    private static Skjønnsgrunn Grounds(Opplysning question, string grounds) => new(question.VurderesAv ?? "", grounds);

    private void CheckGrounds(BoundTable table, Row row, Opplysning question, Reach reach)
    {
        if (table.Has(_grounds) && table.Cell(row, _grounds).Length == 0)
        {
            _log.Add(SkjønnDiagnostics.NoGrounds(table.Place(row, _grounds), question.Navn) with { Reach = reach });
        }

        if (table.Has(_assessor) && question.VurderesAv is { } assessor && !NameMatch.Same(table.Cell(row, _assessor), assessor))
        {
            _log.Add(SkjønnDiagnostics.WrongAssessor(table.Place(row, _assessor), table.Cell(row, _assessor), assessor) with { Reach = reach });
        }
    }

    private static bool AsksAbout(Ordning ordning, Table skjønn, Begrep part)
    {
        var questions = ordning.Skjønn.Where(s => s.Begrep.Ser(part)).SelectMany(s => s.Former).ToList();
        return Cells(skjønn, ["spørsmål"]).Any(cell => questions.Any(q => NameMatch.Same(cell, q)));
    }

    private static bool HasCell(Table skjønn, IReadOnlyList<string> column) => Cells(skjønn, column).Any(cell => !string.IsNullOrWhiteSpace(cell));

    private static IEnumerable<string> Cells(Table skjønn, IReadOnlyList<string> column)
    {
        var indexes = Enumerable.Range(0, skjønn.Header.Count).Where(i => column.Any(c => NameMatch.Same(skjønn.Header[i], c))).ToList();
        return skjønn.Rows.SelectMany(row => indexes.Select(i => row.Cells[i]));
    }

    private static Message HowToPoint(Begrep part) => new(
        $"Legg til kolonnen «{part.Navn}» med nummeret fra «{part.Navn}.csv». La cellen være tom når svaret gjelder hele søknaden.",
        $"Add the column «{part.Navn}» with the number from «{part.Navn}.csv». Leave the cell empty where the answer is about the whole application.");

    private static ColumnSpec Column(string name, string nb, string en) => new(name, [name], true, new Message(nb, en));
}

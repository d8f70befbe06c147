using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Regelverk.Cli.Hosting;
using Regelverk.Cli.Messages;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;

namespace Regelverk.Cli.Sources;

/// <summary>
/// Reads a JSON file of applications into the same tables as a folder of CSV files gives. The file is an array of applications,
/// or an object with «søknader» and, where the applicants' facts stand by themselves, «søkere»:
/// <code>
/// [ { "søknad": "S01", "søker": "0301", "runde": 1, "status": "",
///     "navn": "Oslo", "levert": "2018-04-01T12:00", "er undertegnet": true,
///     "tiltakene": [ { "tiltak": "1", "formål": "etablering", "søkt beløp": 250000,
///                      "skjønn": [ { "spørsmål": "…", "svar": true, "vurdert av": "saksbehandler", "begrunnelse": "…" } ] } ],
///     "skjønn": [ { "spørsmål": "har rekrutteringsvansker", "svar": true, "vurdert av": "saksbehandler", "begrunnelse": "…" } ] } ]
/// </code>
/// Names are declared names and their forms. A list that is not there is unknown; an empty one is empty.
/// </summary>
internal sealed class JsonTables
{
    private static readonly string[] SkjønnColumns = ["spørsmål", "svar", "vurdert av", "begrunnelse"];

    private readonly string _file;
    private readonly Ordning _ordning;
    private readonly InputLog _log;
    private readonly JsonTableBuilder _applications;
    private readonly JsonTableBuilder _applicants;
    private readonly JsonTableBuilder _skjønn;
    private readonly Dictionary<Begrep, JsonTableBuilder> _parts;
    private readonly HashSet<(string Applicant, Begrep Part)> _listsOfApplicants = [];

    private JsonTables(string file, Ordning ordning, InputLog log)
    {
        _file = file;
        _ordning = ordning;
        _log = log;
        _applications = new JsonTableBuilder(file);
        _applicants = new JsonTableBuilder(file);
        _skjønn = new JsonTableBuilder(file);
        _parts = ordning.Begreper.Where(b => b.Rolle == Begrepsrolle.Element).ToDictionary(b => b, _ => new JsonTableBuilder(file));
    }

    /// <summary>The tables, or null where a message says why there are none.</summary>
    public static SourceTables? Read(string file, byte[] bytes, Ordning ordning, InputLog log)
    {
        var decoded = TextDecoder.Decode(bytes);
        if (decoded.Decoding is Decoding.NotText or Decoding.Spoiled)
        {
            log.Add(decoded.Decoding == Decoding.NotText ? FileDiagnostics.NotText(file) : FileDiagnostics.Spoiled(file));
            return null;
        }

        if (string.IsNullOrWhiteSpace(decoded.Text))
        {
            log.Add(FileDiagnostics.Empty(file));
            return null;
        }

        var (node, badLine) = JsonNodeReader.Read(decoded.Text);
        if (node is null)
        {
            log.Add(ColumnDiagnostics.DamagedJson(file, badLine));
            return null;
        }

        var name = file[(file.LastIndexOf('/') + 1)..];
        return new JsonTables(file, ordning, log).ReadFile(node, [new SourceFile(name, Fingerprint.Of(bytes))]);
    }

    private SourceTables? ReadFile(JsonNode node, IReadOnlyList<SourceFile> files)
    {
        switch (node)
        {
            case JsonNode.Array applications:
                ReadAll(applications, "søknader", ReadApplication);
                break;
            case JsonNode.Object file when Member(file, ["søknader"]) is JsonNode.Array applications:
                ReadAll(Member(file, ["søkere"]), "søkere", ReadApplicant);
                ReadAll(applications, "søknader", ReadApplication);
                break;
            default:
                Refuse(node.Line, null, "en liste av søknader: [ { \"søknad\": \"S01\", … } ]", "an array of applications: [ { \"søknad\": \"S01\", … } ]");
                return null;
        }

        return new SourceTables(
            _file,
            _applications.Build(),
            _applicants.IsEmpty ? null : _applicants.Build(),
            _parts.ToDictionary(p => p.Key, p => WithColumns(p.Key, p.Value)),
            _skjønn.IsEmpty ? null : _skjønn.Build(),
            files);
    }

    // A list that no application has any parts in still has all its columns.
    private static Table WithColumns(Begrep begrep, JsonTableBuilder builder)
    {
        if (builder.IsEmpty)
        {
            builder.Declare([.. PartPath.Owners(begrep).Select(o => o.Name), begrep.Navn, .. begrep.Opplysninger.Select(o => o.Navn)]);
        }

        return builder.Build();
    }

    private void ReadAll(JsonNode? list, string name, Action<JsonNode.Object> read)
    {
        if (list is null)
        {
            return;
        }

        if (list is not JsonNode.Array array)
        {
            Refuse(list.Line, name, "en liste", "an array");
            return;
        }

        foreach (var item in array.Items)
        {
            if (item is JsonNode.Object entry)
            {
                read(entry);
            }
            else
            {
                Refuse(item.Line, name, "et objekt { … } for hver", "an object { … } for each");
            }
        }
    }

    private void ReadApplicant(JsonNode.Object applicant)
    {
        var id = CellOf(applicant, ["søker", .. _ordning.Søker.Former]);
        var missing = MissingLists(applicant, _ordning.Søker);
        _listsOfApplicants.UnionWith(PartPath.PartsOf(_ordning, _ordning.Søker).Except(missing).Select(part => (id, part)));
        _applicants.Add(applicant.Line, Cells(applicant, _ordning.Søker), missing);
        ReadLists(applicant, _ordning.Søker, [("søker", id)]);
    }

    private void ReadApplication(JsonNode.Object application)
    {
        var id = CellOf(application, _ordning.Søknad.Former);
        var applicant = CellOf(application, ["søker", .. _ordning.Søker.Former]);
        var missing = MissingLists(application, _ordning.Søknad)
            .Union(PartPath.PartsOf(_ordning, _ordning.Søker).Where(part => !_listsOfApplicants.Contains((applicant, part))));
        _applications.Add(application.Line, Cells(application, _ordning.Søknad), missing);
        ReadLists(application, _ordning.Søknad, [(_ordning.Søknad.Navn, id)]);
        ReadSkjønn(application, [(_ordning.Søknad.Navn, id)]);
    }

    private void ReadLists(JsonNode.Object owner, Begrep begrep, ImmutableArray<(string Column, string Id)> path)
    {
        foreach (var part in PartPath.PartsOf(_ordning, begrep))
        {
            var number = 0;
            ReadAll(Member(owner, part.Liste?.Former ?? []), part.Navn, entry =>
            {
                number++;
                ReadPart(entry, part, path, number);
            });
        }
    }

    private void ReadPart(JsonNode.Object entry, Begrep part, ImmutableArray<(string Column, string Id)> owners, int number)
    {
        var own = CellOf(entry, part.Former);
        var path = owners.Add((part.Navn, own.Length > 0 ? own : number.ToString(CultureInfo.InvariantCulture)));
        var cells = Cells(entry, part).Where(c => !part.Former.Any(f => NameMatch.Same(c.Name, f)));
        _parts[part].Add(entry.Line, [.. path, .. cells], MissingLists(entry, part));
        ReadLists(entry, part, path);
        ReadSkjønn(entry, path);
    }

    private void ReadSkjønn(JsonNode.Object owner, ImmutableArray<(string Column, string Id)> path) =>
        ReadAll(Member(owner, ["skjønn"]), "skjønn", answer =>
        {
            // Every answer has all the columns, so that what one lacks is told of that one.
            var cells = SkjønnColumns.Select(c => (c, CellOf(answer, [c])));
            _skjønn.Add(answer.Line, [.. path, .. cells], ImmutableHashSet<Begrep>.Empty);
        });

    // Lists and skjønn are read by themselves; everything else is one cell each.
    private List<(string Name, string Cell)> Cells(JsonNode.Object entry, Begrep begrep)
    {
        var lists = PartPath.PartsOf(_ordning, begrep).SelectMany(p => p.Liste?.Former ?? []).Append("skjønn").ToList();
        var cells = new List<(string Name, string Cell)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, value) in entry.Members.Where(m => !lists.Any(l => NameMatch.Same(m.Name, l))))
        {
            if (!seen.Add(Folding.Fold(name)))
            {
                Refuse(value.Line, name, "at hvert navn står én gang", "each name to stand once");
            }
            else if (value is JsonNode.Scalar scalar)
            {
                cells.Add((name, scalar.Cell));
            }
            else
            {
                Refuse(value.Line, name, "én verdi: tekst, tall, true, false eller null", "one value: a text, a number, true, false or null");
            }
        }

        return cells;
    }

    private ImmutableHashSet<Begrep> MissingLists(JsonNode.Object entry, Begrep begrep) =>
        [.. PartPath.PartsOf(_ordning, begrep).Where(p => Member(entry, p.Liste?.Former ?? []) is null or JsonNode.Scalar { Cell: "" })];

    private static JsonNode? Member(JsonNode.Object entry, IReadOnlyList<string> names) =>
        entry.Members.FirstOrDefault(m => names.Any(n => NameMatch.Same(m.Name, n))).Value is { } value and not JsonNode.Scalar { Cell: "" } ? value : null;

    private static string CellOf(JsonNode.Object entry, IReadOnlyList<string> names) =>
        Member(entry, names) is JsonNode.Scalar scalar ? scalar.Cell.Trim() : "";

    private void Refuse(int line, string? name, string nb, string en) =>
        _log.Add(ColumnDiagnostics.WrongJson(_file, line, name is null ? null : Shown.Text(name), new Message(nb, en)));
}

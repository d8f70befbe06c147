using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Regelverk.Cli.Messages;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;

namespace Regelverk.Cli.Sources;

/// <summary>One application as its row gives it.</summary>
/// <param name="Id">The application.</param>
/// <param name="Applicant">The applicant; empty where the row lacks it.</param>
/// <param name="Status">What has happened to it outside the rules.</param>
/// <param name="Round">Its round, or null.</param>
/// <param name="Facts">Facts about the application.</param>
/// <param name="Row">The row.</param>
internal sealed record ApplicationRow(string Id, string Applicant, Søknadsstatus Status, int? Round, SmallMap<Opplysning, Fact> Facts, Row Row)
{
    /// <summary>Which in the order complaints are decided; null where the row does not say.</summary>
    public int? Complaint { get; init; }
}

/// <summary>Reads the table of applications, and the table of applicants where there is one.</summary>
internal sealed class ApplicationRows
{
    private static readonly Message RoundHolds = new("nummeret på runden", "the number of the round");

    private readonly Ordning _ordning;
    private readonly int? _chosenRound;
    private readonly InputLog _log;
    private readonly FactReader _facts;
    private readonly ColumnSpec _id;
    private readonly ColumnSpec _applicant;
    private readonly ColumnSpec _status = new("status", ["status"], false, new Message("status", "status"));
    private readonly ColumnSpec _complaint = new("klage", ["klage"], false, new Message("nummeret i rekkefølgen klagene er avgjort: 1, 2, 3", "the number in the order complaints are decided: 1, 2, 3"));
    private readonly bool _areComplaints;
    private readonly Lenience _lenience;
    private readonly ColumnSpec _round;
    private readonly Dictionary<string, int> _roundOf;
    private readonly List<ApplicationRow> _rows = [];
    private readonly Dictionary<string, int> _lineOf = new(StringComparer.Ordinal);

    /// <param name="ordning">The regulation.</param>
    /// <param name="chosenRound">The round asked for, or null.</param>
    /// <param name="log">What is wrong.</param>
    /// <param name="areComplaints">Whether the rows say in what order complaints are decided.</param>
    /// <param name="lenience">What may lack.</param>
    public ApplicationRows(Ordning ordning, int? chosenRound, InputLog log, bool areComplaints, Lenience lenience)
    {
        _areComplaints = areComplaints;
        _lenience = lenience;
        _ordning = ordning;
        _chosenRound = chosenRound;
        _log = log;
        _facts = new FactReader(log);
        _id = ColumnSpec.Id(ordning.Søknad, required: true);
        _applicant = PartPath.Applicant(ordning.Søker);
        _roundOf = ordning.Runder.ToDictionary(r => r.Nummer.ToString(CultureInfo.InvariantCulture), r => r.Nummer, StringComparer.Ordinal);
        _round = new ColumnSpec("runde", ["runde"], ordning.Runder.Count > 1 && chosenRound is null, RoundHolds);
        Applicants = new ApplicantFacts(log);
    }

    /// <summary>The applications in the order of the file, each id once.</summary>
    public IReadOnlyList<ApplicationRow> All => _rows;

    /// <summary>What is known of the applicants.</summary>
    public ApplicantFacts Applicants { get; }

    /// <summary>The table of applications; its columns are known once it is read.</summary>
    public BoundTable? Table { get; private set; }

    /// <summary>Ids of applications whose rows could not be used.</summary>
    public IEnumerable<string> BrokenIds => Table?.BrokenIds(_id) ?? [];

    /// <summary>What to say of an id that no application has, or null where there is one. Broken: the row is there, but could not be used.</summary>
    public (string File, string? Nearest, bool Broken)? Missing(string id) => _lineOf.ContainsKey(id)
        ? null
        : (Table?.File ?? "søknad.csv", NameMatch.Nearest(id, _lineOf.Keys), Table?.MayBeBroken(id) ?? false);

    /// <summary>Reads both tables.</summary>
    public void Read(Table applications, Table? applicants, ColumnBinder binder)
    {
        var table = binder.Bind(applications, Columns(applicantsApart: applicants is not null));
        Table = table;
        var applicantTable = applicants is null ? default((BoundTable, IReadOnlyDictionary<string, int>)?) : ReadApplicants(applicants, table, binder);
        if (!table.Has(_id))
        {
            return;
        }

        _lineOf.EnsureCapacity(table.Rows.Count);
        foreach (var row in table.Rows)
        {
            ReadApplication(table, row, applicantTable);
        }

        new LeadingZeros(_log).Check(table, [_applicant], row => Reach.Application(table.Cell(row, _id)));
    }

    private List<ColumnSpec> Columns(bool applicantsApart)
    {
        var own = Facts(_ordning.Søknad).Select(f => ColumnSpec.Of(f, required: !_lenience.Fact(f))).ToList();
        var taken = own.SelectMany(c => c.Forms).Select(Folding.Fold).ToHashSet(StringComparer.Ordinal);
        var ofApplicant = Facts(_ordning.Søker).Select(f => ColumnSpec.Of(f, !applicantsApart && !_lenience.Fact(f), Genitives(f)))
            .Select(c => c with { Forms = [.. c.Forms.Where(form => !taken.Contains(Folding.Fold(form)))] });
        IEnumerable<ColumnSpec> round = _ordning.Runder.Count > 0 ? [_round] : [];
        return [_id, _applicant, .. round, .. _areComplaints ? [_complaint] : Enumerable.Empty<ColumnSpec>(), _status, .. own, .. ofApplicant];
    }

    // Gives the lines of the ids in the table of applicants, with the table itself.
    private (BoundTable Table, IReadOnlyDictionary<string, int> Lines) ReadApplicants(Table applicants, BoundTable applications, ColumnBinder binder)
    {
        var given = applications.FactColumns.Select(c => c.Fact).ToHashSet();
        var table = binder.Bind(applicants, [_applicant, .. Facts(_ordning.Søker).Select(f => ColumnSpec.Of(f, required: !given.Contains(f) && !_lenience.Fact(f)))]);
        var seen = new Dictionary<string, int>(table.Rows.Count, StringComparer.Ordinal);
        foreach (var row in table.Has(_applicant) ? table.Rows : [])
        {
            var id = table.Cell(row, _applicant);
            if (IsNew(table, row, _applicant, id, seen, Reach.Row, Reach.Applicant(id)))
            {
                Applicants.Add(id, _facts.Read(table, row, Reach.Applicant(id)));
            }
        }

        new LeadingZeros(_log).Check(table, [_applicant], row => Reach.Applicant(table.Cell(row, _applicant)));
        return (table, seen);
    }

    private void ReadApplication(BoundTable table, Row row, (BoundTable Table, IReadOnlyDictionary<string, int> Lines)? applicants)
    {
        var id = table.Cell(row, _id);
        if (!IsNew(table, row, _id, id, _lineOf, Reach.Row, Reach.Application(id)))
        {
            return;
        }

        var applicant = table.Cell(row, _applicant);
        if (table.Has(_applicant))
        {
            CheckApplicant(table, row, id, applicant, applicants);
        }

        var facts = _facts.Read(table, row, Reach.Application(id), Reach.Applicant(applicant));
        Applicants.Add(applicant, facts.OfKeys(static f => f.Begrep.Rolle == Begrepsrolle.Søker));
        _rows.Add(new ApplicationRow(
            id, applicant, Status(table, row, id), Round(table, row, id), facts.OfKeys(static f => f.Begrep.Rolle == Begrepsrolle.Søknad), row) { Complaint = Complaint(table, row) });
    }

    private bool IsNew(BoundTable table, Row row, ColumnSpec column, string id, Dictionary<string, int> seen, Reach ifMissing, Reach ifTwice)
    {
        if (id.Length == 0)
        {
            _log.Add(RowDiagnostics.NoId(table.Place(row, column), column.Holds) with { Reach = ifMissing });
            return false;
        }

        if (seen.TryAdd(id, row.Line))
        {
            return true;
        }

        _log.Add(RowDiagnostics.Twice(table.Place(row, column), id, seen[id]) with { Reach = ifTwice });
        return false;
    }

    private void CheckApplicant(BoundTable table, Row row, string id, string applicant, (BoundTable Table, IReadOnlyDictionary<string, int> Lines)? applicants)
    {
        if (applicant.Length == 0)
        {
            _log.Add(RowDiagnostics.NoId(table.Place(row, _applicant), _applicant.Holds) with { Reach = Reach.Application(id) });
        }
        else if (applicants is var (own, lines) && own.Has(_applicant) && !lines.ContainsKey(applicant) && !own.MayBeBroken(applicant))
        {
            var nearest = NameMatch.Nearest(applicant, lines.Keys);
            _log.Add(RowDiagnostics.NoOwner(table.Place(row, _applicant), applicant, own.File, nearest) with { Reach = Reach.Application(id) });
        }
    }

    private Søknadsstatus Status(BoundTable table, Row row, string id)
    {
        switch (Folding.Fold(table.Cell(row, _status)))
        {
            case "":
                return Søknadsstatus.TilBehandling;
            case "trukket":
                return Søknadsstatus.Trukket;
            case "ikke rettet":
                return Søknadsstatus.IkkeRettet;
            default:
                _log.Add(RowDiagnostics.Status(table.Place(row, _status), table.Cell(row, _status)) with { Reach = Reach.Application(id) });
                return Søknadsstatus.TilBehandling;
        }
    }

    private int? Complaint(BoundTable table, Row row) =>
        _areComplaints && int.TryParse(table.Cell(row, _complaint), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    private int? Round(BoundTable table, Row row, string id)
    {
        var cell = table.Cell(row, _round);
        if (!table.Has(_round) || (cell.Length == 0 && _ordning.Runder.Count == 1))
        {
            return _chosenRound ?? (_ordning.Runder.Count == 1 ? _ordning.Runder[0].Nummer : null);
        }

        if (_roundOf.TryGetValue(cell, out var round))
        {
            return round;
        }

        _log.Add(RowDiagnostics.Round(table.Place(row, _round), cell, _ordning.Runder.Select(r => r.Nummer)) with { Reach = Reach.Application(id) });
        return null;
    }

    private static IEnumerable<Opplysning> Facts(Begrep begrep) => begrep.Opplysninger.Where(o => o.Type.Slag != Verdislag.Liste);

    // «kommunens navn», for a fact that søknaden has under the same name.
    private IEnumerable<string> Genitives(Opplysning fact) =>
        from begrep in _ordning.Søker.Former
        from form in fact.Former
        select $"{begrep}{(begrep[^1] is 's' or 'x' or 'z' ? "'" : "s")} {form}";
}

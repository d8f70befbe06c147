using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Cli.Messages;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Cli.Sources;

/// <summary>Puts the tables of a source together to applications.</summary>
internal sealed class ApplicationReader(Ordning ordning, int? chosenRound, InputLog log, bool areComplaints, Lenience lenience)
{
    private readonly Dictionary<Datasett, SmallMap<Opplysning, Fact>> _origins = [];
    private readonly bool _hasConditionalFacts = ordning.Begreper.SelectMany(b => b.Opplysninger).Concat(ordning.Skjønn).Any(o => o.OppgisBareNår is not null);
    private readonly bool _hasLists = PartPath.AllParts(ordning).Any();
    private static readonly IReadOnlyDictionary<Definisjon, Value> NothingGiven = SmallMap<Definisjon, Value>.Empty;

    /// <summary>All applications of the source; what is wrong is in the log.</summary>
    public ApplicationSet Read(SourceTables tables)
    {
        if (tables.Applications is { Rows.Count: 0, Broken.Count: 0 })
        {
            log.Add(FileDiagnostics.None(tables.Applications.File));
            return ApplicationSet.None(log);
        }

        var binder = new ColumnBinder(ordning, log);
        var applications = new ApplicationRows(ordning, chosenRound, log, areComplaints, lenience);
        applications.Read(tables.Applications, tables.Applicants, binder);
        var parts = new PartRows(ordning, applications, log, lenience);
        foreach (var part in PartPath.AllParts(ordning).Where(tables.Parts.ContainsKey))
        {
            parts.Read(part, tables.Parts[part], tables.Skjønn is { } skjønnTable && SkjønnRows.RefersTo(ordning, skjønnTable, part), binder);
        }

        var skjønn = ReadSkjønn(tables, applications, parts, binder);
        var (spoiled, spoiledApplicants) = log.Spoiled();
        var whole = applications.All.ToLookup(a => !spoiled.Contains(a.Id) && !spoiledApplicants.Contains(a.Applicant));
        return new ApplicationSet(
            [.. whole[true].Select(a => Build(a, applications, parts, skjønn)).Select(Checked).OrderBy(a => a.Data.Id, StringComparer.Ordinal)],
            [.. whole[false].Select(a => a.Id).Concat(applications.BrokenIds).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            [.. tables.Files.OrderBy(f => f.Name, StringComparer.Ordinal)],
            log);
    }

    private SkjønnRows ReadSkjønn(SourceTables tables, ApplicationRows applications, PartRows parts, ColumnBinder binder)
    {
        var skjønn = new SkjønnRows(ordning, applications, parts, log);
        if (tables.Skjønn is { } table)
        {
            skjønn.Read(table, binder);
        }
        else if (ordning.Skjønn.Count > 0)
        {
            log.Add(SkjønnDiagnostics.NoFile(tables.Name, ordning.Skjønn.Select(s => s.Begrep).Where(b => b.Rolle == Begrepsrolle.Element).Select(b => b.Navn).Distinct(StringComparer.Ordinal)));
        }

        return skjønn;
    }

    private Application Build(ApplicationRow row, ApplicationRows applications, PartRows parts, SkjønnRows skjønn)
    {
        var ofApplicant = applications.Applicants.Of(row.Applicant);
        var (facts, grounds) = WithAnswers(row.Facts, ofApplicant, skjønn.Of(ordning.Søknad, [row.Id]));
        var lists = _hasLists
            ? SmallMap<Begrep, IReadOnlyList<Elementdata>>.Of([.. Lists(ordning.Søknad, [row.Id], row.Row, parts, skjønn), .. Lists(ordning.Søker, [row.Applicant], row.Row, parts, skjønn)])
            : SmallMap<Begrep, IReadOnlyList<Elementdata>>.Empty;
        var data = new Søknadsdata(row.Id, row.Applicant, row.Status, facts, lists, grounds, NothingGiven);
        Remember(data, row.Facts, ofApplicant);
        return new Application(data, row.Round) { Complaint = row.Complaint };
    }

    // Where a fact was read is asked for only where some facts concern some applications only.
    private void Remember(Datasett data, SmallMap<Opplysning, Fact> read, SmallMap<Opplysning, Fact> more)
    {
        if (_hasConditionalFacts)
        {
            _origins.Add(data, SmallMap<Opplysning, Fact>.Of([.. read, .. more]));
        }
    }

    // Only once everything about the application is known can it be said which facts do not concern it.
    private Application Checked(Application application)
    {
        if (!_hasConditionalFacts)
        {
            return application;
        }

        var round = ordning.Runder.FirstOrDefault(r => r.Nummer == application.Round);
        foreach (var (opplysning, place) in Uaktuelt.Gitt(ordning, application.Data, round))
        {
            if (_origins[place].TryGetValue(opplysning, out var fact) && opplysning.OppgisBareNår is { } condition)
            {
                log.Add(RowDiagnostics.Uaktuell(fact.Place, opplysning.Navn, condition.Tekst));
            }
        }

        return application;
    }

    private IEnumerable<KeyValuePair<Begrep, IReadOnlyList<Elementdata>>> Lists(Begrep owner, IReadOnlyList<string> path, Row row, PartRows parts, SkjønnRows skjønn) => PartPath
        .PartsOf(ordning, owner)
        .Where(part => parts.Has(part) && !row.ListsNotGiven.Contains(part))
        .Select(part => KeyValuePair.Create(part, (IReadOnlyList<Elementdata>)[.. parts.Of(part, path).Select(p => Build(part, p, parts, skjønn))]));

    private Elementdata Build(Begrep part, PartRow row, PartRows parts, SkjønnRows skjønn)
    {
        var (facts, grounds) = WithAnswers(row.Facts, SmallMap<Opplysning, Fact>.Empty, skjønn.Of(part, row.Path));
        var lists = SmallMap<Begrep, IReadOnlyList<Elementdata>>.Of([.. Lists(part, row.Path, row.Row, parts, skjønn)]);
        var data = new Elementdata(row.Id, facts, lists, grounds, NothingGiven);
        Remember(data, row.Facts, SmallMap<Opplysning, Fact>.Empty);
        return data;
    }

    // What is a skjønn is in no column of facts, so no key comes twice.
    private (SmallMap<Opplysning, Value> Facts, SmallMap<Opplysning, Skjønnsgrunn> Grounds) WithAnswers(
        SmallMap<Opplysning, Fact> read, SmallMap<Opplysning, Fact> more, IEnumerable<(Opplysning Question, Answer Answer)> answers)
    {
        var facts = new KeyValuePair<Opplysning, Value>[read.Count + more.Count + ordning.Skjønn.Count];
        var grounds = new KeyValuePair<Opplysning, Skjønnsgrunn>[ordning.Skjønn.Count];
        var (known, answered) = (0, 0);
        foreach (var part in (ReadOnlySpan<SmallMap<Opplysning, Fact>>)[read, more])
        {
            for (var i = 0; i < part.Count; i++)
            {
                var (fact, given) = part.At(i);
                facts[known++] = new(fact, given.Value);
            }
        }

        foreach (var (question, answer) in answers)
        {
            facts[known++] = new(question, answer.Value);
            grounds[answered++] = new(question, answer.Grounds);
        }

        return (SmallMap<Opplysning, Value>.OfFirst(facts, known), SmallMap<Opplysning, Skjønnsgrunn>.OfFirst(grounds, answered));
    }
}

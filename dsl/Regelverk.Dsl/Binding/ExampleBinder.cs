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

/// <summary>Binds the examples: applications with what is given of them, and claims about what follows.</summary>
internal sealed class ExampleBinder(BindingContext context, ExpressionBinder expressions, PlaceFinder places, IReadOnlyList<Runde> rounds)
{
    private readonly PartCells _parts = new(context);

    public IReadOnlyList<Eksempel> Bind() => context.Tree.All<HeadingSyntax.Example>().Select(BindExample).ToArray();

    private Eksempel BindExample(HeadingSyntax.Example syntax)
    {
        if (syntax.Claims.Count == 0 && syntax.Awards is null && syntax.IsWhole)
        {
            context.Report(ExampleBindingDiagnostics.NoClaims(syntax.Span));
        }

        var given = syntax.Given.OfType<GivenSyntax.Round>().FirstOrDefault();
        var applications = syntax.Given.OfType<GivenSyntax.Applications>().FirstOrDefault() is { } several
            ? BindApplications(several.Table)
            : syntax.IsWhole || syntax.Awards is null ? [BindApplication(syntax.Given)] : [];
        var claims = syntax.Claims.Select(BindClaim).OfType<Påstand>().ToArray();
        var awards = syntax.Awards is { } table ? BindAwards(table, applications) : null;
        return new Eksempel(syntax.Name, FindRound(given), given?.Frame, applications, claims, awards, syntax.Span)
        {
            Tidligere = syntax.Given.OfType<GivenSyntax.Earlier>().FirstOrDefault() is { } earlier ? new EarlierAwardBinder(context, rounds).Bind(earlier.Table) : [],
        };
    }

    private Runde? FindRound(GivenSyntax.Round? given)
    {
        if (given is not { Number: { } number })
        {
            return null;
        }

        var round = rounds.FirstOrDefault(r => r.Nummer == number);
        if (round is null)
        {
            context.Report(ExampleBindingDiagnostics.NoSuchRound(given.Span, number, rounds.Select(r => r.Nummer).ToArray()));
        }

        return round;
    }

    private Søknadsdata BindApplication(IReadOnlyList<GivenSyntax> given)
    {
        var facts = new GivenFacts(context);
        var lists = new Dictionary<Begrep, IReadOnlyList<Elementdata>>();
        foreach (var item in given)
        {
            switch (item)
            {
                case GivenSyntax.Facts { Subject: { } subject } named:
                    facts.AddAll(named.Items, expressions.Names.ResolveConcept(subject));
                    break;
                case GivenSyntax.Facts skjønn:
                    facts.AddAll(skjønn.Items, null);
                    break;
                case GivenSyntax.None none when expressions.Parts(none.Subject, context.Application) is { } concept:
                    lists[concept] = [];
                    break;
                case GivenSyntax.Rows rows when expressions.Parts(rows.Subject, context.Application) is { } concept:
                    lists[concept] = BindRows(rows.Table, concept);
                    break;
            }
        }

        return new Søknadsdata("eksempel", "søker", Søknadsstatus.TilBehandling, facts.Known, lists, NoReasons, facts.Defined);
    }

    private IReadOnlyList<Elementdata> BindRows(TableSyntax table, Begrep concept)
    {
        var items = new List<Elementdata>();
        foreach (var row in table.Rows)
        {
            var facts = new GivenFacts(context);
            facts.AddRow(table.Head, row, concept, items.Count == 0);
            items.Add(new Elementdata(Folding.Digits(items.Count + 1), facts.Known, NoLists, NoReasons, facts.Defined));
        }

        return items;
    }

    private IReadOnlyList<Søknadsdata> BindApplications(TableSyntax table)
    {
        var idColumn = Column(table, context.Application);
        var applicantColumn = Column(table, context.Applicant);
        if (idColumn < 0)
        {
            context.Report(ExampleBindingDiagnostics.MissingColumn(table.Span, context.Application.Navn, table.Head.Select(c => c.Text).ToArray()));
            return [];
        }

        var applications = new List<Søknadsdata>();
        var ids = new HashSet<string>();
        var partColumns = _parts.ColumnsIn(table.Head);
        var factColumns = Enumerable.Range(0, table.Head.Count).Where(i => i != idColumn && i != applicantColumn && partColumns.All(c => c.Column != i)).ToArray();
        var factHead = factColumns.Select(i => table.Head[i]).ToArray();
        foreach (var row in table.Rows)
        {
            var facts = new GivenFacts(context);
            facts.AddRow(factHead, factColumns.Select(i => row[i]).ToArray(), context.Application, applications.Count == 0);
            var id = row[idColumn];
            if (!ids.Add(id.Text))
            {
                context.Report(ExampleBindingDiagnostics.ApplicationTwice(id.Span, id.Text));
            }

            var applicant = applicantColumn < 0 ? id.Text : row[applicantColumn].Text;
            applications.Add(new Søknadsdata(id.Text, applicant, Søknadsstatus.TilBehandling, facts.Known, _parts.Read(row, partColumns), NoReasons, facts.Defined));
        }

        return applications;
    }

    private static int Column(TableSyntax table, Begrep concept) =>
        table.Head.ToList().FindIndex(c => concept.Former.Contains(Folding.Fold(c.Text)));

    private IReadOnlyList<Tildelingspåstand> BindAwards(TableSyntax table, IReadOnlyList<Søknadsdata> applications)
    {
        var idColumn = Column(table, context.Application);
        var awardColumn = table.Head.ToList().FindIndex(c => Folding.Fold(c.Text) == BuiltIns.Tildelt);
        if (idColumn < 0 || awardColumn < 0)
        {
            context.Report(ExampleBindingDiagnostics.MissingColumn(table.Span, idColumn < 0 ? context.Application.Navn : BuiltIns.Tildelt, table.Head.Select(c => c.Text).ToArray()));
            return [];
        }

        var partColumn = table.Head.ToList().FindIndex(c => _parts.IsParts(c));
        var awards = new List<Tildelingspåstand>();
        var ids = new HashSet<string>(applications.Select(a => a.Id));
        foreach (var row in table.Rows)
        {
            var read = CellReader.Read(row[awardColumn].Text, Types.Kroner);
            if (!ids.Contains(row[idColumn].Text))
            {
                ReportUnknown(row[idColumn], applications);
            }
            else if (read.Value is Value.Number award)
            {
                awards.Add(new Tildelingspåstand(row[idColumn].Text, award.Amount, TextSpan.Cover(row[idColumn].Span, row[awardColumn].Span)) { Deler = partColumn < 0 ? null : _parts.Amounts(row[partColumn]) });
            }
            else if (read.Expected is { } expected)
            {
                context.Report(ExampleBindingDiagnostics.BadValue(row[awardColumn].Span, BuiltIns.Tildelt, row[awardColumn].Text, expected, read.Advice, isGiven: false));
            }
            else
            {
                context.Report(ExampleBindingDiagnostics.MissingAward(row[idColumn].Span, row[idColumn].Text));
            }
        }

        return awards;
    }

    /// <summary>Where the applications given could not be read, nothing can be missed among them.</summary>
    private void ReportUnknown(CellSyntax id, IReadOnlyList<Søknadsdata> applications)
    {
        if (applications.Count > 0)
        {
            context.Report(ExampleBindingDiagnostics.UnknownApplication(id.Span, id.Text, applications.Select(a => a.Id).ToArray()));
        }
    }

    private Påstand? BindClaim(ClaimSyntax claim) => claim switch
    {
        ClaimSyntax.Outcome outcome => new Påstand.OmUtfall(outcome.Utfall, outcome.Basis is { } basis ? places.Check(basis) : null, outcome.Span),
        ClaimSyntax.Clarification clarification => new Påstand.OmAvklaring(clarification.Missing.Select(Fact).OfType<Opplysning>().ToArray(), clarification.Span),
        ClaimSyntax.Payout payout => new Påstand.OmUtbetaling(payout.Words, payout.Basis is { } basis ? places.Check(basis) : null, payout.Missing.Select(Fact).OfType<Opplysning>().ToArray(), payout.Span),
        ClaimSyntax.Met => new Påstand.OmVilkår(claim.Span),
        ClaimSyntax.Correction => new Påstand.OmRetting(claim.Span),
        ClaimSyntax.Amount amount => BindAmount(amount),
        _ => null,
    };

    private Opplysning? Fact(Token token)
    {
        var fact = token.Forms.Select(f => context.Symbols.Fact(f.Name)).FirstOrDefault(f => f is not null);
        if (fact is null)
        {
            context.Report(UnknownName.Report(token.Span, context.Words(token.Span), token.Nearest));
        }

        return fact;
    }

    private Påstand? BindAmount(ClaimSyntax.Amount claim)
    {
        var expression = expressions.Value(claim.Expression, context.Application);
        if (expression.Type.Slag == Verdislag.Ukjent)
        {
            return null;
        }

        if (claim.Expected is not { } expected)
        {
            return new Påstand.OmVerdi(expression, null, claim.Span);
        }

        var words = context.Words(expected.Span);
        var read = CellReader.Read(words, expression.Type);
        if (read.Value is { } value)
        {
            return new Påstand.OmVerdi(expression, value, claim.Span);
        }

        if (read.Expected is { } message)
        {
            context.Report(ExampleBindingDiagnostics.BadValue(expected.Span, expression.Tekst, words, message, read.Advice, isGiven: false));
        }

        return null;
    }

    private static IReadOnlyDictionary<Opplysning, Skjønnsgrunn> NoReasons { get; } = new Dictionary<Opplysning, Skjønnsgrunn>();

    private static IReadOnlyDictionary<Begrep, IReadOnlyList<Elementdata>> NoLists { get; } = new Dictionary<Begrep, IReadOnlyList<Elementdata>>();
}

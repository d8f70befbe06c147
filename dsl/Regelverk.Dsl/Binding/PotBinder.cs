using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Names;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Tokens;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Binding;

/// <summary>Binds the delrammer: which applications each is for, how large it is, what divides it, and where unused money goes.</summary>
internal sealed class PotBinder(BindingContext context, ExpressionBinder expressions)
{
    private HeadingSyntax.Pots? _syntax;
    private IReadOnlyList<PotSyntax> _pots = [];

    /// <summary>Whether the frame is split at all.</summary>
    public bool AreDeclared => _syntax is not null;

    /// <summary>Where the money goes that leaves the division; null where nothing (right) says so.</summary>
    public Restmiddelmål? Goal { get; private set; }

    /// <summary>What says which delramme an application is for.</summary>
    public Definisjon? OfApplication { get; private set; }

    /// <summary>The same as an expression.</summary>
    public Expression? Key => OfApplication is { } definition ? new Expression.Defined(definition, definition.Sted, definition.Navn) : null;

    /// <summary>Reads the heading and checks what it says by itself.</summary>
    public void Read()
    {
        _syntax = context.Tree.All<HeadingSyntax.Pots>().FirstOrDefault();
        if (_syntax is null)
        {
            return;
        }

        _pots = _syntax.Items;
        CheckUnused();
        CheckShares();
        OfApplication = BindMembers(_syntax);
    }

    /// <summary>The delrammer with the sentences that divide each.</summary>
    public IReadOnlyList<Delramme> Bind(IReadOnlyList<PotDivision> divisions)
    {
        if (_syntax is null)
        {
            CheckPotless(divisions);
            return [];
        }

        var byPot = new Dictionary<string, PotDivision>(StringComparer.Ordinal);
        foreach (var division in divisions)
        {
            Place(division, divisions, byPot);
        }

        // A division that does not say which delramme it is for, may be the one that is missed.
        var areNamed = divisions.Count == 1 || divisions.All(d => d.Syntax.Pot is not null);
        foreach (var missing in _pots.Where(p => areNamed && !byPot.ContainsKey(p.Name.Text)))
        {
            context.Report(PotDiagnostics.NotDivided(missing.Name.Span, missing.Name.Text));
        }

        return _pots.Where(p => byPot.ContainsKey(p.Name.Text)).Select(p => Bind(p, byPot[p.Name.Text])).ToArray();
    }

    /// <summary>Without delrammer there is one division, of the whole frame.</summary>
    private void CheckPotless(IReadOnlyList<PotDivision> divisions)
    {
        foreach (var second in divisions.Skip(1))
        {
            context.Report(DeclarationDiagnostics.Twice(second.Syntax.Span, "fordeling", divisions[0].Syntax.Span));
        }

        if (divisions[0].Syntax.Pot is { } pot)
        {
            context.Report(PotDiagnostics.UnknownPot(pot.Span, context.Words(pot.Span), []));
        }
    }

    /// <summary>A heading that names a delramme divides that one; one that names none divides them all alike.</summary>
    private void Place(PotDivision division, IReadOnlyList<PotDivision> all, Dictionary<string, PotDivision> byPot)
    {
        if (division.Syntax.Pot is null && all.Count > 1)
        {
            context.Report(PotDiagnostics.WhichPot(division.Syntax.Span, _pots.Select(p => p.Name.Text).ToArray()));
            return;
        }

        var divided = division.Syntax.Pot is { } name ? Find(name) is { } one ? [one] : [] : _pots;
        foreach (var pot in divided)
        {
            if (byPot.TryGetValue(pot.Name.Text, out var first))
            {
                context.Report(DeclarationDiagnostics.Twice(division.Syntax.Span, $"fordeling i {pot.Name.Text}", first.Syntax.Span));
            }
            else
            {
                byPot.Add(pot.Name.Text, division);
            }
        }
    }

    private Delramme Bind(PotSyntax pot, PotDivision division) => new(
        pot.Name.Text,
        ShareOf(pot.Share),
        division.Hjemmel,
        division.Steps,
        pot.Unused?.To is { } to ? Find(to)?.Name.Text : null,
        pot.Unused?.Goal,
        pot.Text,
        pot.Span);

    private static Delrammeandel ShareOf(PotShareSyntax share) => share switch
    {
        PotShareSyntax.Amount amount => new Delrammeandel.Beløp(amount.Kroner),
        PotShareSyntax.Percent percent => new Delrammeandel.Prosent(percent.Share, percent.Base ?? Delrammegrunnlag.Rammen),
        _ => new Delrammeandel.Resten(),
    };

    private PotSyntax? Find(Token name)
    {
        var found = _pots.FirstOrDefault(p => name.Forms.Any(f => f.Name == p.Name));
        if (found is null && _syntax is { IsWhole: true })
        {
            context.Report(PotDiagnostics.UnknownPot(name.Span, context.Words(name.Span), _pots.Select(p => p.Name.Text).ToArray()));
        }

        return found;
    }

    /// <summary>A definition of its own, so that the checks find applications that fit no delramme, or two, as they do for any name.</summary>
    private Definisjon BindMembers(HeadingSyntax.Pots syntax)
    {
        var type = new Verditype(Verdislag.Kode) { Koder = _pots.Select(p => p.Name.Text).ToArray() };
        var cases = _pots.Select(p => new Tilfelle(
            new Expression.Constant(new Value.Code(p.Name.Text), type, p.Name.Span, p.Name.Text),
            p.Condition is { } condition ? expressions.Condition(condition, context.Application, null) : null,
            p.Condition is null,
            Sted,
            p.Text,
            p.Span)).ToArray();
        foreach (var second in _pots.Where(p => p.Condition is null).Skip(1))
        {
            context.Report(PotDiagnostics.TwoOthers(second.Span));
        }

        return new Definisjon("delrammen", syntax.Span) { Nivå = context.Application, Type = type, Tilfeller = cases, Form = Definisjonsform.Delramme };
    }

    private static Hjemmel Sted { get; } = new("delrammer");

    private void CheckUnused()
    {
        foreach (var silent in _pots.Where(p => p.Unused is null))
        {
            context.Report(PotDiagnostics.NoUnused(silent.Span, silent.Text, _pots.FirstOrDefault(p => p != silent)?.Name.Text));
        }

        var leaving = _pots.Where(p => p.Unused?.Goal is not null).ToArray();
        foreach (var other in leaving.Skip(1).Where(p => p.Unused?.Goal != leaving[0].Unused?.Goal))
        {
            context.Report(PotDiagnostics.TwoGoals(other.Span, leaving[0].Span));
        }

        Goal = leaving.FirstOrDefault()?.Unused?.Goal;
        CheckCircle();
    }

    private void CheckCircle()
    {
        foreach (var start in _pots)
        {
            var seen = new List<PotSyntax> { start };
            while (seen[seen.Count - 1].Unused?.To is { } to && Next(to) is { } next)
            {
                if (seen.Contains(next))
                {
                    context.Report(PotDiagnostics.Circle(start.Span, seen.SkipWhile(p => p != next).Select(p => p.Name.Text).ToArray()));
                    return;
                }

                seen.Add(next);
            }
        }
    }

    private PotSyntax? Next(Token to) => _pots.FirstOrDefault(p => to.Forms.Any(f => f.Name == p.Name));

    private void CheckShares()
    {
        foreach (var percent in _pots.Select(p => p.Share).OfType<PotShareSyntax.Percent>().Where(p => p.Base is null))
        {
            context.Report(PotDiagnostics.PercentOfWhat(percent.Span, context.Words(percent.Span)));
        }

        var rests = _pots.Where(p => p.Share is PotShareSyntax.Rest).ToArray();
        foreach (var second in rests.Skip(1))
        {
            context.Report(PotDiagnostics.TwoRests(second.Span, rests[0].Span));
        }

        if (_syntax is not { IsWhole: true } syntax || rests.Length > 0)
        {
            return;
        }

        var ofRest = SumOf(Delrammegrunnlag.Resten);
        var ofFrame = SumOf(Delrammegrunnlag.Rammen);
        var hasAmounts = _pots.Any(p => p.Share is PotShareSyntax.Amount);
        if (ofRest.Sign > 0 ? ofRest != Rational.One : hasAmounts || ofFrame != Rational.One)
        {
            context.Report(PotDiagnostics.NotAll(syntax.Span, ofRest.Sign > 0 ? ofRest : hasAmounts ? null : ofFrame, ofRest.Sign > 0));
        }
    }

    private Rational SumOf(Delrammegrunnlag of) =>
        _pots.Select(p => p.Share).OfType<PotShareSyntax.Percent>().Where(p => p.Base == of).Aggregate(Rational.Zero, (sum, p) => sum + p.Share);
}

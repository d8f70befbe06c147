using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Comparison;

/// <summary>Compares the rules of one regulation with those of another, and says what each change does.</summary>
internal sealed class RuleComparison
{
    private readonly Edition _old;
    private readonly Edition _new;
    private readonly Forms _before;
    private readonly Forms _now;
    private readonly JointFacts _facts;
    private readonly Effects _effects;
    private readonly bool _namesEdition;
    private readonly List<Regelendring> _changes = [];
    private readonly List<ComparedFacts> _units = [];
    private readonly List<string> _aboutParts = [];
    private readonly HashSet<(Krav Old, Krav New)> _demands = [];

    public RuleComparison(Edition old, Edition @new, JointFacts facts, Effects effects, Navnetabell names, bool namesEdition)
    {
        _old = old;
        _new = @new;
        _facts = facts;
        _namesEdition = namesEdition;
        _before = new Forms(old, @new, names.Nytt, Folding.Fold);
        _now = new Forms(@new, old, Folding.Fold, names.Nytt);
        _effects = effects;
    }

    /// <summary>The changes, in the order that people read a regulation.</summary>
    public IReadOnlyList<Regelendring> Changes => _changes;

    /// <summary>For each change that may make a difference to an applicant, the facts that it turns on.</summary>
    public IReadOnlyList<ComparedFacts> Units => _units;

    /// <summary>Where a changed rule asks about the parts of a list together.</summary>
    public IReadOnlyList<string> AboutParts => _aboutParts;

    public void Run()
    {
        CompareFacts();
        CompareRates();
        CompareConditions();
        CompareDefinitions();
        CompareLoneConditions();
        if (_old.Ordning.BeregnetTilskudd is { } a && _new.Ordning.BeregnetTilskudd is { } b && _before.Whole(a) != _now.Whole(b))
        {
            _units.Add(new ComparedFacts(AmountFacts(a, b).ToArray(), true));
        }

        var basis = new[] { _old.Ordning.Fordeling?.Hjemmel?.Paragraf, _new.Ordning.Fordeling?.Hjemmel?.Paragraf }.OfType<string>().ToArray();
        new DivisionComparison(_old.Ordning, _new.Ordning, _before, _now, (kind, place, old, @new, effect) => Add(kind, place, old, @new, effect, basis)).Run();
        new ProcedureComparison(_old.Ordning, _new.Ordning, (kind, place, old, @new, effect) => Add(kind, place, old, @new, effect, [])).Run();
    }

    private void CompareFacts()
    {
        foreach (var joint in _facts.All)
        {
            var (old, @new) = (_old.OwnOf(joint), _new.OwnOf(joint));
            if (old is null != @new is null && (IsAsked(_old, old) || IsAsked(_new, @new)))
            {
                Add(Endringsslag.Opplysning, joint.Concept.Navn, old is null ? null : Declared(old), @new is null ? null : Declared(@new), old is null ? "ny opplysning" : "opplysningen er tatt ut", []);
            }
            else if (old is not null && @new is not null)
            {
                CompareFact(joint, old, @new);
            }
        }
    }

    private void CompareFact(JointFact joint, Opplysning old, Opplysning @new)
    {
        var (before, now) = (old.Type.Koder.Select(c => _old.JointCode(joint, c)).ToArray(), @new.Type.Koder.Select(c => _new.JointCode(joint, c)).ToArray());
        var (gone, come) = (before.Except(now).ToArray(), now.Except(before).ToArray());
        if (gone.Length + come.Length > 0)
        {
            var effect = string.Join("; ", new[] { gone.Length > 0 ? "tatt ut: " + string.Join(", ", gone) : "", come.Length > 0 ? "nytt: " + string.Join(", ", come) : "" }.Where(t => t.Length > 0));
            Add(Endringsslag.Opplysning, joint.Concept.Navn, Declared(old), Declared(@new), effect, []);
            _units.Add(new ComparedFacts([joint], false));
        }

        if (old.Minst != @new.Minst || old.Høyst != @new.Høyst)
        {
            Add(Endringsslag.Opplysning, joint.Concept.Navn, Declared(old), Declared(@new), "andre grenser for hva som kan oppgis", []);
        }

        var (givenBefore, givenNow) = (old.OppgisBareNår is { } w ? _before.Whole(w) : "", @new.OppgisBareNår is { } v ? _now.Whole(v) : "");
        if (givenBefore != givenNow)
        {
            Add(Endringsslag.Opplysning, joint.Concept.Navn, Declared(old), Declared(@new), "oppgis i andre tilfeller", []);
            _units.Add(new ComparedFacts(Joint(new[] { old.OppgisBareNår }.OfType<Expression>(), new[] { @new.OppgisBareNår }.OfType<Expression>()).Append(joint).Distinct().ToArray(), false));
        }
    }

    private void CompareRates()
    {
        foreach (var rate in _new.Ordning.Satser)
        {
            if (_old.Ordning.Satser.FirstOrDefault(r => _before.KeyOf(r) == _now.KeyOf(rate)) is { } earlier && earlier.Verdi != rate.Verdi)
            {
                Add(Endringsslag.Sats, "satser", $"{earlier.Navn}: {Interpretation.Wording.Of(earlier.Verdi, earlier.Type)}", $"{rate.Navn}: {Interpretation.Wording.Of(rate.Verdi, rate.Type)}", RateEffect(earlier, rate), Readers(_old.Ordning, earlier).Concat(Readers(_new.Ordning, rate)));
            }
        }
    }

    /// <summary>What a rate does where it stands in a condition; otherwise only which way it went.</summary>
    private string RateEffect(Sats earlier, Sats rate)
    {
        var conditions = Atom.Of(_new.Ordning).Where(a => Reads(a.Condition, rate)).SelectMany(n => Atom.Of(_old.Ordning).Where(o => o.Kind == n.Kind && _before.Own(o.Condition) == _now.Own(n.Condition)).Select(o => _effects.OfCondition(o, n, Joint([o.Condition], [n.Condition])))).Distinct().ToArray();
        var way = earlier.Verdi is Value.Number a && rate.Verdi is Value.Number b ? a.Amount < b.Amount ? "satt opp" : "satt ned" : "endret";
        return conditions.Length == 1 && Effects.Named(conditions[0]) is { Length: > 0 } words ? $"{way}; {words}" : way;
    }

    private static bool Reads(Expression expression, Sats rate) => Reading.All([expression]).Any(e => e is Expression.Rate { Sats: { } read } && read == rate);

    /// <summary>The § whose rules read a rate.</summary>
    private static IEnumerable<string> Readers(Ordning ordning, Sats rate) => ordning.Krav.Where(k => Reads(k.Vilkår, rate)).Select(k => k.Hjemmel.Paragraf)
        .Concat(ordning.Definisjoner.SelectMany(d => d.Tilfeller).Where(t => new[] { t.Verdi, t.Vilkår }.OfType<Expression>().SelectMany(ExpressionParts.AllIn).Any(e => e is Expression.Rate { Sats: { } read } && read == rate)).Select(t => t.Hjemmel.Paragraf));

    private void CompareConditions()
    {
        var (before, now) = (Atom.Of(_old.Ordning).ToList(), Atom.Of(_new.Ordning).ToList());
        var twins = now.SelectMany(n => before.Where(o => o.Kind == n.Kind && _before.Whole(o.Condition) == _now.Whole(n.Condition)).Select(o => (Old: o, New: n))).ToArray();
        before.RemoveAll(o => twins.Any(t => t.Old == o));
        now.RemoveAll(n => twins.Any(t => t.New == n));
        foreach (var (same, twin) in twins.GroupBy(t => t.New).Select(g => g.First()))
        {
            CompareDemand(same.Krav, twin.Krav);
        }

        foreach (var kind in before.Concat(now).Select(a => a.Kind).Distinct().ToArray())
        {
            Compare(before.Where(a => a.Kind == kind).ToArray(), now.Where(a => a.Kind == kind).ToArray());
        }
    }

    private void Compare(IReadOnlyList<Atom> before, IReadOnlyList<Atom> now)
    {
        var pairs = Paired(before, now);
        foreach (var (old, @new) in pairs)
        {
            CompareDemand(old?.Krav, @new?.Krav);
        }

        var all = Joint(before.Select(a => a.Condition), now.Select(a => a.Condition));
        if (before.Count > 0 && now.Count > 0 && _effects.OfConditions(before, now, all) is Endringsslag.Tekst)
        {
            foreach (var (old, @new) in pairs.Where(p => p.Old is not null && p.New is not null && p.Old.Text != p.New.Text && _before.Own(p.Old.Condition) != _now.Own(p.New.Condition)))
            {
                Add(Endringsslag.Tekst, old?.Place, @new?.Place, old?.Text, @new?.Text, "skrevet på en annen måte; samme svar i alle situasjoner");
            }

            return;
        }

        foreach (var (old, @new) in pairs)
        {
            var about = Joint(new[] { old }.OfType<Atom>().Select(a => a.Condition), new[] { @new }.OfType<Atom>().Select(a => a.Condition));
            _units.Add(new ComparedFacts(about, false));
            if (old is not null && @new is not null && _before.Own(old.Condition) == _now.Own(@new.Condition))
            {
                // What differs is a rate or a name that it uses, which is told where that stands.
                continue;
            }

            NoteParts(Place(old?.Place, @new?.Place), new[] { old, @new }.OfType<Atom>().Select(a => a.Condition));
            var kind = _effects.OfCondition(old, @new, about);
            if (old?.Text == @new?.Text && kind == Endringsslag.Tekst)
            {
                continue;
            }

            Add(kind, old?.Place, @new?.Place, old?.Text, @new?.Text, (old, @new) switch
            {
                (null, { Kind: Kravslag.Rettes }) => "nytt krav til søknaden",
                ({ Kind: Kravslag.Rettes }, null) => "kravet til søknaden er tatt ut",
                (null, _) => "nytt vilkår",
                (_, null) => "vilkåret er tatt ut",
                _ => old.Text == @new.Text ? InTheSameWords(about) : "",
            });
        }
    }

    /// <summary>The same rule, but perhaps with another consequence. It is told once, however many parts its condition has.</summary>
    private void CompareDemand(Krav? old, Krav? @new)
    {
        if (old is null || @new is null || !_demands.Add((old, @new)))
        {
            return;
        }

        if (old.Slag != @new.Slag)
        {
            Add(Endringsslag.Saksbehandling, old.Hjemmel, @new.Hjemmel, old.Tekst, @new.Tekst, @new.Slag == Kravslag.Gis ? "«kan gis» er blitt «gis»" : "«gis» er blitt «kan gis»");
        }

        if (old.Frist != @new.Frist)
        {
            Add(Endringsslag.Saksbehandling, old.Hjemmel, @new.Hjemmel, old.Tekst, @new.Tekst, "en annen frist for å rette søknaden");
        }
    }

    /// <summary>Each old part with the new one that reads the most of the same facts; what has no partner stands alone.</summary>
    private IReadOnlyList<(Atom? Old, Atom? New)> Paired(IReadOnlyList<Atom> before, IReadOnlyList<Atom> now)
    {
        var (left, right) = (before.ToList(), now.ToList());
        var pairs = new List<(Atom? Old, Atom? New)>();
        var candidates = from o in before from n in now let likeness = Likeness(o, n) where likeness > 0 orderby likeness descending select (o, n);
        foreach (var (o, n) in candidates.ToArray())
        {
            if (left.Contains(o) && right.Contains(n))
            {
                left.Remove(o);
                right.Remove(n);
                pairs.Add((o, n));
            }
        }

        pairs.AddRange(right.Select(n => ((Atom?)null, (Atom?)n)));
        return [.. pairs.OrderBy(p => p.New?.Krav.Span.Start ?? 0), .. left.Select(o => ((Atom?)o, (Atom?)null))];
    }

    private decimal Likeness(Atom old, Atom @new)
    {
        var (a, b) = (Joint([old.Condition], []), Joint([], [@new.Condition]));
        var shared = a.Intersect(b).Count();
        return shared == 0 ? 0 : ((decimal)shared / a.Union(b).Count()) + (_before.Own(old.Condition) == _now.Own(@new.Condition) ? 1 : 0);
    }

    private void CompareDefinitions()
    {
        foreach (var @new in _new.Ordning.Definisjoner.Where(_now.IsShared))
        {
            var old = _old.Ordning.Definisjoner.First(d => _before.IsShared(d) && _before.KeyOf(d) == _now.KeyOf(@new));
            if (_before.Own(old) == _now.Own(@new))
            {
                continue;
            }

            var onlyNumbers = _before.Shape(old) == _now.Shape(@new);
            var about = Joint(ExpressionParts.Of(old), ExpressionParts.Of(@new));
            NoteParts(Place(old.Tilfeller.FirstOrDefault()?.Hjemmel, @new.Tilfeller.FirstOrDefault()?.Hjemmel), ExpressionParts.Of(old).Concat(ExpressionParts.Of(@new)));
            var (kind, effect) = _effects.OfDefinition(old, @new, about, onlyNumbers);
            var (before, now) = (Words(old), Words(@new));
            if (before != now || kind != Endringsslag.Tekst)
            {
                Add(kind, old.Tilfeller.FirstOrDefault()?.Hjemmel, @new.Tilfeller.FirstOrDefault()?.Hjemmel, before, now, before == now ? string.Join("; ", new[] { effect, InTheSameWords(about) }.Where(t => t.Length > 0)) : effect);
            }
        }
    }

    /// <summary>Why the answer is not the same where the words are.</summary>
    private static string InTheSameWords(IReadOnlyList<JointFact> about) => about.Any(f => f.Timeline is not null) ? "datoene er de samme, men fristen er flyttet" : "";

    /// <summary>A list is tried with one part, so what a rule about how many there are does is not tried with none or several.</summary>
    private void NoteParts(string place, IEnumerable<Expression> changed)
    {
        if (changed.SelectMany(ExpressionParts.AllIn).Any(e => e is Expression.Count or Expression.Quantified or Expression.Aggregate))
        {
            _aboutParts.Add(_namesEdition ? $"{place} ({_old.Label} → {_new.Label})" : place);
        }
    }

    /// <summary>A ja/nei name that only one year has is a condition that is new or gone.</summary>
    private void CompareLoneConditions()
    {
        foreach (var name in _new.Ordning.Definisjoner.Where(d => _now.IsLone(d, _before) && IsUsed(_new.Ordning, d)))
        {
            var kind = _effects.OfTruth(null, name, Joint([], ExpressionParts.Of(name)));
            Add(kind, null, name.Tilfeller.FirstOrDefault()?.Hjemmel, null, Words(name), "nytt vilkår");
        }

        foreach (var name in _old.Ordning.Definisjoner.Where(d => _before.IsLone(d, _now) && IsUsed(_old.Ordning, d)))
        {
            var kind = _effects.OfTruth(name, null, Joint(ExpressionParts.Of(name), []));
            Add(kind, name.Tilfeller.FirstOrDefault()?.Hjemmel, null, Words(name), null, "vilkåret er tatt ut");
        }
    }

    /// <summary>Whether an amount reads a name; in a rule about the outcome it is told as a part of that.</summary>
    private static bool IsUsed(Ordning ordning, Definisjon name) =>
        ordning.BeregnetTilskudd is { } amount && Reading.All(ExpressionParts.Of(amount)).Any(e => e is Expression.Defined { Definisjon: { } read } && read == name);

    private static string Words(Definisjon definition) => definition.Navn + ": " + string.Join("; ", WithParts(definition).SelectMany(d => d.Tilfeller).Where(t => !t.ErUnderforstått).Select(t => ListWords.Of(t.Tekst, t.Vilkår, t.Verdi)));

    /// <summary>A name with the steps, rows and additions that it is the sum of: its own line says only that there are some.</summary>
    private static IEnumerable<Definisjon> WithParts(Definisjon definition) => ExpressionParts.Of(definition).SelectMany(ExpressionParts.AllIn).OfType<Expression.Defined>()
        .Select(d => d.Definisjon).Where(d => d.ErTillegg || d.Form == Definisjonsform.Rad).Distinct().Prepend(definition);

    /// <summary>The facts that the changed parts of an amount read, and those that decide whether the changed parts are asked for.</summary>
    private IEnumerable<JointFact> AmountFacts(Definisjon old, Definisjon @new)
    {
        var (before, now) = (new ChangedParts(_before, d => Counterpart(_new, _now, _before.KeyOf(d)) is { } n && _now.Own(n) == _before.Own(d), r => IsSameRate(r)), new ChangedParts(_now, d => Counterpart(_old, _before, _now.KeyOf(d)) is { } o && _before.Own(o) == _now.Own(d), r => IsSameRate(r)));
        return before.Facts(old).Select(_old.JointOf).Concat(now.Facts(@new).Select(_new.JointOf)).OfType<JointFact>().Distinct();
    }

    private bool IsSameRate(Sats rate) => _old.Ordning.Satser.Any(o => _new.Ordning.Satser.Any(n => (o == rate || n == rate) && _before.KeyOf(o) == _now.KeyOf(n) && o.Verdi == n.Verdi));

    private static Definisjon? Counterpart(Edition edition, Forms forms, string key) => edition.Ordning.Definisjoner.FirstOrDefault(d => forms.IsShared(d) && forms.KeyOf(d) == key);

    private IReadOnlyList<JointFact> Joint(IEnumerable<Expression> old, IEnumerable<Expression> @new) =>
        Reading.Facts(old).Select(_old.JointOf).Concat(Reading.Facts(@new).Select(_new.JointOf)).OfType<JointFact>().Where(_facts.All.Contains).Distinct().ToArray();

    private static bool IsAsked(Edition edition, Opplysning? fact) => fact is not null && Reading.Facts(Reading.Roots(edition.Ordning)).Contains(fact);

    private static string Declared(Opplysning fact) => $"{fact.Navn}: {fact.Type.Navn}{(fact.ErSkjønn ? " (skjønn)" : "")}";

    private void Add(Endringsslag kind, string place, string? old, string? @new, string effect, IEnumerable<string> paragraphs) =>
        _changes.Add(new Regelendring(kind, _namesEdition ? $"{place} ({_old.Label} → {_new.Label})" : place, old, @new, effect) { Paragrafer = [.. paragraphs.Distinct()] });

    private void Add(Endringsslag kind, Hjemmel? before, Hjemmel? now, string? old, string? @new, string effect) =>
        Add(kind, Place(before, now), old, @new, effect, new[] { before, now }.OfType<Hjemmel>().Select(h => h.Paragraf));

    private static string Place(Hjemmel? old, Hjemmel? @new)
    {
        var (before, now) = (old?.ToString(), @new?.ToString());
        return now is null ? before ?? "" : before is null || before == now ? now : $"{now} (før {before})";
    }
}

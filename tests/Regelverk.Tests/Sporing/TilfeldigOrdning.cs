using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;
using static Regelverk.Tests.Interpretation.Bygg;

namespace Regelverk.Tests.Sporing;

/// <summary>Regulations that nobody would write: every form of expression inside every other, on three levels, some facts covered by taushetsplikt.</summary>
internal sealed class TilfeldigOrdning
{
    private readonly Random _random;
    private readonly Begrep _søker = Begrep("kommune", Begrepsrolle.Søker);
    private readonly Begrep _søknad = Begrep("søknad", Begrepsrolle.Søknad);
    private readonly Begrep _tiltak = Begrep("tiltak", Begrepsrolle.Element, "tiltakene");
    private readonly Begrep _post = Begrep("post", Begrepsrolle.Element, "postene");
    private readonly List<Opplysning> _facts = [];
    private readonly List<Definisjon> _definitions = [];
    private readonly List<Sats> _rates = [];
    private readonly List<Opplysning> _periods = [];
    private readonly Dictionary<Begrep, Begrep> _months = [];
    private HashSet<Opplysning> _plainFacts = [];
    // What counts days and months has no plain form, so only every second regulation does.
    private readonly bool _usesCalendar;
    private int _number;

    public TilfeldigOrdning(int frø)
    {
        _random = new Random(frø);
        _usesCalendar = frø % 2 == 1;
        _søknad.Utenfor = _søker;
        _tiltak.Utenfor = _søknad;
        _post.Utenfor = _tiltak;
        _tiltak.Liste = Fakta(_søknad, "tiltakene", new Verditype(Verdislag.Liste) { Element = _tiltak });
        _post.Liste = Fakta(_tiltak, "postene", new Verditype(Verdislag.Liste) { Element = _post });
        foreach (var level in Nivåer)
        {
            var months = new Begrep("måneden", ["måneden"], Begrepsrolle.Element, Her) { Utenfor = level, ErMåneder = true };
            months.Opplysninger = [new Opplysning("måneden", ["måneden"], months, Månedstype, Her)];
            _months.Add(level, months);
        }
    }

    private static Verditype Månedstype { get; } = new(Verdislag.Måned);

    private static Verditype Periodetype { get; } = new(Verdislag.Periode);

    private static Verditype Heltallstype { get; } = new(Verdislag.Heltall);

    private static Verditype[] Typer =>
    [
        JaNei, JaNei, Kroner, Kroner, new(Verdislag.Heltall) { Enhet = "leger" }, new(Verdislag.Tall), new(Verdislag.Prosent),
        Datotype, Tidspunkttype, Tidspunkttype, new(Verdislag.Måned), Én_av("rød", "grønn", "blå"),
    ];

    private IReadOnlyList<Begrep> Nivåer => [_søknad, _tiltak, _post];

    private IEnumerable<Begrep> Months => _usesCalendar ? _months.Values : [];

    public Ordning Lag()
    {
        foreach (var begrep in new[] { _søker, _søknad, _tiltak, _post })
        {
            var facts = Enumerable.Range(0, 7).Select(_ => Fact(begrep)).ToList();
            _facts.AddRange(facts);
            var period = new Opplysning(Word(), ["p"], begrep, Periodetype, Her) { Taushetsbelagt = OneIn(12) };
            _periods.Add(period);
            facts.Add(period);
            begrep.Opplysninger = facts.Where(f => !f.ErSkjønn).Concat(new[] { _tiltak.Liste, _post.Liste }.OfType<Opplysning>().Where(l => l.Begrep == begrep)).ToList();
        }

        // A condition may only read what is always given; else it could lead back to itself.
        var conditional = _facts.Where(f => f.Begrep != _søker && OneIn(4)).ToList();
        _plainFacts = _facts.Except(conditional).ToHashSet();
        foreach (var fact in conditional)
        {
            fact.OppgisBareNår = Condition(Level(fact), 2, onlyPlainFacts: true);
        }

        _rates.Add(new Sats("taksten", ["taksten"], Kroner, Tall(1000), null, Her));
        for (var i = 0; i < 8; i++)
        {
            _definitions.Add(Definition($"begrepet {Word()}", Any([.. Nivåer, .. Months]), OneIn(3) ? JaNei : AnyType()));
        }

        var søkt = Amount("søkt tilskudd");
        var beregnet = Amount("beregnet tilskudd");
        return new Ordning
        {
            Navn = "Prøve",
            År = 2020,
            Søker = _søker,
            Søknad = _søknad,
            Begreper = [_søker, _søknad, _tiltak, _post],
            Måneder = [.. Months],
            Skjønn = _facts.Where(f => f.ErSkjønn).ToList(),
            Satser = _rates,
            Krav = Enumerable.Range(0, 2 + _random.Next(4)).Select(_ => Rule()).ToList(),
            Definisjoner = [.. _definitions, søkt, beregnet],
            SøktTilskudd = OneIn(4) ? null : søkt,
            BeregnetTilskudd = OneIn(20) ? null : beregnet,
            Runder = [new Runde(1, new Tidspunkt(new Dato(2020, 3, 1), OneIn(2) ? 900 : null), null, OneIn(4) ? null : new Periode(new Dato(2020, 1, 15), new Dato(2020, 5, 31)), null, 1000, null, Her)],
            Fordeling = Division(),
        };
    }

    private Begrep Level(Opplysning fact) => fact.Begrep == _søker ? _søknad : fact.Begrep;

    private Opplysning Fact(Begrep begrep)
    {
        var type = AnyType();
        var fact = new Opplysning(type.Enhet.Length > 0 ? $"{Word()} antall leger" : Word(), ["f"], begrep, type, Her)
        {
            Taushetsbelagt = OneIn(12),
            VurderesAv = begrep != _søker && OneIn(5) ? "saksbehandler" : null,
        };
        if (type.ErTall)
        {
            fact.Minst = OneIn(2) ? Rational.Zero : null;
            fact.Høyst = OneIn(3) ? 5000 : null;
        }

        return fact;
    }

    private Definisjon Amount(string name) => Definer(name, _søknad, Kroner, Alltid(
        new Expression.Rounded(Number(_søknad, 3), new Avrunding(Any(Enum.GetValues<Avrundingsmåte>()), OneIn(2) ? 1 : new Rational(1, 100)), Kroner, Her, Text("avrundet")), Place()));

    private Definisjon Definition(string name, Begrep level, Verditype type)
    {
        Tilfelle One() => OneIn(5) ? Alltid(Of(type, level, 2), Place()) : Hvis(Of(type, level, 2), Condition(level, 2), Place());
        var cases = Enumerable.Range(0, 1 + _random.Next(3)).Select(_ => One()).Concat(OneIn(2) ? [Ellers(Of(type, level, 2), Place())] : []).ToArray();
        return type.Slag == Verdislag.JaNei && cases.Length == 1 && OneIn(2)
            ? new Definisjon(name, Her) { Nivå = level, Type = type, Tilfeller = cases, ErUnntak = true }
            : Definer(name, level, type, cases);
    }

    private Krav Rule()
    {
        var slag = Any(Enum.GetValues<Kravslag>());
        return Krav(slag, Condition(_søknad, 3), Place(), slag == Kravslag.Rettes ? new Varighet(2, Tidsenhet.Uke) : null);
    }

    private Fordeling? Division()
    {
        if (OneIn(4))
        {
            return null;
        }

        Steg steg = OneIn(2)
            ? new Steg.Forholdsmessig(null, 1, "deles", [], Her)
            : new Steg.Prioritetsgrupper(Of(Any([Kroner, JaNei, Tidspunkttype, Datotype, Én_av("rød", "grønn", "blå")]), _søknad, 1), true, null, Grensegruppe.FårIngenTilskudd, 1, "grupper", [], Her);
        return new Fordeling(OneIn(3) ? null : Place(), [steg], null, null, Her);
    }

    private Expression Of(Verditype type, Begrep level, int depth, bool onlyPlainFacts = false) => type.Slag switch
    {
        Verdislag.JaNei => Condition(level, depth, onlyPlainFacts),
        Verdislag.Dato or Verdislag.Tidspunkt => Ordered(level, type, depth, onlyPlainFacts),
        Verdislag.Måned => Ordered(level, type, depth, onlyPlainFacts),
        Verdislag.Kode => Read(level, type, onlyPlainFacts) ?? Konstant(Kode(Any(type.Koder)), type, Text("kode")),
        _ => Number(level, depth, onlyPlainFacts),
    };

    private Expression Number(Begrep level, int depth, bool plain = false) => depth == 0
        ? Leaf(level, Any(Typer.Where(t => t.ErTall).ToList()), plain)
        : _random.Next(_usesCalendar ? 16 : 12) switch
        {
            12 or 13 => CalendarNumber(level, depth, plain),
            14 or 15 => MonthCount(level, depth, plain),
            0 or 1 => new Expression.Arithmetic(Any(Enum.GetValues<ArithmeticOperator>()), Number(level, depth - 1, plain), Number(level, depth - 1, plain), NumberType(), Her, Text("regnestykke")),
            2 => new Expression.Extreme(OneIn(2), Many(() => Number(level, depth - 1, plain)), NumberType(), Her, Text("ytterst")),
            3 or 4 => new Expression.Bounded(Number(level, depth - 1, plain), OneIn(2), Number(level, depth - 1, plain), Kroner, Her, Text("grense")),
            5 => new Expression.Rounded(Number(level, depth - 1, plain), new Avrunding(Any(Enum.GetValues<Avrundingsmåte>()), Any<Rational>([1, 100, new Rational(1, 100)])), Kroner, Her, Text("avrundet")),
            6 or 7 => Aggregate(level, NumberType(), Any(Enum.GetValues<AggregateKind>()), depth, plain),
            8 => Over(level, (over, where) => new Expression.Count(over, where, new Verditype(Verdislag.Heltall) { Enhet = "leger" }, Her, Text("antall leger")), depth, plain),
            _ => Leaf(level, Any(Typer.Where(t => t.ErTall).ToList()), plain),
        };

    private Expression CalendarNumber(Begrep level, int depth, bool plain) => _random.Next(4) switch
    {
        0 => new Expression.Calendar(CalendarFunction.WholeMonths, [Period(level, depth - 1, plain)], null, Heltallstype, Her, Text("hele måneder")),
        1 => new Expression.Calendar(CalendarFunction.BegunMonths, [Period(level, depth - 1, plain)], null, Heltallstype, Her, Text("påbegynte måneder")),
        2 => new Expression.Calendar(CalendarFunction.Days, [OneIn(3) ? Ordered(level, Månedstype, depth - 1, plain) : Period(level, depth - 1, plain)], null, Heltallstype, Her, Text("dager")),
        _ => new Expression.Calendar(
            CalendarFunction.DaysOfYear, [Ordered(level, Any([Datotype, Tidspunkttype, Månedstype]), depth - 1, plain)], null, Heltallstype, Her, Text("dager i året")),
    };

    private Expression MonthCount(Begrep level, int depth, bool plain) => level.ErMåneder
        ? CalendarNumber(level, depth, plain)
        : new Expression.MonthCount(Period(level, depth - 1, plain), OneIn(2), _months[level], Condition(_months[level], depth - 1, plain), Heltallstype, Her, Text("måneder der"));

    private Expression Period(Begrep level, int depth, bool plain) => depth <= 0
        ? OneIn(4) ? new Expression.RoundPeriod(Periodetype, Her, Text("søknadsperioden")) : Les(Any(_periods.Where(p => level.Ser(p.Begrep)).ToList()), Text("perioden"))
        : _random.Next(4) switch
        {
            0 or 1 => new Expression.Calendar(
                CalendarFunction.Overlap, [Period(level, depth - 1, plain), Period(level, depth - 1, plain)], null, Periodetype, Her, Text("overlapp")),
            2 => new Expression.Calendar(
                CalendarFunction.FromTo,
                [Ordered(level, Datotype, depth - 1, plain), Ordered(level, Tidspunkttype, depth - 1, plain)],
                null,
                Periodetype,
                Her,
                Text("fra og til")),
            _ => Period(level, 0, plain),
        };

    private Expression Ordered(Begrep level, Verditype type, int depth, bool plain) => type.Slag == Verdislag.Måned && level.ErMåneder && OneIn(2)
        ? Les(level.Opplysninger[0], Text("måneden"))
        : depth > 0 && _usesCalendar && type.Slag == Verdislag.Dato && OneIn(5)
        ? new Expression.Calendar(
            OneIn(2) ? CalendarFunction.After : CalendarFunction.Before,
            [Ordered(level, OneIn(2) ? Datotype : Tidspunkttype, depth - 1, plain)],
            new Varighet(1 + _random.Next(5), Any(Enum.GetValues<Tidsenhet>())),
            Datotype,
            Her,
            Text("flyttet"))
        : depth == 0 || OneIn(2)
        ? type.ErTid && OneIn(4) ? new Expression.Deadline(Tidspunkttype, Her, Text("fristen")) : Leaf(level, type, plain)
        : OneIn(2)
            ? new Expression.Extreme(OneIn(2), Many(() => Ordered(level, type, depth - 1, plain)), type, Her, Text("ytterst"))
            : Aggregate(level, type, OneIn(2) ? AggregateKind.Highest : AggregateKind.Lowest, depth, plain);

    private Expression Condition(Begrep level, int depth, bool onlyPlainFacts = false)
    {
        var plain = onlyPlainFacts;
        if (depth == 0)
        {
            return Leaf(level, JaNei, plain);
        }

        switch (_random.Next(10))
        {
            case 0 or 1:
                var quantifier = Any(Enum.GetValues<Quantifier>());
                return Vilkår(quantifier, quantifier is Quantifier.All or Quantifier.None ? 0 : 1 + _random.Next(2), Many(() => (OneIn(2) ? Place() : null, Condition(level, depth - 1, plain))).ToArray());
            case 2:
                return Ikke(Condition(level, depth - 1, plain), Text("ikke"));
            case 3 or 4 or 5:
                return Comparison(level, depth - 1, plain);
            case 6:
                var kode = Én_av("rød", "grønn", "blå");
                return new Expression.OneOf(
                    Of(kode, level, depth - 1, plain), [Konstant(Kode("rød"), kode, "rød"), Konstant(Kode("blå"), kode, "blå")], JaNei, Her, Text("en av"));
            case 7 or 8:
                var over = OneIn(2) ? _tiltak : _post;
                return new Expression.Quantified(Any(Enum.GetValues<Quantifier>()), 1 + _random.Next(2), over, Condition(over, depth - 1, plain), JaNei, Her, Text("minst ett er slik"));
            default:
                return Leaf(level, JaNei, plain);
        }
    }

    private Expression Comparison(Begrep level, int depth, bool plain)
    {
        var type = AnyType();
        var hasOrder = type.Slag is not (Verdislag.JaNei or Verdislag.Kode);
        var how = hasOrder ? Any(Enum.GetValues<ComparisonOperator>()) : OneIn(2) ? ComparisonOperator.Equal : ComparisonOperator.NotEqual;
        var other = type.ErTid ? OneIn(2) ? Datotype : Tidspunkttype : type;
        return Er(Of(type, level, depth, plain), how, OneIn(2) ? Fast(other) : Of(other, level, depth, plain), Text("sammenlignet"));
    }

    private Expression Aggregate(Begrep level, Verditype type, AggregateKind kind, int depth, bool plain)
    {
        var over = OneIn(2) ? _tiltak : _post;
        return new Expression.Aggregate(kind, Of(type, over, depth - 1, plain), over, OneIn(2) ? Condition(over, depth - 1, plain) : null, type, Her, Text("samlet"));
    }

    private Expression Over(Begrep level, Func<Begrep, Expression?, Expression> make, int depth, bool plain)
    {
        var over = OneIn(2) ? _tiltak : _post;
        return make(over, OneIn(4) ? null : Condition(over, depth - 1, plain));
    }

    private Expression Leaf(Begrep level, Verditype type, bool plain) =>
        OneIn(8) ? Fast(type)
        : type.Slag == Verdislag.Kroner && OneIn(20) ? new Expression.NotComputed("satsen er ikke fastsatt", Place(), Kroner, Her, Text("beregnes ikke"))
        : type.Slag == Verdislag.Kroner && OneIn(8) ? new Expression.Rate(_rates.Count > 0 ? _rates[0] : new Sats("sats", ["sats"], Kroner, Tall(500), null, Her), Her, Text("satsen"))
        : Read(level, type, plain) ?? Fast(type);

    private Expression? Read(Begrep level, Verditype type, bool plain)
    {
        var definitions = plain ? [] : _definitions.Where(d => d.Type.Slag == type.Slag && level.Ser(d.Nivå)).ToList();
        if (definitions.Count > 0 && OneIn(2))
        {
            return Navn(Any(definitions), Text("navnet"));
        }

        var facts = _facts.Where(f => f.Type.Slag == type.Slag && level.Ser(f.Begrep) && (!plain || _plainFacts.Contains(f))).ToList();
        return facts.Count > 0 ? Les(Any(facts), Text("opplysningen")) : null;
    }

    private Expression Fast(Verditype type) => type.Slag switch
    {
        Verdislag.JaNei => Konstant(OneIn(2) ? Ja : Nei, JaNei, "ja"),
        Verdislag.Dato => Konstant(Tid(2020, 3, 1), Datotype, "1. mars 2020"),
        Verdislag.Tidspunkt => Konstant(Tid(2020, 3, 1, 12), Tidspunkttype, "1. mars 2020 kl. 12.00"),
        Verdislag.Måned => Konstant(new Value.Month(new Måned(2020, 3)), type, "mars 2020"),
        Verdislag.Kode => Konstant(Kode(Any(type.Koder)), type, "kode"),
        _ => Konstant(new Value.Number(Any<Rational>([0, 1, 2, 3, 1000, new Rational(1, 3), -5])), type, Text("tallet")),
    };

    private List<T> Many<T>(Func<T> one) => Enumerable.Range(0, 1 + _random.Next(3)).Select(_ => one()).ToList();

    private Hjemmel Place() => new($"§ {1 + _random.Next(9)}", OneIn(5) ? null : 1 + _random.Next(13), OneIn(3) ? "b" : null, OneIn(4) ? 2 : null);

    private Verditype NumberType() => Any(Typer.Where(t => t.ErTall).ToList());

    private Verditype AnyType() => Any(Typer);

    private string Word() => $"ord{++_number}";

    private string Text(string what) => $"{what} {++_number}";

    private bool OneIn(int n) => _random.Next(n) == 0;

    private T Any<T>(IReadOnlyList<T> values) => values[_random.Next(values.Count)];
}

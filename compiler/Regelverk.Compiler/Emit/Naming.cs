using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Compiler.Emit;

/// <summary>What everything in a regulation is called in C#. Each name is made from the words of what it names, never from its number in the file.</summary>
internal sealed class Naming
{
    private static readonly string[] OfEveryObject =
        ["Equals", "GetHashCode", "GetType", "ToString", "Finalize", "MemberwiseClone", "ReferenceEquals"];

    private static readonly string[] OfTheFacade =
    [
        .. OfEveryObject, "Instans", "Om", "Runder", "Fordeling", "Beregn", "Konkluder", "KonkluderAlle", "KonkluderFra", "Fordel", "FordelRunde", "Les", "Avgjør", "Delta",
        "Regler", "Hjemler", "Typer", "Fullstendighet", "Satser", "Satsverdier", "Opplysninger", "Ord", "RundeNummer", "Utenfor", "Sak", "Sporsted", "Kortformer", "Regelregning", "Id", "Status", "Runde", "Frist",
    ];

    private readonly Dictionary<Begrep, string> _classes = [];
    private readonly Dictionary<Begrep, string> _traces = [];
    private readonly Dictionary<Begrep, string> _factStructs = [];
    private readonly Dictionary<Begrep, string> _reasons = [];
    private readonly Dictionary<Opplysning, string> _enums = [];
    private readonly Dictionary<Opplysning, string> _facts = [];
    private readonly Dictionary<Opplysning, FactFields> _fields = [];
    private readonly Dictionary<Definisjon, string> _definitions = [];
    private readonly Dictionary<Krav, string> _demands = [];
    private readonly Dictionary<Sats, string> _rates = [];
    private readonly Dictionary<Hjemmel, string> _places = [];
    private readonly Dictionary<(Opplysning, string), string> _codes = [];

    /// <summary>Names everything in a regulation.</summary>
    /// <param name="ordning">The regulation.</param>
    public Naming(Ordning ordning)
    {
        Scheme = Identifier.Pascal(ordning.Navn + " " + CSharpText.Int(ordning.År));
        var types = new NameScope([.. OfTheFacade, Scheme]);
        foreach (var begrep in ordning.Begreper)
        {
            _classes.Add(begrep, types.Take(Identifier.Pascal(begrep.Navn), begrep.Navn));
            _traces.Add(begrep, types.Take(Identifier.Pascal(begrep.Navn) + "Spor", begrep.Navn));
            _factStructs.Add(begrep, types.Take(Identifier.Pascal(begrep.Navn) + "Fakta", begrep.Navn));
            _reasons.Add(begrep, types.Take(Identifier.Pascal(begrep.Navn) + "Grunner", begrep.Navn));
        }

        foreach (var months in ordning.Måneder)
        {
            var words = $"måned for {months.Utenfor}";
            _traces.Add(months, types.Take(Identifier.Pascal(words) + "Spor", words));
        }

        foreach (var begrep in ordning.Begreper)
        {
            NameFacts(begrep, FactsOf(ordning, begrep), types);
        }

        NameRules(ordning);
    }

    /// <summary>The class of the regulation: «Rekrutteringstilskudd2018».</summary>
    public string Scheme { get; }

    /// <summary>The method that works out søkt and beregnet tilskudd together.</summary>
    public string Sums { get; private set; } = "";

    /// <summary>The input class of a begrep.</summary>
    public string Class(Begrep begrep) => _classes[begrep];

    /// <summary>The class that evaluates the rules of a begrep with grounds.</summary>
    public string Trace(Begrep begrep) => _traces[begrep];

    /// <summary>What plain rules read of a listed part.</summary>
    public string Facts(Begrep begrep) => _factStructs[begrep];

    /// <summary>What holds the grounds of the skjønn of a begrep.</summary>
    public string Reasons(Begrep begrep) => _reasons[begrep];

    /// <summary>The enum of a fact with a closed list of values.</summary>
    public string Enum(Opplysning opplysning) => _enums[opplysning];

    /// <summary>The property of a fact.</summary>
    public string Fact(Opplysning opplysning) => _facts[opplysning];

    /// <summary>The field that holds a fact as the rules read it.</summary>
    public string Field(Opplysning opplysning) => _fields[opplysning].Value;

    /// <summary>All fields of a fact.</summary>
    public FactFields Fields(Opplysning opplysning) => _fields[opplysning];

    /// <summary>The member of an enum.</summary>
    public string Code(Opplysning opplysning, string code) => _codes[(opplysning, code)];

    /// <summary>The method of a defined name.</summary>
    public string Definition(Definisjon definisjon) => _definitions[definisjon];

    /// <summary>The method of a rule about the outcome.</summary>
    public string Demand(Krav krav) => _demands[krav];

    /// <summary>The constant of a rate.</summary>
    public string Rate(Sats sats) => _rates[sats];

    /// <summary>The constant of a place in the regulation.</summary>
    public string Place(Hjemmel hjemmel) => _places[hjemmel];

    /// <summary>All places that rules rest on, in file order.</summary>
    public IReadOnlyList<Hjemmel> Places => [.. _places.Keys];

    /// <summary>The facts of a begrep, its skjønn among them.</summary>
    public static IReadOnlyList<Opplysning> FactsOf(Ordning ordning, Begrep begrep) =>
        [.. begrep.Opplysninger, .. ordning.Skjønn.Where(s => s.Begrep == begrep)];

    private void NameFacts(Begrep begrep, IReadOnlyList<Opplysning> facts, NameScope types)
    {
        var members = new NameScope([.. OfEveryObject, "Id", "Runde", "Status", "Skjønnsgrunner", "Kjent", "ErFullstendig", "Frist", .. OuterNames(begrep), Class(begrep)]);
        var parameters = new NameScope(begrep.Rolle == Begrepsrolle.Søknad && begrep.Utenfor is { } søker ? ["id", "runde", "status", Identifier.Camel(søker.Navn)] : ["id"]);
        var fields = new NameScope(["_frist", "_harFrist", "_erFullstendig", "_grunner"]);
        foreach (var fact in facts)
        {
            _facts.Add(fact, members.Take(Identifier.Pascal(fact.Navn), fact.Navn));
            var field = "_" + Identifier.Camel(fact.Navn).TrimStart('@', '_');
            _fields.Add(fact, new FactFields(
                parameters.Take(Identifier.Camel(fact.Navn), fact.Navn), fields.Take(field, fact.Navn), fields.Take(field + "ErGitt", fact.Navn), fields.Take(field + "SomGitt", fact.Navn), fields.Take(field + "HarKlokke", fact.Navn), fields.Take(field + "Fakta", fact.Navn)));
            if (fact.Type.Slag == Verdislag.Kode)
            {
                _enums.Add(fact, types.Take(Identifier.Pascal(fact.Navn), begrep.Navn + " " + fact.Navn));
                var values = new NameScope([]);
                foreach (var code in fact.Type.Koder)
                {
                    _codes.Add((fact, code), values.Take(Identifier.Pascal(code), code));
                }
            }
        }
    }

    // An application has a property for its søker.
    private string[] OuterNames(Begrep begrep) => begrep.Rolle == Begrepsrolle.Søknad && begrep.Utenfor is { } søker ? [Class(søker)] : [];

    private void NameRules(Ordning ordning)
    {
        var rules = new NameScope([.. OfEveryObject, "Regler", "Konkluder", "Lavest", "Høyest", "Avrundet", "Ubesluttet", "Ulike", "Oppgis", "Avgjør", "Delta", "Id", "Inngang"]);
        foreach (var definition in ordning.Definisjoner)
        {
            _definitions.Add(definition, rules.Take(Identifier.Pascal(definition.Navn), definition.Navn));
        }

        foreach (var demand in ordning.Krav)
        {
            _demands.Add(demand, rules.Take(Identifier.Pascal(Verb(demand.Slag) + " etter " + Words(demand.Hjemmel)), demand.Tekst));
        }

        Sums = rules.Take("SøktOgBeregnetTilskudd", "søkt og beregnet tilskudd");

        var rates = new NameScope([.. OfEveryObject, "Satser", "Satsverdier", "Tall", "Dag"]);
        foreach (var rate in ordning.Satser)
        {
            _rates.Add(rate, rates.Take(Identifier.Pascal(rate.Navn), rate.Navn));
        }

        var places = new NameScope([.. OfEveryObject, "Hjemler"]);
        foreach (var place in AllPlaces(ordning).Distinct())
        {
            _places.Add(place, places.Take(Identifier.Pascal(Words(place)), place.ToString()));
        }
    }

    private static string Verb(Kravslag slag) => slag switch
    {
        Kravslag.KanGis => "kan gis",
        _ => slag.ToString(),
    };

    private static string Words(Hjemmel place) => place.ToString().Replace("§", "paragraf ").Replace("nr.", "nummer ");

    private static IEnumerable<Hjemmel> AllPlaces(Ordning ordning)
    {
        foreach (var demand in ordning.Krav)
        {
            yield return demand.Hjemmel;
            foreach (var inner in In(demand.Vilkår))
            {
                yield return inner;
            }
        }

        foreach (var part in ordning.Definisjoner.SelectMany(d => d.Tilfeller))
        {
            yield return part.Hjemmel;
            foreach (var inner in In(part.Verdi).Concat(part.Vilkår is { } guard ? In(guard) : []))
            {
                yield return inner;
            }
        }

        foreach (var condition in ordning.Begreper.SelectMany(b => FactsOf(ordning, b)).Select(f => f.OppgisBareNår).OfType<Expression>())
        {
            foreach (var inner in In(condition))
            {
                yield return inner;
            }
        }

        if (ordning.Fordeling is { } division)
        {
            foreach (var inner in division.Nøkler.SelectMany(In))
            {
                yield return inner;
            }

            foreach (var lots in division.Steg.Select(LotsOf).OfType<Hjemmel>())
            {
                yield return lots;
            }

            foreach (var place in division.Rundedelinger.Append(division).Select(d => d.Hjemmel).OfType<Hjemmel>())
            {
                yield return place;
            }
        }
    }

    private static Hjemmel? LotsOf(Steg step) => step switch
    {
        Steg.PrioritertRekkefølge order => order.Orden.Lodd,
        Steg.AvrundingTilRammen rounding => rounding.Likhet.Lodd,
        Steg.Bagatellgrense small => small.Likhet?.Lodd,
        _ => null,
    };

    private static IEnumerable<Hjemmel> In(Expression expression) => ExpressionParts.AllIn(expression).SelectMany(e => e switch
    {
        Expression.Conditions list => list.Items.Select(i => i.Hjemmel).OfType<Hjemmel>(),
        Expression.NotComputed none => [none.Hjemmel],
        _ => [],
    });
}

/// <summary>The parameter that gives a fact, and the fields that hold it.</summary>
/// <param name="Parameter">The parameter of the constructor.</param>
/// <param name="Value">As the rules read it.</param>
/// <param name="IsGiven">Whether it is given, so that plain rules can read it.</param>
/// <param name="AsGiven">As the caller gave it, where that differs from what rules read.</param>
/// <param name="HasClock">For a tidspunkt: whether it has a clock.</param>
/// <param name="Facts">For a list: what plain rules read of its parts.</param>
internal sealed record FactFields(string Parameter, string Value, string IsGiven, string AsGiven, string HasClock, string Facts);

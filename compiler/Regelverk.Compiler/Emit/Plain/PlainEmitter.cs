using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Compiler.Emit.Plain;

/// <summary>Writes the plain rules: a class with one method a rule, and one that concludes from them all.</summary>
internal sealed class PlainEmitter
{
    private readonly Ordning _ordning;
    private readonly Naming _naming;
    private readonly IReadOnlyList<PlainMethod> _definitions;
    private readonly IReadOnlyList<(Krav Krav, PlainMethod Method)> _demands;
    private readonly PlainBody? _sums;
    private readonly IReadOnlyList<(Sats Rate, Rational Amount, PlainValue.Number Number)> _rates;

    private PlainEmitter(Ordning ordning, Naming naming, PlainRules rules, UsedFacts used)
    {
        _ordning = ordning;
        _naming = naming;
        Rules = rules;
        _definitions = rules.Definitions(used);
        if (JoinedSums.Of(ordning) is { } sums)
        {
            _sums = new PlainBody(ordning.Søknad);
            sums.Write(rules, naming, _sums);
        }

        _rates = [.. from rate in ordning.Satser where rate.Verdi is Value.Number select (rate, ((Value.Number)rate.Verdi).Amount, PlainNumbers.Constant(((Value.Number)rate.Verdi).Amount, rate.Type))];
        _demands = ordning.Krav.Where(UsedFacts.DecidesOutcome).Select(k => (k, rules.Demand(k))).ToList();
    }

    /// <summary>The rules.</summary>
    public PlainRules Rules { get; }

    /// <summary>Makes ready to write; null where the rules cannot be written with plain numbers.</summary>
    public static PlainEmitter? TryCreate(Ordning ordning, Naming naming, UsedFacts used)
    {
        if (ordning.BeregnetTilskudd is null)
        {
            return null;
        }

        // Plain rules conclude the same in all rounds.
        if (ordning.Fordeling is { } division && division.Rundedelinger.Any(d => d.UtenBeregnet))
        {
            return null;
        }

        // Plain rules never ask for the keys of the division, so one that may have no value is left to the rules with grounds.
        if ((ordning.Fordeling?.Nøkler ?? []).Any(k => MayLackValue(k, [])))
        {
            return null;
        }

        try
        {
            var emitter = new PlainEmitter(ordning, naming, new PlainRules(ordning, naming), used);
            new CompletenessEmitter(ordning, naming, used, emitter.Rules).Check();
            return emitter;
        }
        catch (NotPlainException)
        {
            return null;
        }
    }

    private static bool MayLackValue(Expression expression, HashSet<Definisjon> seen) => ExpressionParts.AllIn(expression).Any(e => e switch
    {
        Expression.NotComputed or Expression.Arithmetic { Operator: ArithmeticOperator.Divide } or Expression.Aggregate { Kind: not AggregateKind.Sum } => true,
        Expression.Fact fact => fact.Opplysning.OppgisBareNår is not null,
        Expression.Defined { Definisjon: var name } => seen.Add(name) && (!HasOneCase(name) || ExpressionParts.Of(name).Any(part => MayLackValue(part, seen))),
        _ => false,
    });

    private static bool HasOneCase(Definisjon name) => name.TilfelleneErEntydige || (name.Tilfeller.Count == 1 && name.Tilfeller[0].Vilkår is null);

    /// <summary>Writes the class.</summary>
    public void Write(CodeWriter writer)
    {
        writer.Line();
        writer.Line("/// <summary>Reglene for en søknad der alle opplysninger er gitt: hele øre i 64 biter, én metode for hver regel.</summary>");
        writer.Open("private abstract class Regler : global::Regelverk.Runtime.Plain.Regelregning");
        WriteConclusion(writer);
        var joined = _sums is null ? [] : new[] { _ordning.SøktTilskudd, _ordning.BeregnetTilskudd }.OfType<Definisjon>().Select(_naming.Definition).ToList();
        var methods = _demands.Select(d => (Place: d.Krav.Hjemmel, What: d.Krav.Tekst, d.Method))
            .Concat(_definitions.Zip(_ordning.Definisjoner.Where(d => _definitions.Any(m => m.Name == _naming.Definition(d))), (m, d) => (Place: d.Tilfeller[0].Hjemmel, What: d.Navn, Method: m)))
            .Where(m => !joined.Contains(m.Method.Name))
            .OrderBy(m => PlaceInFile(m.Place));
        foreach (var (place, what, method) in methods)
        {
            writer.Line();
            Documentation.OfRule(writer, _ordning, place, what);
            writer.Open($"internal static {method.Type} {method.Name}({Parameters(method.Level)})");
            Statement.Write(method.Body, writer);
            writer.Close();
        }

        if (_sums is not null)
        {
            WriteSums(_sums, writer);
        }

        writer.Close();
        WriteRates(writer);
    }

    private void WriteRates(CodeWriter writer)
    {
        writer.Line();
        writer.Line("/// <summary>Satsene slik de enkle reglene regner med dem: kroner i øre, andre tall som hele tall med en fast nevner.</summary>");
        writer.Open("private static class Satsverdier");
        foreach (var (rate, amount, number) in _rates)
        {
            var shown = rate.Type.Slag switch
            {
                Verdislag.Kroner => Visning.Kroner(amount) + ", i øre",
                Verdislag.Prosent => $"{Visning.Prosent(amount)}, delt på {Visning.Heltall(number.Scale)}",
                _ => Visning.Tall(amount) + (number.Scale.IsOne ? "" : $", delt på {Visning.Heltall(number.Scale)}"),
            };
            writer.Line($"/// <summary>{CSharpText.Documentation($"{rate.Navn}: {shown}.")}</summary>");
            writer.Line($"internal const long {_naming.Rate(rate)} = {number.Code};");
        }

        writer.Close();
    }

    private (int Paragraf, int Ledd) PlaceInFile(Hjemmel place)
    {
        for (var i = 0; i < _ordning.Paragrafer.Count; i++)
        {
            if (_ordning.Paragrafer[i].Nummer == place.Paragraf)
            {
                return (i, place.Ledd ?? 0);
            }
        }

        return (_ordning.Paragrafer.Count, 0);
    }

    private string Parameters(Begrep level) => string.Join(", ", PlainScope.Chain(level).Select(b => b.Rolle == Begrepsrolle.Element ? $"in {_naming.Facts(b)} {Identifier.Camel(b.Navn)}" : $"{_naming.Class(b)} {Identifier.Camel(b.Navn)}"));

    private void WriteConclusion(CodeWriter writer)
    {
        var application = Identifier.Camel(_ordning.Søknad.Navn);
        writer.Line("/// <summary>Utfall og beløp, uten begrunnelse.</summary>");
        writer.Open($"internal static global::Regelverk.Runtime.Decisions.Konklusjon Konkluder({_naming.Class(_ordning.Søknad)} {application})");
        writer.Line($"var avvises = {Any(application, Kravslag.Avvises)};");
        writer.Line($"var skalRettes = {Any(application, Kravslag.Rettes)};");
        writer.Line($"var hinder = {Any(application, Kravslag.Gis, Kravslag.KanGis, Kravslag.Avslås)};");
        if (_sums is not null)
        {
            writer.Line("long søkt, beregnet;");
            writer.Line($"{_naming.Sums}({application}, out søkt, out beregnet);");
        }
        else
        {
            writer.Line($"var søkt = {(_ordning.SøktTilskudd is { } søkt ? $"{_naming.Definition(søkt)}({application})" : "0L")};");
            writer.Line($"var beregnet = avvises ? 0L : {Beregnet(application)};");
        }

        writer.Line("return global::Regelverk.Runtime.Decisions.Konklusjon.AvAlleFakta(");
        writer.Line($"    {application}.Status, avvises, skalRettes, hinder, søkt, {(_ordning.SøktTilskudd is null ? "false" : "true")}, beregnet, {(Tolk.DelerRamme(_ordning) ? "true" : "false")});");
        writer.Close();
    }

    private void WriteSums(PlainBody sums, CodeWriter writer)
    {
        writer.Line();
        var amounts = new[] { _ordning.SøktTilskudd, _ordning.BeregnetTilskudd }.OfType<Definisjon>().Select(a => a.Tilfeller[0]).ToList();
        Documentation.OfRule(writer, _ordning, amounts[0].Hjemmel, string.Join(". ", amounts.Select(a => a.Tekst)));

        writer.Open($"internal static void {_naming.Sums}({Parameters(_ordning.Søknad)}, out long søkt, out long beregnet)");
        Statement.Write(sums.Statements, writer);
        writer.Close();
    }

    private string Beregnet(string application) => _ordning.BeregnetTilskudd is { } beregnet ? $"{_naming.Definition(beregnet)}({application})" : "0L";

    // What must hold stands in the way where it does not; what refuses, where it does.
    private string Any(string application, params Kravslag[] kinds)
    {
        var hindrances = _demands.Where(d => kinds.Contains(d.Krav.Slag)).Select(d => $"{(d.Krav.Slag is Kravslag.Gis or Kravslag.KanGis ? "!" : "")}{d.Method.Name}({application})").ToList();
        return hindrances.Count == 0 ? "false" : string.Join(" || ", hindrances);
    }
}

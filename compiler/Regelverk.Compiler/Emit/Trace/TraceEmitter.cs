using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;

namespace Regelverk.Compiler.Emit.Trace;

/// <summary>Writes the rules that keep track of how each value came about: one class for the application and one for each kind of listed part, with one method a rule.</summary>
internal sealed class TraceEmitter
{
    private const string Sporing = "global::Regelverk.Runtime.Sporing.";

    private readonly Ordning _ordning;
    private readonly Naming _naming;
    private readonly UsedFacts _used;
    private readonly CodeWriter _writer;
    private readonly TypeTable _types = new();
    private readonly HiddenNames _hidden;
    private readonly TraceNames _names;
    private readonly TraceExpressions _expressions;

    /// <summary>Makes ready to write.</summary>
    /// <param name="ordning">The regulation.</param>
    /// <param name="naming">What everything is called.</param>
    /// <param name="used">What the rules read.</param>
    /// <param name="writer">Where to write.</param>
    public TraceEmitter(Ordning ordning, Naming naming, UsedFacts used, CodeWriter writer)
    {
        _ordning = ordning;
        _naming = naming;
        _used = used;
        _writer = writer;
        _hidden = new HiddenNames(ordning);
        _names = new TraceNames(ordning, naming);
        _expressions = new TraceExpressions(ordning, naming, _names, _types, _hidden);
    }

    /// <summary>Whether there are plain rules, which conclude without grounds.</summary>
    public bool HasPlainRules { get; init; }

    /// <summary>Writes the classes, and the constants that they read.</summary>
    public void Write()
    {
        foreach (var begrep in _ordning.Begreper.Where(b => b.Rolle != Begrepsrolle.Søker).OrderBy(Depth))
        {
            WriteClass(begrep);
        }

        foreach (var months in _ordning.Måneder.Where(m => m.Utenfor is not null))
        {
            WriteMonth(months);
        }

        WriteAsked();
        WriteConstants();
        _types.Write(_writer);
    }

    private static int Depth(Begrep begrep) => begrep.Utenfor is { } outer ? Depth(outer) + 1 : 0;

    private void WriteClass(Begrep begrep)
    {
        var isApplication = begrep == _ordning.Søknad;
        var input = _naming.Class(begrep);
        _writer.Line();
        _writer.Line($"/// <summary>{CSharpText.Documentation($"Reglene for {begrep.Navn}, med hvordan hver verdi ble til.")}</summary>");
        _writer.Open($"private sealed partial class {_naming.Trace(begrep)} : {Sporing}{(isApplication ? "Sak" : "Sporsted")}");
        _writer.Line($"private readonly {input} _inngang;");
        var fields = new List<string>();
        WriteConstructor(begrep, input);
        foreach (var fact in Facts(begrep))
        {
            WriteFact(fact, fields);
        }

        foreach (var part in _ordning.Begreper.Where(b => b.Utenfor == begrep && b.Rolle == Begrepsrolle.Element && _used.Lists(b)))
        {
            WriteList(part, fields);
        }

        WriteDefinitions(begrep, fields);
        if (isApplication)
        {
            WriteDemands();
            WriteAmounts();
        }

        Finish(fields);
    }

    /// <summary>The months that are counted in the scope of a begrep. «måneden» is all that is known of one.</summary>
    private void WriteMonth(Begrep months)
    {
        var outer = _naming.Trace(months.Utenfor ?? _ordning.Søknad);
        var fact = months.Opplysninger[0];
        _writer.Line();
        _writer.Line($"/// <summary>{CSharpText.Documentation($"Reglene for en måned, for {months.Utenfor}, med hvordan hver verdi ble til.")}</summary>");
        _writer.Open($"private sealed partial class {_naming.Trace(months)} : {Sporing}Sporsted");
        _writer.Line("private readonly global::Regelverk.Runtime.Tid.Måned _måned;");
        _writer.Line($"internal readonly {outer} Utenfor;");
        _writer.Line();
        _writer.Line($"internal {_naming.Trace(months)}(global::Regelverk.Runtime.Tid.Måned måned, {outer} utenfor)");
        _writer.Line("    : base(måned, utenfor)");
        _writer.Open(null);
        _writer.Line("_måned = måned;");
        _writer.Line("Utenfor = utenfor;");
        _writer.Close();
        var fields = new List<string>();
        if (_used.Reads(fact))
        {
            fields.Add($"private {Sporing}Opplyst _månedenOpplyst;");
            _writer.Line();
            _writer.Line($"internal {Sporing}Opplyst {_names.Fact(fact)}() => _månedenOpplyst ?? (_månedenOpplyst = {Call.Of("Oppgitt", _names.Declared(fact), "_måned")});");
        }

        WriteDefinitions(months, fields);
        Finish(fields);
    }

    private void WriteDefinitions(Begrep begrep, List<string> fields)
    {
        foreach (var definition in _ordning.Definisjoner.Where(d => d.Nivå == begrep && _used.Definitions.Contains(d)))
        {
            WriteDefinition(definition, fields);
        }
    }

    private void Finish(List<string> fields)
    {
        foreach (var field in fields)
        {
            _writer.Line(field);
        }

        _writer.Close();
    }

    private IEnumerable<Opplysning> Facts(Begrep begrep) => _ordning.Begreper
        .Where(b => TraceNames.Holder(_ordning, b) == begrep)
        .SelectMany(b => Naming.FactsOf(_ordning, b))
        .Where(f => f.Type.Element is null && _used.Reads(f));

    private void WriteConstructor(Begrep begrep, string input)
    {
        if (begrep != _ordning.Søknad && begrep.Utenfor is { } outer)
        {
            var outerClass = _naming.Trace(outer);
            _writer.Line($"internal readonly {outerClass} Utenfor;");
            _writer.Line();
            _writer.Line($"internal {_naming.Trace(begrep)}({input} inngang, {outerClass} utenfor)");
            _writer.Line($"    : base({CSharpText.Literal(begrep.Navn)}, inngang.Id, utenfor)");
            _writer.Open(null);
            _writer.Line("_inngang = inngang;");
            _writer.Line("Utenfor = utenfor;");
            _writer.Close();
            return;
        }

        var søker = _naming.Class(_ordning.Søker);
        var name = NameOfApplicant() is { } fact ? $"inngang.{søker}.{_naming.Fact(fact)}" : "default(global::Regelverk.Runtime.Facts.Svar<string>)";
        var ofRound = _ordning.Fordeling is { Rundedelinger.Count: > 0 } ? ".IRunde(inngang.Runde)" : "";
        var period = _used.ReadsRoundPeriod ? $", {_naming.Scheme}.RundeNummer(inngang.Runde)?.Periode" : "";
        _writer.Line();
        _writer.Line($"internal {_naming.Trace(begrep)}({input} inngang)");
        _writer.Line($"    : base({CSharpText.Literal(begrep.Navn)}, inngang.Id, inngang.{søker}.Id, {name}, inngang.Status, {_naming.Scheme}.RundeNummer(inngang.Runde)?.Frist, {_naming.Scheme}.Fordeling{ofRound}{period})");
        _writer.Open(null);
        _writer.Line("_inngang = inngang;");
        _writer.Close();
        _writer.Line();
        _writer.Line($"protected override {Sporing}Sak PåNytt() => new {_naming.Trace(begrep)}(_inngang);");
        if (HasPlainRules && _ordning.Krav.All(UsedFacts.DecidesOutcome))
        {
            const string Conclusion = "global::Regelverk.Runtime.Decisions.Konklusjon?";
            _writer.Line();
            _writer.Line($"protected override {Conclusion} UtenGrunner() => _inngang._erFullstendig ? {_naming.Scheme}.Konkluder(_inngang) : default({Conclusion});");
        }
    }

    // The name in sentences: a kjennetegn of søkeren that is called «navn» and may be shown.
    private Opplysning? NameOfApplicant() => _ordning.Søker.Opplysninger.FirstOrDefault(o =>
        o is { Kjennetegn: true, Taushetsbelagt: false, Type.Slag: Verdislag.Tekst } && o.Former.Any(f => string.Equals(f, "navn", System.StringComparison.OrdinalIgnoreCase)));

    private void WriteFact(Opplysning fact, List<string> fields)
    {
        var method = _names.Fact(fact);
        var field = "_" + char.ToLowerInvariant(method[0]) + method.Substring(1);
        var holder = fact.Begrep == _ordning.Søker ? "_inngang." + _naming.Class(fact.Begrep) : "_inngang";
        var value = $"{holder}.{_naming.Fact(fact)}";
        var arguments = new List<string> { _names.Declared(fact), fact.Type.Slag == Verdislag.Kode ? $"Ord({value})" : value };
        if (fact.ErSkjønn)
        {
            arguments.Add($"{holder}._grunner?.{_naming.Fact(fact)}");
        }

        if (fact.OppgisBareNår is not null)
        {
            arguments.Add($"bareNår: {method}BareNår");
        }

        fields.Add($"private {Sporing}Opplyst {field};");
        _writer.Line();
        _writer.Line($"internal {Sporing}Opplyst {method}() => {field} ?? ({field} = {Call.Of("Oppgitt", arguments)});");
        if (fact.OppgisBareNår is { } condition)
        {
            _writer.Line();
            _writer.Open($"private {Sporing}Spor {method}BareNår()");
            Return(condition, TraceNames.Holder(_ordning, fact.Begrep));
            _writer.Close();
        }
    }

    private void WriteList(Begrep part, List<string> fields)
    {
        if (part.Liste is not { } list)
        {
            return;
        }

        var method = _names.Fact(list);
        var field = "_" + char.ToLowerInvariant(method[0]) + method.Substring(1);
        var trace = _naming.Trace(part);
        fields.Add($"private {Sporing}Deleliste<{trace}> {field};");
        _writer.Line();
        _writer.Line($"internal {Sporing}Deleliste<{trace}> {method}() => {field} ?? ({field} = Deler({_names.Declared(list)}, _inngang.{_naming.Field(list)}, del => new {trace}(del, this)));");
    }

    private void WriteDefinition(Definisjon definition, List<string> fields)
    {
        var method = _names.Definition(definition);
        var field = "_" + char.ToLowerInvariant(method[0]) + method.Substring(1);
        fields.Add($"private {Sporing}Definert {field};");
        _writer.Line();
        Documentation.OfRule(_writer, _ordning, definition.Tilfeller[0].Hjemmel, definition.Navn);
        _writer.Open($"internal {Sporing}Definert {method}()");
        _writer.Open($"if ({field} == null)");
        var cases = definition.Tilfeller.Select(t => Case(t, definition.Nivå));
        string[] type = definition.ErUnntak ? [] : [_types.Of(definition.Type)];
        string[] arguments = [CSharpText.Literal(definition.Navn), .. type, _hidden.Hides(definition) ? "true" : "false", .. cases];
        Map(definition.Tilfeller[0].Span, $"{field} = ", Call.Of(definition.ErUnntak ? "Unntak" : "Definer", arguments));
        _writer.Close();
        _writer.Line();
        _writer.Line($"return {field};");
        _writer.Close();
    }

    private string Case(Tilfelle part, Begrep level)
    {
        var place = "Hjemler." + _naming.Place(part.Hjemmel);
        var value = "() => " + _expressions.Of(part.Verdi, level);
        return part.ErEllers ? Call.Of("Ellers", place, value)
            : part.Vilkår is { } guard ? Call.Of("Hvis", place, "() => " + _expressions.Of(guard, level), value)
            : Call.Of("Alltid", place, value);
    }

    private void WriteDemands()
    {
        foreach (var demand in _ordning.Krav)
        {
            _writer.Line();
            Documentation.OfRule(_writer, _ordning, demand.Hjemmel, demand.Tekst);
            _writer.Open($"private {Sporing}Spor {_names.Demand(demand)}()");
            Return(demand.Vilkår, _ordning.Søknad);
            _writer.Close();
        }

        _writer.Line();
        _writer.Open($"protected override global::System.Collections.Generic.IReadOnlyList<{Sporing}Krav> Kravene() => new {Sporing}Krav[]");
        foreach (var demand in _ordning.Krav)
        {
            var deadline = demand.Frist is { } frist ? ", " + CSharpText.Literal(frist.ToString()) : "";
            _writer.Line($"new {Sporing}Krav({Sporing}Kravslag.{demand.Slag}, Hjemler.{_naming.Place(demand.Hjemmel)}, {_names.Demand(demand)}(){deadline}),");
        }

        _writer.Close(";");
    }

    private void WriteAmounts()
    {
        WriteAmount("SøktTilskudd", _ordning.SøktTilskudd);
        WriteAmount("BeregnetTilskudd", _ordning.BeregnetTilskudd);
        if (_ordning.Fordeling?.Nøkler.ToList() is { Count: > 0 } keys)
        {
            WriteKeys(keys);
        }
    }

    private void WriteKeys(IReadOnlyList<Expression> keys)
    {
        _writer.Line();
        _writer.Open($"protected override {Sporing}Spor Fordelingsnøkkel(int nummer)");
        _writer.Open("switch (nummer)");
        for (var i = 0; i < keys.Count; i++)
        {
            _writer.Line($"case {CSharpText.Int(i)}:");
            Return(keys[i], _ordning.Søknad);
        }

        _writer.Line("default:");
        _writer.Line("    return base.Fordelingsnøkkel(nummer);");
        _writer.Close();
        _writer.Close();
    }

    private void WriteAmount(string method, Definisjon? amount)
    {
        if (amount is not null)
        {
            _writer.Line();
            _writer.Line($"protected override {Sporing}Definert {method}() => {_names.Definition(amount)}();");
        }
    }

    /// <summary>What rules ask of each listed part. An expression asked of one part may ask of others, so this goes on until nothing new is asked.</summary>
    private void WriteAsked()
    {
        Begrep[] all = [.. _ordning.Begreper, .. _ordning.Måneder];
        var written = all.ToDictionary(b => b, _ => 0);
        while (all.FirstOrDefault(b => _expressions.AskedOf(b).Count > written[b]) is { } part)
        {
            _writer.Line();
            _writer.Open($"private sealed partial class {_naming.Trace(part)}");
            for (; written[part] < _expressions.AskedOf(part).Count; written[part]++)
            {
                var (name, expression) = _expressions.AskedOf(part)[written[part]];
                _writer.Open($"internal {Sporing}Spor {name}()");
                Return(expression, part);
                _writer.Close();
                _writer.Line();
            }

            _writer.Close();
        }
    }

    private void Return(Expression expression, Begrep level) => Map(expression.Span, "return ", _expressions.Of(expression, level));

    private void Map(TextSpan span, string head, string code) => _writer.Mapped(span, head + code + ";", head.Length);

    private void WriteConstants()
    {
        _writer.Line();
        _writer.Line("/// <summary>Stedene i regelverket som reglene bygger på.</summary>");
        _writer.Open("private static class Hjemler");
        foreach (var place in _naming.Places)
        {
            var ledd = place.Ledd is { } l ? CSharpText.Int(l) : "null";
            var nr = place.Nr is { } n ? CSharpText.Int(n) : "null";
            var earlier = place.Regelverk is { } regulation ? ", " + CSharpText.Literal(regulation) : "";
            var constant = $"new global::Regelverk.Runtime.Decisions.Hjemmel({CSharpText.Literal(place.Paragraf)}, {ledd}, {CSharpText.LiteralOrNull(place.Bokstav)}, {nr}{earlier})";
            _writer.Line($"internal static readonly global::Regelverk.Runtime.Decisions.Hjemmel {_naming.Place(place)} = {constant};");
        }

        _writer.Close();
        _writer.Line();
        _writer.Line("/// <summary>Satsene.</summary>");
        _writer.Open($"private abstract class Satser : {Sporing}Kortformer");
        foreach (var rate in _ordning.Satser)
        {
            _writer.Line($"internal static readonly {Sporing}Sats {_naming.Rate(rate)} = new {Sporing}Sats({CSharpText.Literal(rate.Navn)}, {_types.Of(rate.Type)}, {TraceExpressions.Value(rate.Verdi, rate.Type)});");
        }

        _writer.Close();
        _writer.Line();
        _writer.Line("/// <summary>Opplysningene slik de er deklarert.</summary>");
        _writer.Open("private static class Opplysninger");
        foreach (var (fact, name) in _names.AllDeclared.Where(d => _used.Reads(d.Fact) || (d.Fact.Type.Element is { } part && _used.Lists(part))))
        {
            var limits = (fact.Minst is { } least ? ", minst: " + TraceExpressions.Fraction(least) : "") + (fact.Høyst is { } most ? ", høyst: " + TraceExpressions.Fraction(most) : "");
            var secret = fact.Taushetsbelagt ? ", taushetsbelagt: true" : "";
            var declared = $"new {Sporing}Opplysning({CSharpText.Literal(fact.Navn)}, {_types.Of(fact.Type)}, {CSharpText.Literal(fact.VurderesAv ?? _ordning.Søker.Navn)}{secret}{limits})";
            _writer.Line($"internal static readonly {Sporing}Opplysning {name} = {declared};");
        }

        _writer.Close();
    }
}

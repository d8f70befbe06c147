using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Compiler.Emit.Trace;

/// <summary>Puts expressions into C# that keeps track of how each value came about.</summary>
/// <param name="ordning">The regulation.</param>
/// <param name="naming">What everything is called.</param>
/// <param name="names">What the members of the tracing classes are called.</param>
/// <param name="types">The types spoken of.</param>
/// <param name="hidden">What taushetsplikt hides.</param>
internal sealed class TraceExpressions(Ordning ordning, Naming naming, TraceNames names, TypeTable types, HiddenNames hidden)
{
    private readonly Dictionary<Begrep, List<(string Name, Expression Expression)>> _asked = [];

    /// <summary>Expressions that are asked of listed parts, so far; they become methods of the part's class.</summary>
    public IReadOnlyList<(string Name, Expression Expression)> AskedOf(Begrep part) => _asked.TryGetValue(part, out var asked) ? asked : [];

    /// <summary>Code for an expression asked of a begrep.</summary>
    public string Of(Expression expression, Begrep level) => expression switch
    {
        Expression.Constant e => Call.Of("Konstant", Words(e), types.Of(e.Type), Value(e.Value, e.Type)),
        Expression.Rate e => Call.Of("Satsen", Words(e), "Satser." + naming.Rate(e.Sats)),
        Expression.Fact e => Call.Of("Les", Words(e), $"{PathTo(TraceNames.Holder(ordning, e.Opplysning.Begrep), level)}{names.Fact(e.Opplysning)}()"),
        Expression.Defined e => Call.Of("Navn", Words(e), $"{PathTo(e.Definisjon.Nivå, level)}{names.Definition(e.Definisjon)}()"),
        Expression.Deadline e => Call.Of("Fristen", Words(e)),
        Expression.RoundPeriod e => Call.Of("Søknadsperioden", Words(e)),
        Expression.Calendar { Function: CalendarFunction.After or CalendarFunction.Before } e => Call.Of("Flyttet", [Words(e), .. Length(e), Of(e.Operands[0], level)]),
        Expression.Calendar e => Call.Of(Method(e.Function), [Words(e), .. e.Type.ErTall ? [types.Of(e.Type)] : Array.Empty<string>(), .. e.Operands.Select(o => Of(o, level))]),
        Expression.MonthCount e => Call.Of(
            e.Begun ? "PåbegynteMånederDer" : "HeleMånederDer",
            [Words(e), types.Of(e.Type), Of(e.Period, level), $"måned => new {naming.Trace(e.Over)}(måned, this)", Asked(e.Over, e.Where), .. Secret(e)]),
        Expression.NotComputed e => Call.Of("BeregnesIkke", Words(e), types.Of(e.Type), "Hjemler." + naming.Place(e.Hjemmel), CSharpText.Literal(e.Why)),
        Expression.Arithmetic e => Call.Of(Method(e.Operator), Words(e), types.Of(e.Type), Of(e.Left, level), Of(e.Right, level)),
        Expression.Extreme e => Call.Of(e.Highest ? "Høyeste" : "Laveste", [Words(e), types.Of(e.Type), .. e.Operands.Select(o => Of(o, level))]),
        Expression.Bounded e => Call.Of(e.IsCap ? "Inntil" : "MenMinst", Words(e), types.Of(e.Type), Of(e.Operand, level), Of(e.Bound, level)),
        Expression.Rounded e => Call.Of("Avrundet", Words(e), types.Of(e.Type), Of(e.Operand, level), $"global::Regelverk.Runtime.Numbers.Avrundingsmåte.{e.Avrunding.Måte}", Fraction(e.Avrunding.Enhet)),
        Expression.Aggregate e => Call.Of(Method(e.Kind), [Words(e), types.Of(e.Type), Parts(e.Over, level), Asked(e.Over, e.Operand), .. Where(e.Over, e.Where), .. Secret(e)]),
        Expression.Count e => Call.Of("AntallFor", [Words(e), types.Of(e.Type), Parts(e.Over, level), .. Where(e.Over, e.Where), .. Secret(e)]),
        Expression.Comparison e => Call.Of(Method(e.Operator), Words(e), Of(e.Left, level), Of(e.Right, level)),
        Expression.OneOf e => Call.Of("ErEnAv", [Words(e), Of(e.Operand, level), .. e.Values.Select(v => Of(v, level))]),
        Expression.Not e => Call.Of("Ikke", Words(e), Of(e.Operand, level)),
        Expression.Conditions e => Call.Of(List(e.Quantifier), [.. Number(e.Quantifier, e.Number), Words(e), .. e.Items.Select(i => Item(i, level))]),
        Expression.Quantified e => Call.Of(Quantity(e.Quantifier), [.. Number(e.Quantifier, e.Number), Words(e), Parts(e.Over, level), Asked(e.Over, e.Condition), .. Secret(e)]),
        _ => throw new InvalidOperationException($"Unknown expression {expression.GetType().Name}."),
    };

    /// <summary>A value as the runtime's type.</summary>
    public static string Value(Value value, Verditype type) => value switch
    {
        Value.Number n => Number(n.Amount),
        Value.Truth t => $"global::Regelverk.Runtime.Sporing.Verdi.{(t.IsTrue ? "Ja" : "Nei")}",
        Value.Time { Moment: { Minutt: null, Dato: var day } } when type.Slag == Verdislag.Dato => $"Dag({CSharpText.Int(day.År)}, {CSharpText.Int(day.Måned)}, {CSharpText.Int(day.Dag)})",
        Value.Time t => $"global::Regelverk.Runtime.Sporing.Verdi.Av({Moment(t.Moment)})",
        Value.Month m => $"global::Regelverk.Runtime.Sporing.Verdi.Av(new global::Regelverk.Runtime.Tid.Måned({CSharpText.Int(m.Måned.År)}, {CSharpText.Int(m.Måned.Nummer)}))",
        Value.Period p => $"global::Regelverk.Runtime.Sporing.Verdi.Av({Period(p.Periode)})",
        Value.Code c => $"global::Regelverk.Runtime.Sporing.Verdi.Kode({CSharpText.Literal(c.Name)})",
        Value.Text t => $"global::Regelverk.Runtime.Sporing.Verdi.Tekst({CSharpText.Literal(t.Content)})",
        _ => throw new InvalidOperationException($"Unknown value {value.GetType().Name}."),
    };

    /// <summary>A moment as the runtime's type.</summary>
    public static string Moment(Tidspunkt moment) =>
        $"new global::Regelverk.Runtime.Tid.Tidspunkt({Day(moment.Dato)}{(moment.Minutt is { } minute ? ", " + CSharpText.Int(minute) : "")})";

    /// <summary>A period as the runtime's type.</summary>
    public static string Period(Periode period) => $"new global::Regelverk.Runtime.Tid.Periode({Day(period.Fra)}, {Day(period.Til)})";

    /// <summary>A number as an exact fraction of the runtime.</summary>
    public static string Fraction(Rational number) =>
        $"new global::Regelverk.Runtime.Numbers.Brøk({CSharpText.Big(number.Numerator)}, {CSharpText.Big(number.Denominator)})";

    /// <summary>From one class to another that it lies inside: empty for itself.</summary>
    public static string PathTo(Begrep owner, Begrep level)
    {
        var path = "";
        for (Begrep? at = level; at is not null && at != owner; at = at.Utenfor)
        {
            path += "Utenfor.";
        }

        return path;
    }

    private static string Day(Dato day) => $"new global::Regelverk.Runtime.Tid.Dato({CSharpText.Int(day.År)}, {CSharpText.Int(day.Måned)}, {CSharpText.Int(day.Dag)})";

    private static string Number(Rational number)
    {
        var fits = Fits(number.Numerator) && Fits(number.Denominator);
        return !fits ? $"global::Regelverk.Runtime.Sporing.Verdi.Av({Fraction(number)})"
            : number.IsWhole ? $"Tall({CSharpText.Big(number.Numerator)})"
            : $"Tall({CSharpText.Big(number.Numerator)}, {CSharpText.Big(number.Denominator)})";
    }

    private static bool Fits(System.Numerics.BigInteger number) => number >= long.MinValue && number <= long.MaxValue;

    private static string Words(Expression expression) => CSharpText.Literal(expression.Tekst);

    private string Item(Vilkår item, Begrep level)
    {
        var code = Of(item.Uttrykk, level);
        return item.Hjemmel is { } place ? Call.Of("Punkt", "Hjemler." + naming.Place(place), code) : code;
    }

    private string Parts(Begrep over, Begrep level)
    {
        var holder = over.Utenfor ?? throw new InvalidOperationException($"«{over}» is not a listed part.");
        var list = over.Liste ?? throw new InvalidOperationException($"«{over}» stands in no list.");
        return level.Ser(holder)
            ? $"{PathTo(holder, level)}{names.Fact(list)}()"
            : $"AlleDeler({Parts(holder, level)}, del => del.{names.Fact(list)}())";
    }

    private string Asked(Begrep part, Expression expression)
    {
        if (!_asked.TryGetValue(part, out var asked))
        {
            _asked.Add(part, asked = []);
        }

        var name = names.Asked(part, expression.Tekst);
        asked.Add((name, expression));
        return $"del => del.{name}()";
    }

    private IEnumerable<string> Where(Begrep part, Expression? where) => where is null ? [] : ["der: " + Asked(part, where)];

    private IEnumerable<string> Secret(Expression expression) => hidden.Hides(expression) ? ["skjult: true"] : [];

    private static IEnumerable<string> Number(Quantifier quantifier, int number) =>
        quantifier is Quantifier.AtLeast or Quantifier.AtMost or Quantifier.Exactly ? [CSharpText.Int(number)] : [];

    /// <summary>How many and of what; backwards is negative.</summary>
    private static string[] Length(Expression.Calendar moved)
    {
        var length = moved.Length ?? throw new InvalidOperationException("A day is moved some length.");
        var count = moved.Function == CalendarFunction.Before ? -length.Antall : length.Antall;
        return [CSharpText.Int(count), "global::Regelverk.Runtime.Tid.Tidsenhet." + length.Enhet];
    }

    private static string Method(CalendarFunction function) => function switch
    {
        CalendarFunction.Overlap => "DelenSomLiggerI",
        CalendarFunction.FromTo => "PeriodenFraTil",
        CalendarFunction.WholeMonths => "HeleMåneder",
        CalendarFunction.BegunMonths => "PåbegynteMåneder",
        CalendarFunction.Days => "DagerI",
        _ => "DagerIÅret",
    };

    private static string Method(ArithmeticOperator @operator) => @operator switch
    {
        ArithmeticOperator.Add => "Pluss",
        ArithmeticOperator.Subtract => "Minus",
        ArithmeticOperator.Multiply => "Ganger",
        _ => "Delt",
    };

    private static string Method(AggregateKind kind) => kind switch
    {
        AggregateKind.Sum => "SumFor",
        AggregateKind.Highest => "HøyesteFor",
        _ => "LavesteFor",
    };

    private static string Method(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Equal => "Er",
        ComparisonOperator.NotEqual => "ErIkke",
        ComparisonOperator.AtLeast => "ErMinst",
        ComparisonOperator.MoreThan => "ErMerEnn",
        ComparisonOperator.AtMost => "ErHøyst",
        _ => "ErMindreEnn",
    };

    private static string List(Quantifier quantifier) => quantifier switch
    {
        Quantifier.All => "Alle",
        Quantifier.None => "Ingen",
        Quantifier.AtLeast => "MinstSåMange",
        Quantifier.AtMost => "HøystSåMange",
        _ => "NøyaktigSåMange",
    };

    private static string Quantity(Quantifier quantifier) => quantifier switch
    {
        Quantifier.All => "GjelderAlle",
        Quantifier.None => "GjelderIngen",
        Quantifier.AtLeast => "GjelderMinst",
        Quantifier.AtMost => "GjelderHøyst",
        _ => "GjelderNøyaktig",
    };
}

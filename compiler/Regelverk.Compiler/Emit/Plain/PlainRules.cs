using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Runtime.CompilerServices;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Compiler.Emit.Plain;

/// <summary>The rules as plain C#: one method a rule, for an application of which every fact is given.</summary>
/// <param name="ordning">The regulation.</param>
/// <param name="naming">What everything is called.</param>
internal sealed class PlainRules(Ordning ordning, Naming naming)
{
    // Definitions call each other without remembering; where that would repeat too much, exact evaluation, which remembers, is better.
    private const long MostSteps = 2_000;

    private readonly Dictionary<Definisjon, PlainMethod> _methods = [];
    private readonly Dictionary<Definisjon, long> _steps = [];

    /// <summary>The regulation.</summary>
    public Ordning Ordning => ordning;

    /// <summary>The methods of all definitions that a decision asks for, in file order.</summary>
    /// <exception cref="NotPlainException">The rules use something that plain numbers cannot carry.</exception>
    public IReadOnlyList<PlainMethod> Definitions(UsedFacts used) => ordning.Måneder.Count > 0
        ? throw new NotPlainException("months that are counted")
        : [.. ordning.Definisjoner.Where(used.Definitions.Contains).Select(Method)];

    /// <summary>The method of a rule about the outcome.</summary>
    /// <exception cref="NotPlainException">As above.</exception>
    public PlainMethod Demand(Krav demand)
    {
        var body = new PlainBody(ordning.Søknad);
        var condition = new PlainExpressions(this, naming, body).Truth(demand.Vilkår, PlainScope.Of(ordning.Søknad));
        Return(body, condition, demand.Vilkår);
        return new PlainMethod(naming.Demand(demand), ordning.Søknad, "bool", condition, body.Statements);
    }

    /// <summary>Asks another rule for its value.</summary>
    public PlainValue Call(Definisjon definition, PlainScope scope)
    {
        var method = Method(definition);
        var code = $"{method.Name}({scope.Arguments(definition.Nivå)})";
        return method.Value switch
        {
            PlainValue.Truth => new PlainValue.Truth(code),
            PlainValue.Number number => new PlainValue.Number(code, number.Scale),
            PlainValue.Minutes => new PlainValue.Minutes(code),
            PlainValue.Day => new PlainValue.Day(code),
            PlainValue.Month => new PlainValue.Month(code),
            _ => throw new NotPlainException("a definition of a closed list of values"),
        };
    }

    private PlainMethod Method(Definisjon definition)
    {
        if (!_methods.TryGetValue(definition, out var method))
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            method = Write(definition);
            _methods.Add(definition, method);
            CountSteps(definition);
        }

        return method;
    }

    private void CountSteps(Definisjon definition)
    {
        var steps = 1L;
        foreach (var called in ExpressionParts.Of(definition).SelectMany(ExpressionParts.AllIn).OfType<Expression.Defined>())
        {
            steps += _steps[called.Definisjon];
        }

        _steps.Add(definition, steps <= MostSteps ? steps : throw new NotPlainException("rules that build on each other too often"));
    }

    private PlainMethod Write(Definisjon definition)
    {
        var body = new PlainBody(definition.Nivå);
        var expressions = new PlainExpressions(this, naming, body);
        var scope = PlainScope.Of(definition.Nivå);
        var value = definition.TilfelleneErEntydige || definition.Tilfeller.Count == 1
            ? WriteChain(definition, expressions, body, scope)
            : WriteChecked(definition, expressions, body, scope);
        return new PlainMethod(naming.Definition(definition), definition.Nivå, value is PlainValue.Truth ? "bool" : "long", value, body.Statements);
    }

    /// <summary>The cases one after the other: the checks have shown that only one applies.</summary>
    private PlainValue WriteChain(Definisjon definition, PlainExpressions expressions, PlainBody body, PlainScope scope)
    {
        var scale = CommonScale(definition, scope);
        PlainValue? kind = null;
        foreach (var part in definition.Tilfeller.Where(t => t.Vilkår is not null))
        {
            body.Add(new Statement.Line("// " + CSharpText.Comment(part.Tekst)));
            var guard = part.Vilkår ?? part.Verdi;
            var holds = expressions.Truth(guard, scope);
            body.Add(new Statement.Line($"if ({holds.Whole})", guard.Span, 4));
            body.Block(null, () =>
            {
                kind = InScale(expressions.Of(part.Verdi, scope), scale);
                Return(body, kind, part.Verdi);
            });
        }

        if (definition.Tilfeller.FirstOrDefault(t => t.Vilkår is null) is { } last)
        {
            if (definition.Tilfeller.Count > 1)
            {
                body.Add(new Statement.Line("// " + CSharpText.Comment(last.Tekst)));
            }

            kind = InScale(expressions.Of(last.Verdi, scope), scale);
            Return(body, kind, last.Verdi);
        }
        else
        {
            body.Add(new Statement.Line("throw Ubesluttet();"));
        }

        return kind ?? throw new InvalidOperationException($"«{definition}» has no case.");
    }

    /// <summary>All cases are asked, and must agree.</summary>
    private PlainValue WriteChecked(Definisjon definition, PlainExpressions expressions, PlainBody body, PlainScope scope)
    {
        var scale = CommonScale(definition, scope);
        var (found, value) = (body.Local("fant " + definition.Navn), body.Local("verdi av " + definition.Navn));
        PlainValue? kind = null;
        var isTruth = definition.Type.Slag == Verdislag.JaNei;
        body.Add(new Statement.Line($"var {found} = false;"));
        body.Add(new Statement.Line($"var {value} = {(isTruth ? "false" : "0L")};"));
        foreach (var part in definition.Tilfeller.OrderBy(t => t.ErEllers))
        {
            body.Add(new Statement.Line("// " + CSharpText.Comment(part.Tekst)));
            var condition = part.ErEllers ? "!" + found : part.Vilkår is { } guard ? expressions.Truth(guard, scope).Whole : "true";
            body.Add(new Statement.Line($"if ({condition})", (part.Vilkår ?? part.Verdi).Span, 4));
            body.Block(null, () =>
            {
                kind = InScale(expressions.Of(part.Verdi, scope), scale);
                var own = body.Local("verdien " + part.Tekst);
                body.Add(new Statement.Line($"var {own} = {kind.Whole};", part.Verdi.Span, own.Length + 7));
                body.Block($"if ({found} && {own} != {value})", () => body.Add(new Statement.Line("throw Ubesluttet();")));
                body.Add(new Statement.Line($"{found} = true;"));
                body.Add(new Statement.Line($"{value} = {own};"));
            });
        }

        body.Block($"if (!{found})", () => body.Add(new Statement.Line("throw Ubesluttet();")));
        body.Add(new Statement.Line($"return {value};"));
        return kind ?? throw new InvalidOperationException($"«{definition}» has no case.");
    }

    // The values are written once to find their scales, and again in the scale that holds them all.
    private BigInteger CommonScale(Definisjon definition, PlainScope scope)
    {
        if (!definition.Type.ErTall)
        {
            return BigInteger.One;
        }

        var expressions = new PlainExpressions(this, naming, new PlainBody(definition.Nivå));
        var least = definition.Type.Slag == Verdislag.Kroner ? PlainNumbers.Øre : BigInteger.One;
        return definition.Tilfeller.Select(t => PlainNumbers.Undivided(expressions.Number(t.Verdi, scope)).Scale).Aggregate(least, PlainNumbers.CommonScale);
    }

    private static PlainValue InScale(PlainValue value, BigInteger scale) => value is PlainValue.Number number ? PlainNumbers.InScale(PlainNumbers.Undivided(number), scale) : value;

    private static void Return(PlainBody body, PlainValue value, Expression from)
    {
        const string Head = "return";
        var code = value.Whole;
        body.Add(new Statement.Line(Head + (code[0] == '\n' ? "" : " ") + code + ";", from.Span, Head.Length + 1));
    }
}

/// <summary>A method of the plain code.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Level">What it is about.</param>
/// <param name="Type">The C# type of its value.</param>
/// <param name="Value">The kind and scale of its value.</param>
/// <param name="Body">Its statements.</param>
internal sealed record PlainMethod(string Name, Begrep Level, string Type, PlainValue Value, IReadOnlyList<Statement> Body);

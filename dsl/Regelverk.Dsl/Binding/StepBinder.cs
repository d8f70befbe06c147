using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Binding;

/// <summary>Steps: «beregnes trinnvis av» is the sum of what lies in each step, «beregnes av hele» is one case a step.</summary>
internal sealed class StepBinder(BindingContext context, ExpressionBinder expressions, HiddenDefinitions hidden)
{
    private readonly CellBinder _cells = new(context, expressions);

    public IReadOnlyList<Tilfelle> Bind(BandsSyntax syntax, Definisjon definition, RuleSource source)
    {
        var whole = expressions.Number(syntax.Base, source.Level);
        if (whole.Type.IsUnknown() || !IsOrdered(syntax))
        {
            return [];
        }

        var terms = new List<Expression>();
        var from = Rational.Zero;
        foreach (var band in syntax.Bands)
        {
            if (Band(band, from, whole, source) is not { } value)
            {
                return [];
            }

            from += band.Width ?? Rational.Zero;
            var part = new Tilfelle(value, null, false, source.Place, context.Words(band.Span), band.Span);
            terms.Add(hidden.Add($"{Ordinals.Of(terms.Count + 1)} trinn av {definition.Navn}", source.Level, [part]));
        }

        var sum = HiddenDefinitions.Sum(terms, syntax.Span, "summen av trinnene");
        var modified = expressions.Modifiers.Bind(sum, syntax.Modifiers, source.Level, syntax.Span);
        return [new Tilfelle(modified, null, false, source.Place, context.Words(syntax.Span).TrimEnd(':'), syntax.Span)];
    }

    public IReadOnlyList<Tilfelle> Bind(StepsSyntax syntax, Definisjon definition, RuleSource source)
    {
        var whole = expressions.Number(syntax.Base, source.Level);
        if (Folding.Fold(context.Words(syntax.Base.Span)) != Folding.Fold(context.Words(syntax.Inside.Span)))
        {
            context.Report(ComputedTypeDiagnostics.OtherBase(syntax.Inside.Span, context.Words(syntax.Inside.Span), context.Words(syntax.Base.Span)));
            return [];
        }

        definition.Form = Definisjonsform.Trinn;
        return syntax.Steps.Select(s => Step(s, whole, syntax, source)).OfType<Tilfelle>().ToArray();
    }

    private Tilfelle? Step(RowSyntax step, Expression whole, StepsSyntax syntax, RuleSource source)
    {
        var price = expressions.Number(step.Value, source.Level);
        var isShare = price.Type.Slag == Verdislag.Prosent;
        if (step.IsForEach && (isShare || whole.Type.Slag == Verdislag.Kroner))
        {
            context.Report(ComputedTypeDiagnostics.ForEach(step.Span, price.Tekst, false, $"{context.Words(step.Tests[0].Span)}: {price.Tekst}"));
            return null;
        }

        var words = isShare ? $"{price.Tekst} av {whole.Tekst}" : $"{price.Tekst} × {whole.Tekst}";
        var value = isShare || step.IsForEach ? Times(price, whole, step.Value.Span, words) : price;
        var guard = step.IsOtherwise ? null : _cells.Guard(step, [whole], source.Level);
        var modified = expressions.Modifiers.Bind(value, syntax.Modifiers, source.Level, step.Value.Span);
        return new Tilfelle(modified, guard, step.IsOtherwise, source.Place, context.Words(step.Span), step.Span);
    }

    /// <summary>What a step gives: its share, or its amount for each, of what lies in it.</summary>
    private Expression? Band(BandSyntax band, Rational from, Expression whole, RuleSource source)
    {
        var price = expressions.Number(band.Price, source.Level);
        if (price.Type.IsUnknown() || !Fits(band, price, whole))
        {
            return null;
        }

        var words = context.Words(band.Span);
        var value = Times(price, InStep(band, from, whole), band.Span, words);
        return band.IsNegative ? Times(new Expression.Constant(new Value.Number(-Rational.One), Types.Whole, band.Span, "minus"), value, band.Span, words) : value;
    }

    private bool Fits(BandSyntax band, Expression price, Expression whole)
    {
        var isAmount = price.Type.Slag == Verdislag.Kroner;
        if (isAmount != band.IsForEach && !(band.IsForEach && price.Type.Slag is Verdislag.Heltall or Verdislag.Tall))
        {
            var of = TextSpan.FromBounds(band.Price.Span.End, band.Span.End);
            context.Report(ComputedTypeDiagnostics.ForEach(
                band.Price.Span, price.Tekst, isAmount, isAmount ? $"{price.Tekst} for hver {context.Words(of)}" : $"{price.Tekst} {context.Words(of).Replace("for hver ", "")}"));
            return false;
        }

        var ofMoney = whole.Type.Slag == Verdislag.Kroner;
        var counted = band.Noun is { } noun ? context.Words(noun.Span) : band.OfKroner ? "kronene" : "";
        var isRight = ofMoney ? counted.Length == 0 ? band.Width is null : band.OfKroner : !band.OfKroner && (band.Noun is null || IsUnit(counted, whole.Type.Enhet));
        if (!isRight)
        {
            context.Report(ComputedTypeDiagnostics.StepUnit(band.Noun?.Span ?? band.Span, counted, whole.Tekst, whole.Type));
        }
        else if (isAmount && ofMoney)
        {
            context.Report(TypeDiagnostics.KronerTimesKroner(band.Span, false));
            isRight = false;
        }

        return isRight;
    }

    /// <summary>«innbyggerne» is the definite form of «innbyggere»: all but the ending is the same.</summary>
    private static bool IsUnit(string noun, string unit)
    {
        var (a, b) = (Folding.Fold(noun), Folding.Fold(unit));
        var same = a.Zip(b, (x, y) => x == y).TakeWhile(equal => equal).Count();
        return unit.Length > 0 && same >= Math.Max(Math.Min(3, b.Length), b.Length - 2);
    }

    /// <summary>How much of the whole lies in a step: never less than nothing, and never more than the step takes.</summary>
    private static Expression InStep(BandSyntax band, Rational from, Expression whole)
    {
        var nothing = Amount(Rational.Zero, whole, band.Span);
        var above = from.Sign == 0 ? whole : new Expression.Arithmetic(
            ArithmeticOperator.Subtract, whole, Amount(from, whole, band.Span), whole.Type, band.Span, $"{whole.Tekst} over {Amount(from, whole, band.Span).Tekst}");
        var isNeverNegative = from.Sign == 0 && whole is Expression.Fact { Opplysning.Minst: { Sign: >= 0 } };
        var positive = isNeverNegative ? above : new Expression.Bounded(above, false, nothing, whole.Type, band.Span, above.Tekst);
        return band.Width is { } width ? new Expression.Bounded(positive, true, Amount(width, whole, band.Span), whole.Type, band.Span, above.Tekst) : positive;
    }

    private static Expression Amount(Rational number, Expression whole, TextSpan span) =>
        new Expression.Constant(new Value.Number(number), whole.Type, span, whole.Type.Slag == Verdislag.Kroner ? Visning.Kroner(number) : Visning.Tall(number));

    private static Expression Times(Expression price, Expression whole, TextSpan span, string words) =>
        new Expression.Arithmetic(ArithmeticOperator.Multiply, price, whole, Types.OfProduct(price.Type, whole.Type) ?? Types.Unknown, span, words);

    private bool IsOrdered(BandsSyntax syntax)
    {
        var bands = syntax.Bands;
        var last = bands.Count - 1;
        for (var i = 0; i <= last; i++)
        {
            var isRight = bands[i].Position switch
            {
                BandPosition.First => i == 0,
                BandPosition.Next => i > 0,
                _ => i == last && i > 0,
            };
            if (!isRight)
            {
                var place = i == 0 ? "de første" : i == last && bands[i].Position == BandPosition.Rest ? "det overskytende" : "de neste";
                var width = place == "det overskytende" ? "" : " " + Visning.Tall(bands[i].Width ?? 1_000) + (bands[i].OfKroner ? " kronene" : "");
                context.Report(ComputedTypeDiagnostics.BandOrder(bands[i].Span, i == 0, $"{context.Words(bands[i].Price.Span)}{(bands[i].IsForEach ? " for hver" : "")} av {place}{width}"));
                return false;
            }
        }

        if (bands[last].Position != BandPosition.Rest)
        {
            context.Report(ComputedTypeDiagnostics.BandEnd(bands[last].Span, bands[last].IsForEach ? "0 kroner for hver av de øvrige" : "0 prosent av det overskytende"));
            return false;
        }

        return true;
    }
}

using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Names;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Tokens;

namespace Regelverk.Dsl.Binding;

/// <summary>Looks up names where they are used. A line sees its own level and all outside it, never inside.</summary>
internal sealed class NameResolver(BindingContext context)
{
    /// <summary>The expression a name stands for at a level, or null after a message.</summary>
    public Expression? Resolve(Token token, Begrep level, TextSpan span)
    {
        if (token.Kind == TokenKind.Unknown || token.Forms.Count == 0)
        {
            context.Report(UnknownName.Report(token.Span, context.Words(token.Span), token.Nearest));
            return null;
        }

        var forms = token.Forms.Where(f => !f.IsGenitive).ToArray();
        if (forms.Any(f => f.Name is { Kind: NameKind.BuiltIn, Text: BuiltIns.Måneden }))
        {
            return ResolveMonth(token, level, span);
        }

        var found = forms.Select(f => Known(f, span)).OfType<Expression>().ToArray();
        var visible = found.Where(e => IsVisible(e, level)).ToArray();
        return visible.Length switch
        {
            0 when found.Length > 0 => ReportInner(found[0], token, level, span),
            0 => ReportOther(forms, token, span),
            1 => visible[0],
            _ when visible.All(e => LevelOf(e) == LevelOf(visible[0])) => visible[0],
            _ => ReportAmbiguous(visible, token),
        };
    }

    /// <summary>The month in hand, where months are counted.</summary>
    private Expression.Fact? ResolveMonth(Token token, Begrep level, TextSpan span)
    {
        if (MonthLevels.InHand(level) is { } months)
        {
            return new Expression.Fact(months.Opplysninger[0], span, context.Words(span));
        }

        context.Report(CalendarDiagnostics.NoMonth(token.Span));
        return null;
    }

    /// <summary>The expression a name stands for when its begrep is named before it.</summary>
    public Expression? ResolveOf(Begrep owner, Token subject, Token token, Begrep level, TextSpan span)
    {
        if (token.Kind == TokenKind.Unknown)
        {
            return Resolve(token, level, span);
        }

        var found = token.Forms.Where(f => !f.IsGenitive).Select(f => Known(f, span)).OfType<Expression>().ToArray();
        var own = found.FirstOrDefault(e => Fits(e, owner));
        if (own is null)
        {
            return found.Length == 0 ? Resolve(token, level, span) : ReportSubject(found[0], owner, subject, token);
        }

        return IsVisible(own, level) ? own : ReportInner(own, token, level, span);
    }

    /// <summary>The begrep a phrase stands for, or null after a message.</summary>
    public Begrep? ResolveConcept(Token token)
    {
        if (context.Symbols.ConceptOf(token.Forms) is { } concept)
        {
            return concept;
        }

        context.Report(UnknownName.Report(token.Span, context.Words(token.Span), token.Nearest));
        return null;
    }

    public static Begrep? LevelOf(Expression expression) => Unwrapped(expression) switch
    {
        Expression.Fact { Type.Slag: Verdislag.Ukjent } => null,
        Expression.Fact fact => fact.Opplysning.Begrep,
        Expression.Defined defined => defined.Definisjon.Nivå,
        _ => null,
    };

    private static Expression Unwrapped(Expression expression) => expression is Expression.Not not ? not.Operand : expression;

    private static bool IsVisible(Expression expression, Begrep level) => LevelOf(expression) is not { } owner || level.Ser(owner);

    /// <summary>Skjønn and defined names of the application may be said of the applicant too: «kommunen har rekrutteringsvansker».</summary>
    private bool Fits(Expression expression, Begrep owner)
    {
        var level = LevelOf(expression);
        var isAssessed = Unwrapped(expression) is Expression.Defined or Expression.Fact { Opplysning.ErSkjønn: true };
        level = level is { ErMåneder: true, Utenfor: { } outside } ? outside : level;
        return expression.Type.IsUnknown() || level == owner || (isAssessed && level == context.Application && owner == context.Applicant);
    }

    private Expression? Known(NameForm form, TextSpan span)
    {
        var words = context.Words(span);
        Expression? plain = null;
        if (context.Within?.Rate(form.Name) is { } earlier)
        {
            plain = new Expression.Rate(earlier, span, words);
        }
        else if (context.Symbols.Fact(form.Name) is { } fact)
        {
            plain = new Expression.Fact(fact, span, words);
        }
        else if (context.Symbols.Rate(form.Name) is { } rate)
        {
            plain = new Expression.Rate(rate, span, words);
        }
        else if (context.Symbols.Definition(form.Name) is { } definition)
        {
            plain = new Expression.Defined(definition, span, words);
        }
        else if (form.Name.Text == BuiltIns.Fristen && form.Name.Kind == NameKind.BuiltIn && context.HasDeadline)
        {
            plain = new Expression.Deadline(new Verditype(Verdislag.Tidspunkt), span, words);
        }
        else if (form.Name.Text == BuiltIns.Søknadsperioden && form.Name.Kind == NameKind.BuiltIn && context.HasRoundPeriod)
        {
            plain = new Expression.RoundPeriod(Types.Period, span, words);
        }

        return plain is not null && form.IsDenied ? new Expression.Not(plain, new Verditype(Verdislag.JaNei), span, words) : plain;
    }

    private Expression? ReportInner(Expression found, Token token, Begrep level, TextSpan span)
    {
        if (LevelOf(found) is { ErMåneder: true } months)
        {
            context.Report(CalendarDiagnostics.EachMonth(span, context.Words(span), context.Months.PeriodOf(months), Unwrapped(found).Type));
        }
        else if (LevelOf(found) is { Rolle: Begrepsrolle.Element } part)
        {
            context.Report(BindingDiagnostics.InnerName(token.Span, context.Words(token.Span), part, Unwrapped(found).Type));
        }
        else if (LevelOf(found) is { } owner)
        {
            context.Report(BindingDiagnostics.OuterLevel(token.Span, context.Words(token.Span), owner, level));
        }

        return null;
    }

    private Expression? ReportOther(IReadOnlyList<NameForm> forms, Token token, TextSpan span)
    {
        var name = forms.Select(f => f.Name).FirstOrDefault();
        var words = context.Words(token.Span);
        var diagnostic = name switch
        {
            { Kind: NameKind.Code } => BindingDiagnostics.LooseCode(token.Span, words, FactWith(name)?.Former.Last()),
            { Kind: NameKind.Concept } => BindingDiagnostics.NotAValue(token.Span, words, SampleOf(context.Symbols.Concept(name))),
            { Kind: NameKind.BuiltIn, Text: BuiltIns.Fristen } => BindingDiagnostics.NoDeadline(token.Span),
            { Kind: NameKind.BuiltIn, Text: BuiltIns.Søknadsperioden } => CalendarDiagnostics.NoRoundPeriod(token.Span),
            { Kind: NameKind.BuiltIn } when BuiltIns.Defined.Contains(name.Text) => null,
            { Kind: NameKind.BuiltIn } => BindingDiagnostics.NotInRules(token.Span, words),
            null => BindingDiagnostics.NotAValue(span, words, SampleOf(context.Symbols.ConceptOf(token.Forms.Select(f => f with { IsGenitive = false })))),

            // The line that declares it could not be read, and has its own message.
            _ => null,
        };
        if (diagnostic is not null)
        {
            context.Report(diagnostic);
        }

        return null;
    }

    private Opplysning? FactWith(Name code) => context.Symbols.Facts.FirstOrDefault(f => f.Type.Koder.Contains(code.Text));

    /// <summary>Something that can be said of a begrep: «kommunen har rekrutteringsvansker», «kommunens navn».</summary>
    private string? SampleOf(Begrep? concept)
    {
        if (concept is null)
        {
            return null;
        }

        var facts = context.Symbols.Facts.Where(f => f.Begrep == concept && f.Type.Slag is not (Verdislag.Liste or Verdislag.Tekst)).ToArray();
        return facts.FirstOrDefault(f => f.Type.Slag == Verdislag.JaNei) is { } condition ? $"{Inflection.Definite(concept)} {condition.Navn}"
            : facts.Length > 0 ? $"{Inflection.Genitive(concept)} {facts[0].Navn}"
            : null;
    }

    private Expression? ReportAmbiguous(IReadOnlyList<Expression> visible, Token token)
    {
        if (LevelOf(visible[0]) is { } first && LevelOf(visible[1]) is { } second)
        {
            context.Report(BindingDiagnostics.Ambiguous(token.Span, context.Words(token.Span), first, second));
        }

        return null;
    }

    private Expression? ReportSubject(Expression found, Begrep concept, Token subject, Token token)
    {
        var span = TextSpan.Cover(subject.Span, token.Span);
        var words = context.Words(token.Span);
        var isGenitive = subject.Forms.Any(f => f.IsGenitive && context.Symbols.Concept(f.Name) == concept);
        context.Report(LevelOf(found) is { } owner
            ? BindingDiagnostics.WrongSubject(span, concept, NameOf(found) ?? words, words, owner, isGenitive)
            : BindingDiagnostics.NoOwner(span, words, context.Words(subject.Span)));
        return null;
    }

    private static string? NameOf(Expression found) => Unwrapped(found) switch
    {
        Expression.Fact fact => fact.Opplysning.Navn,
        Expression.Defined defined => defined.Definisjon.Navn,
        _ => null,
    };
}

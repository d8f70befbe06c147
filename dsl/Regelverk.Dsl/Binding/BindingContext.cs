using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Binding;

/// <summary>What all parts of the binder share.</summary>
internal sealed class BindingContext(SyntaxTree tree, DiagnosticBag diagnostics)
{
    private MonthLevels? _months;
    private bool? _hasDeadline;
    private bool? _hasRoundPeriod;

    public SyntaxTree Tree => tree;

    public DiagnosticBag Diagnostics => diagnostics;

    public Symbols Symbols { get; } = new();

    /// <summary>The one who applies; where the file declares none, something that stands in for it after the message.</summary>
    public Begrep Applicant { get; set; } = new("søker", ["søker", "søkeren"], Begrepsrolle.Søker, default);

    public Begrep Application { get; set; } = new("søknad", ["søknad", "søknaden"], Begrepsrolle.Søknad, default);

    /// <summary>Whether «fristen» is known; a round that could not be read may have one.</summary>
    public bool HasDeadline => _hasDeadline ??= tree.All<HeadingSyntax.Rounds>().Any(r => !r.IsWhole || r.Items.Any(round => round.Frist is not null));

    /// <summary>Whether «søknadsperioden» is known in every round; a round that could not be read may have one.</summary>
    public bool HasRoundPeriod => _hasRoundPeriod ??=
        tree.All<HeadingSyntax.Rounds>().ToArray() is { Length: > 0 } rounds && rounds.All(r => !r.IsWhole || r.Items.All(round => round.Periode is not null));

    /// <summary>The months that rules speak of.</summary>
    public MonthLevels Months => _months ??= new MonthLevels(this);

    /// <summary>The transitional rule whose earlier provision is being bound, or null.</summary>
    public Transition? Within { get; private set; }

    /// <summary>Binds a part of a rule, with the rates of the regulation that the rule stands in.</summary>
    public T Of<T>(RuleSource rule, System.Func<T> bind)
    {
        var outside = Within;
        Within = rule.Of;
        var bound = bind();
        Within = outside;
        return bound;
    }

    public void Report(Diagnostic diagnostic) => diagnostics.Add(diagnostic);

    /// <summary>The words of a span on one line.</summary>
    public string Words(TextSpan span) =>
        string.Join(" ", tree.Source.Slice(span).Split([' ', '\n', '\r', '\t', '\u00A0', '\u202F'], System.StringSplitOptions.RemoveEmptyEntries));
}

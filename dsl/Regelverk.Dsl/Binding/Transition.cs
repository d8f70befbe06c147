using System.Collections.Generic;
using Regelverk.Dsl.Names;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Binding;

/// <summary>A line below «overgangsregler», before it is bound.</summary>
/// <param name="syntax">The line.</param>
/// <param name="text">The earlier provision.</param>
/// <param name="level">The application: what the condition is about.</param>
/// <param name="before">The lines above it about the same place; the first that holds goes first.</param>
internal sealed class Transition(TransitionSyntax syntax, EarlierText text, Begrep level, IReadOnlyList<Transition> before)
{
    public TransitionSyntax Syntax => syntax;

    public EarlierText Text => text;

    public IReadOnlyList<Transition> Before => before;

    /// <summary>The provision of this regulation that it goes before.</summary>
    public Hjemmel Place => syntax.Provision.Hjemmel;

    /// <summary>The provision that stands.</summary>
    public Hjemmel Earlier => Place with { Regelverk = text.Regulation };

    /// <summary>The names that the condition uses, those of the lines that go before it among them.</summary>
    public UsedNames Uses { get; } = UsedNames.Of([syntax.Condition, .. Conditions(before)]);

    /// <summary>The rates that have another value in the earlier regulation, as they are there, by their names.</summary>
    public Dictionary<string, Sats> Rates { get; } = [];

    /// <summary>When it applies. An exception to the provision here, in all but the word.</summary>
    public Definisjon Applies { get; private set; } = new("", syntax.Span);

    /// <summary>Gives it the name that grounds speak of it by.</summary>
    public void Call(string name) => Applies = new Definisjon(name, syntax.Span) { Nivå = level, Type = Types.Condition, ErUnntak = true };

    /// <summary>What a name of this regulation stands for in the earlier provision, where that is another value.</summary>
    public Sats? Rate(Name name) => name.Kind == NameKind.Rate && Rates.TryGetValue(Folding.Fold(name.Text), out var rate) ? rate : null;

    private static IEnumerable<ExpressionSyntax> Conditions(IReadOnlyList<Transition> transitions)
    {
        foreach (var transition in transitions)
        {
            yield return transition.Syntax.Condition;
        }
    }
}

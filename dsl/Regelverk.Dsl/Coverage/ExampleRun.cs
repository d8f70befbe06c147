using System.Collections.Generic;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Dsl.Coverage;

/// <summary>One application of one example, and all that can be asked of it.</summary>
internal sealed class ExampleRun(Ordning ordning, Eksempel eksempel, Søknadsdata søknad)
{
    public Eksempel Eksempel => eksempel;

    public Søknadsdata Søknad => søknad;

    public Evaluator Evaluator { get; } = new(ordning, søknad, eksempel.Runde);

    /// <summary>Whether the conditions are met, so that a border can change something.</summary>
    public bool IsGranted { get; } = new Tolk(ordning).Avgjør(søknad, eksempel.Runde) is { OppfyllerVilkårene: true };

    /// <summary>What a rule about a begrep is asked of: the application, or each of its parts. The months of a period are not among them.</summary>
    public IReadOnlyList<Scope> Scopes(Begrep level) => level.Rolle != Begrepsrolle.Element ? [Evaluator.Root] : level.ErMåneder ? [] : Evaluator.Root.Parts(level) ?? [];
}

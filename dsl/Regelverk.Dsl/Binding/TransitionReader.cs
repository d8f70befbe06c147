using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Names;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Binding;

/// <summary>Goes through «overgangsregler», and finds for each line the provision that it lets stand and the one that it goes before. Nothing is bound yet.</summary>
internal sealed class TransitionReader(BindingContext context)
{
    private readonly List<Transition> _found = [];

    /// <summary>The lines that may be used, in file order.</summary>
    public IReadOnlyList<Transition> Read()
    {
        var earlier = context.Tree.All<HeadingSyntax.EarlierProvision>().ToDictionary(e => e.Text.Line.Start, e => e.Text);
        foreach (var line in context.Tree.All<HeadingSyntax.Transitions>().SelectMany(h => h.Lines))
        {
            if (earlier.TryGetValue(line.Span.Start, out var text) && IsThere(line) && IsAlone(line))
            {
                _found.Add(new Transition(line, text, context.Application, [.. _found.Where(t => t.Place == line.Provision.Hjemmel)]));
            }
        }

        foreach (var place in _found.GroupBy(t => t.Place))
        {
            var all = place.ToArray();
            for (var i = 0; i < all.Length; i++)
            {
                all[i].Call(all.Length == 1 ? $"overgangsregelen for {place.Key}" : $"den {Ordinals.Of(i + 1)} overgangsregelen for {place.Key}");
            }
        }

        return _found;
    }

    /// <summary>What a rate is in the earlier regulation follows the provision: an amount is part of what it says, wherever the file keeps it.</summary>
    public IReadOnlyList<Sats> ReadRates()
    {
        var added = new List<Sats>();
        foreach (var transition in _found)
        {
            var tree = FileParser.Parse(transition.Text.Whole, new DiagnosticBag());
            var there = new BindingContext(tree, new DiagnosticBag());
            new DeclarationBinder(there, new ExpressionBinder(there)).Bind();
            foreach (var syntax in tree.All<HeadingSyntax.Rates>().SelectMany(h => h.Items).Where(rate => Uses(transition, rate.Name)))
            {
                ReadRate(transition, syntax, there, added);
            }
        }

        return added;
    }

    private void ReadRate(Transition transition, RateSyntax syntax, BindingContext there, List<Sats> added)
    {
        var here = context.Tree.All<HeadingSyntax.Rates>().SelectMany(h => h.Items).FirstOrDefault(r => IsSame(r.Name, syntax.Name));
        if (here is null)
        {
            // The name means nothing here, and that has its own message.
            return;
        }

        if (there.Symbols.Rate(syntax.Name) is not { } rate)
        {
            if (Written(there, syntax) != Written(context, here))
            {
                context.Report(TransitionDiagnostics.OtherRate(transition.Syntax.Span, transition.Text.Place, transition.Text.Regulation, syntax.Name.Text));
            }
        }
        else if (context.Symbols.Rate(here.Name) is not { } now || now.Verdi != rate.Verdi)
        {
            var name = $"{rate.Navn} i {transition.Text.Regulation}";
            var known = added.FirstOrDefault(a => a.Navn == name) ?? rate with { Navn = name, Former = [name], Sted = transition.Syntax.Span };
            if (!added.Contains(known))
            {
                added.Add(known);
            }

            transition.Rates[Folding.Fold(here.Name.Text)] = known;
        }
    }

    private bool Uses(Transition transition, Name rate) => context.Tree.All<HeadingSyntax.EarlierProvision>()
        .Where(e => e.Text == transition.Text)
        .SelectMany(e => e.Provision.Rules)
        .SelectMany(RuleParts.AllIn)
        .SelectMany(rule => UsedNames.Of(rule).Names.Concat(UsedNames.Of(RuleParts.Conditions(rule)).Names))
        .Any(used => used.Kind == NameKind.Rate && IsSame(used, rate));

    private static string Written(BindingContext file, RateSyntax rate) => string.Join("\n", (rate.Rule?.Lines ?? []).Prepend(rate.Span).Select(file.Words));

    private static bool IsSame(Name a, Name b) => Folding.Fold(a.Text) == Folding.Fold(b.Text);

    private bool IsThere(TransitionSyntax line)
    {
        var place = line.Provision.Hjemmel;
        var paragraph = context.Tree.All<HeadingSyntax.Paragraph>().FirstOrDefault(p => p.Number == place.Paragraf);
        if (paragraph is not null && (place.Ledd is not { } ledd || ledd <= paragraph.Rules.Count(r => r is RuleSyntax.Quote)))
        {
            return true;
        }

        context.Report(TransitionDiagnostics.NotInThis(line.Provision.Span, place.ToString(), place.Paragraf, place.Ledd is not null));
        return false;
    }

    /// <summary>A line about a § and another about one of its ledd cannot both say what goes first.</summary>
    private bool IsAlone(TransitionSyntax line)
    {
        var place = line.Provision.Hjemmel;
        if (_found.FirstOrDefault(t => t.Place != place && (t.Place.LiggerI(place) || place.LiggerI(t.Place))) is not { } other)
        {
            return true;
        }

        context.Report(TransitionDiagnostics.Overlap(line.Provision.Span, other.Syntax.Provision.Span, place.ToString(), other.Place.ToString()));
        return false;
    }
}

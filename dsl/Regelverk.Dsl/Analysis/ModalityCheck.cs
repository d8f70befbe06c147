using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Analysis;

/// <summary>
/// Holds «kan», «skal» and «bør» in a quoted ledd against the rules below it. «Kan» leaves somebody a choice, which a rule without skjønn does not;
/// «skal» leaves none; «bør» says neither. Only what is certain is told, because a warning that is wrong teaches people to pass over them all.
/// </summary>
internal sealed class ModalityCheck(Ordning ordning, SourceText source, DiagnosticBag diagnostics)
{
    private const int WordsBetween = 4;

    private static readonly string[] Granting = ["gis", "få", "gi", "tildeles", "innvilges", "ytes"];

    private static readonly string[] Refusing = ["avvises", "avslås", "avvise", "avslå"];

    private readonly Dictionary<Definisjon, bool> _asksSomebody = [];

    public void Run()
    {
        foreach (var paragraph in ordning.Paragrafer)
        {
            for (var i = 0; i < paragraph.Ledd.Count; i++)
            {
                Check(paragraph.Ledd[i], new Hjemmel(paragraph.Nummer, i + 1));
            }
        }
    }

    private void Check(Leddtekst ledd, Hjemmel place)
    {
        var demands = ordning.Krav.Where(k => k.Hjemmel == place).ToArray();
        var defines = ordning.Definisjoner.Any(d => d.Tilfeller.Any(t => t.Hjemmel == place));
        if (demands.Length == 0 && !defines)
        {
            return;
        }

        var words = Words(ledd.Span).ToArray();
        if (Find(words, "kan", Granting) is { } may && Only(demands, Kravslag.Gis) is { } gives && !AsksSomebody(gives.Vilkår))
        {
            diagnostics.Add(ModalityDiagnostics.MayButGives(may, gives.Tekst));
        }

        if (Find(words, "skal", Granting) is { } must && Only(demands, Kravslag.KanGis) is { } chooses)
        {
            diagnostics.Add(ModalityDiagnostics.MustButMay(must, chooses.Tekst));
        }

        if (Find(words, "kan", Refusing) is { } mayRefuse && Only(demands, Kravslag.Avvises, Kravslag.Avslås) is { } refuses && !AsksSomebody(refuses.Vilkår))
        {
            diagnostics.Add(ModalityDiagnostics.MayButRefuses(mayRefuse, refuses.Tekst));
        }

        if (words.FirstOrDefault(w => w.Text == "bør") is { Text: not null } should && !demands.Any(d => AsksSomebody(d.Vilkår)))
        {
            diagnostics.Add(ModalityDiagnostics.Should(should.Span));
        }
    }

    /// <summary>A rule of one of some kinds, where all rules about the outcome below the ledd are.</summary>
    private static Krav? Only(IReadOnlyList<Krav> demands, params Kravslag[] kinds) => demands.All(k => kinds.Contains(k.Slag)) ? demands.FirstOrDefault() : null;

    /// <summary>Where «kan … gis» stands; «kan ikke gis» is something else.</summary>
    private static TextSpan? Find((string Text, TextSpan Span)[] words, string modal, string[] verbs)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Text == modal)
            {
                var next = words.Skip(i + 1).Take(WordsBetween).TakeWhile(w => w.Text is not "ikke").FirstOrDefault(w => verbs.Contains(w.Text));
                if (next.Text is not null)
                {
                    return TextSpan.Cover(words[i].Span, next.Span);
                }
            }
        }

        return null;
    }

    private IEnumerable<(string Text, TextSpan Span)> Words(TextSpan quote)
    {
        var text = source.Slice(quote);
        var at = 0;
        while (at < text.Length)
        {
            var start = at;
            while (at < text.Length && char.IsLetter(text[at]))
            {
                at++;
            }

            if (at > start)
            {
                yield return (text.Substring(start, at - start).ToLowerInvariant(), new TextSpan(quote.Start + start, at - start));
            }
            else
            {
                at++;
            }
        }
    }

    /// <summary>Whether a condition rests on somebody's skjønn, directly or through the names in it.</summary>
    private bool AsksSomebody(Expression condition) => ExpressionParts.AllIn(condition).Any(e => e switch
    {
        Expression.Fact fact => fact.Opplysning.ErSkjønn,
        Expression.Defined defined => AsksSomebody(defined.Definisjon),
        _ => false,
    });

    private bool AsksSomebody(Definisjon definition)
    {
        if (!_asksSomebody.TryGetValue(definition, out var asks))
        {
            System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
            asks = ExpressionParts.Of(definition).Any(AsksSomebody);
            _asksSomebody.Add(definition, asks);
        }

        return asks;
    }
}

using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Coverage;

/// <summary>What the examples of a regulation try, and what they leave untried.</summary>
/// <param name="Regler">Every rule about the outcome and every case of a defined name, in file order.</param>
/// <param name="Grenser">Every test of something against a value that the file gives, in file order.</param>
public sealed record Dekning(IReadOnlyList<Regeldekning> Regler, IReadOnlyList<Grense> Grenser)
{
    /// <summary>Runs all examples and sees what they try.</summary>
    /// <param name="ordning">A regulation without errors.</param>
    public static Dekning Av(Ordning ordning)
    {
        var runs = ordning.Eksempler.SelectMany(e => e.Søknader.Select(s => new ExampleRun(ordning, e, s))).ToArray();
        var tests = new BorderTests(ordning).All;
        var writer = new ExampleWriter(ordning);
        return new Dekning(
            RuleTests.Of(ordning).Select(rule => new Regeldekning(rule.Place, rule.Words, runs.Any(rule.IsTriedIn))).ToArray(),
            tests.Select(test => new BorderCoverage(ordning, test, runs, writer).Find()).ToArray());
    }
}

/// <summary>A rule, and whether an example tries it.</summary>
/// <param name="Sted">Where it stands.</param>
/// <param name="Tekst">The rule as written.</param>
/// <param name="ErPrøvd">Whether it certainly applies in an example.</param>
public sealed record Regeldekning(Hjemmel Sted, string Tekst, bool ErPrøvd);

/// <summary>A border: a test of something against a value that the file gives.</summary>
/// <param name="Sted">Where it stands.</param>
/// <param name="Tekst">The test as written: «folketallet er mindre enn 5 000».</param>
/// <param name="Span">Its words in the file.</param>
/// <param name="Punkter">The values just under, on and just over it that may occur.</param>
public sealed record Grense(Hjemmel Sted, string Tekst, TextSpan Span, IReadOnlyList<Grensepunkt> Punkter);

/// <summary>A value under, on or over a border.</summary>
/// <param name="Side">On which side.</param>
/// <param name="ErPrøvd">Whether an example has a value on that side.</param>
/// <param name="Spørsmål">What the author should ask: «Når folketallet er 5 000, er «folketallet er mindre enn 5 000» ikke oppfylt. Er det meningen?»</param>
/// <param name="Eksempel">An example to paste into the file that tries it, with what the rules give now; null where none could be made.</param>
public sealed record Grensepunkt(Grenseside Side, bool ErPrøvd, string Spørsmål, string? Eksempel);

/// <summary>A side of a border.</summary>
public enum Grenseside
{
    /// <summary>Just under it; for a time, just before.</summary>
    Under,

    /// <summary>On it.</summary>
    På,

    /// <summary>Just over it; for a time, just after.</summary>
    Over,
}

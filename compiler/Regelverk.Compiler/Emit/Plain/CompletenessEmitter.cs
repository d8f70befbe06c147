using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Compiler.Emit.Plain;

/// <summary>Writes the test that decides, once for each application, whether plain rules can decide it: every fact that a rule may ask for is given.</summary>
/// <param name="ordning">The regulation.</param>
/// <param name="naming">What everything is called.</param>
/// <param name="used">What the rules read.</param>
/// <param name="rules">The plain rules; null where there are none.</param>
internal sealed class CompletenessEmitter(Ordning ordning, Naming naming, UsedFacts used, PlainRules? rules)
{
    /// <summary>Writes the class.</summary>
    public void Write(CodeWriter writer)
    {
        writer.Line();
        writer.Open("private abstract class Fullstendighet : global::Regelverk.Runtime.Plain.Regelregning");
        if (used.ReadsDeadline)
        {
            WriteDeadline(writer);
        }

        var application = Identifier.Camel(ordning.Søknad.Navn);
        writer.Open($"internal static bool Er({naming.Class(ordning.Søknad)} {application})");
        if (rules is null)
        {
            writer.Line("return false;");
        }
        else
        {
            var body = new PlainBody(ordning.Søknad);
            WriteChecks(rules, body);
            Statement.Write(body.Statements, writer);
        }

        writer.Close();
        writer.Close();
    }

    /// <summary>Tries whether the test itself can be written with plain numbers.</summary>
    /// <exception cref="NotPlainException">It cannot.</exception>
    public void Check()
    {
        if (rules is not null)
        {
            WriteChecks(rules, new PlainBody(ordning.Søknad));
        }
    }

    private void WriteDeadline(CodeWriter writer)
    {
        writer.Open("internal static bool HarFrist(int? runde, out long frist)");
        writer.Open("switch (runde)");
        foreach (var round in ordning.Runder)
        {
            if (round.Frist is { } frist)
            {
                writer.Line($"case {CSharpText.Int(round.Nummer)}:");
                writer.Line($"    frist = {CSharpText.Long(frist.Senest)};");
                writer.Line("    return true;");
            }
        }

        writer.Line("default:");
        writer.Line("    frist = 0L;");
        writer.Line("    return false;");
        writer.Close();
        writer.Close();
        writer.Line();
    }

    private void WriteChecks(PlainRules plain, PlainBody body)
    {
        var scope = PlainScope.Of(ordning.Søknad);
        var application = scope.Variable(ordning.Søknad);
        var missing = new List<string>();
        if (used.ReadsDeadline)
        {
            missing.Add($"!{application}._harFrist");
        }

        missing.AddRange(Facts(ordning.Søker, conditional: false).SelectMany(f => Missing(f, $"{application}.{naming.Class(ordning.Søker)}")));
        WriteLevel(ordning.Søknad, scope, missing, body);
        var conditional = ordning.Begreper.Any(b => Facts(b, conditional: true).Any());
        if (conditional)
        {
            body.Block("try", () => WriteConditional(plain, scope, body));
            body.Block("catch (global::Regelverk.Runtime.Plain.UbesluttetException)", () => body.Add(new Statement.Line("return false;")));
            body.Block("catch (global::System.OverflowException)", () => body.Add(new Statement.Line("return false;")));
        }

        body.Add(new Statement.Line("return true;"));
    }

    private IEnumerable<Opplysning> Facts(Begrep begrep, bool conditional) => Naming.FactsOf(ordning, begrep)
        .Where(f => used.Reads(f) && f.Type.Element is null && FactStorage.Of(f, naming).Held is not null && (f.OppgisBareNår is not null) == conditional);

    private IEnumerable<Begrep> PartsOf(Begrep begrep) => ordning.Begreper.Where(b => b.Rolle == Begrepsrolle.Element && b.Utenfor == begrep && used.Lists(b));

    private void WriteLevel(Begrep level, PlainScope scope, List<string> missing, PlainBody body)
    {
        missing.AddRange(Facts(level, conditional: false).SelectMany(f => Missing(f, scope.Variable(level))));
        missing.AddRange(PartsOf(level).Select(p => $"{scope.Variable(level)}.{List(p)} == null"));
        if (missing.Count > 0)
        {
            body.Add(new Statement.Line($"if ({string.Join("\n    || ", missing)})"));
            body.Block(null, () => body.Add(new Statement.Line("return false;")));
        }

        foreach (var part in PartsOf(level))
        {
            body.Each(part.Navn, $"{scope.Variable(level)}.{List(part)}", one => WriteLevel(part, scope.With(part, one), [], body));
        }
    }

    // A fact that does not concern the case need not be given.
    private void WriteConditional(PlainRules plain, PlainScope scope, PlainBody body)
    {
        foreach (var fact in Facts(ordning.Søker, conditional: true))
        {
            WriteConditional(plain, fact, $"{scope.Variable(ordning.Søknad)}.{naming.Class(ordning.Søker)}", scope, body);
        }

        WriteConditional(plain, ordning.Søknad, scope, body);
    }

    private void WriteConditional(PlainRules plain, Begrep level, PlainScope scope, PlainBody body)
    {
        foreach (var fact in Facts(level, conditional: true))
        {
            WriteConditional(plain, fact, scope.Variable(level), scope, body);
        }

        foreach (var part in PartsOf(level))
        {
            body.Each(part.Navn, $"{scope.Variable(level)}.{Facts(part)}", one => WriteConditional(plain, part, scope.With(part, one), body));
        }
    }

    private void WriteConditional(PlainRules plain, Opplysning fact, string holder, PlainScope scope, PlainBody body)
    {
        if (fact.OppgisBareNår is not { } condition)
        {
            return;
        }

        // In a listed part, a tidspunkt without its clock counts as not given already.
        var holds = fact.Begrep.Rolle == Begrepsrolle.Element ? $"!{holder}.{naming.Fields(fact).IsGiven}" : string.Join(" || ", Missing(fact, holder));
        var given = new PlainExpressions(plain, naming, body).Truth(condition, scope);
        body.Block($"if (({holds}) && {(given.Calculates ? given.Whole : given.In("&&"))})", () => body.Add(new Statement.Line("return false;")));
    }

    // Plain rules compare to the minute, so a day without its clock is left to the rules with grounds.
    private IEnumerable<string> Missing(Opplysning fact, string holder)
    {
        yield return $"!{holder}.{naming.Fields(fact).IsGiven}";
        if (FactStorage.Of(fact, naming).HasClock)
        {
            yield return $"!{holder}.{naming.Fields(fact).HasClock}";
        }
    }

    private string Facts(Begrep part) => part.Liste is { } list ? naming.Fields(list).Facts : throw new System.InvalidOperationException($"«{part}» stands in no list.");

    private string List(Begrep part) => part.Liste is { } list ? naming.Field(list) : throw new System.InvalidOperationException($"«{part}» stands in no list.");
}

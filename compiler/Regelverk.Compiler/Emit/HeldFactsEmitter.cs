using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Compiler.Emit;

/// <summary>Writes how input types hold what is not seen from outside: the facts of listed parts side by side for plain rules, and the grounds of skjønn apart from the facts.</summary>
/// <param name="ordning">The regulation.</param>
/// <param name="naming">What everything is called.</param>
/// <param name="used">What the rules read.</param>
/// <param name="nullable">Whether to say what may be null.</param>
/// <param name="writer">Where to write.</param>
internal sealed class HeldFactsEmitter(Ordning ordning, Naming naming, UsedFacts used, bool nullable, CodeWriter writer)
{
    private const string Reason = "global::Regelverk.Runtime.Facts.Skjønnsgrunn";

    private readonly string _orNull = nullable ? "?" : "";

    /// <summary>Writes what belongs to a begrep.</summary>
    public void Write(Begrep begrep)
    {
        var facts = Naming.FactsOf(ordning, begrep);
        if (begrep.Rolle == Begrepsrolle.Element && used.Lists(begrep))
        {
            WriteFacts(begrep, facts);
        }

        if (facts.Any(f => f.ErSkjønn))
        {
            WriteReasons(begrep, [.. facts.Where(f => f.ErSkjønn)]);
        }
    }

    /// <summary>Many parts lie in one piece of memory, so that rules over many applications do not wait for it.</summary>
    private void WriteFacts(Begrep begrep, IReadOnlyList<Opplysning> facts)
    {
        var (name, input) = (naming.Facts(begrep), naming.Class(begrep));
        var held = facts.Where(f => f.Type.Element is null && used.Reads(f)).Select(f => (Fact: f, Storage: FactStorage.Of(f, naming))).Where(f => f.Storage.Held is not null).ToList();
        var lists = facts.Where(f => f.Type.Element is { } element && used.Lists(element)).ToList();
        writer.Line();
        writer.Line($"/// <summary>{CSharpText.Documentation($"Det de enkle reglene leser om {begrep.Navn}.")}</summary>");
        writer.Open($"internal readonly struct {name}");
        foreach (var (fact, storage) in held)
        {
            writer.Line($"internal readonly {storage.Held} {naming.Field(fact)};");
        }

        foreach (var (fact, _) in held.Where(h => h.Fact.OppgisBareNår is not null))
        {
            writer.Line($"internal readonly bool {naming.Fields(fact).IsGiven};");
        }

        foreach (var list in lists)
        {
            writer.Line($"internal readonly {naming.Facts(list.Type.Element ?? begrep)}[]{_orNull} {naming.Fields(list).Facts};");
        }

        writer.Line();
        writer.Open($"private {name}({input} del)");
        foreach (var (fact, _) in held)
        {
            writer.Line($"{naming.Field(fact)} = del.{naming.Field(fact)};");
        }

        foreach (var (fact, storage) in held.Where(h => h.Fact.OppgisBareNår is not null))
        {
            var clock = storage.HasClock ? $" && del.{naming.Fields(fact).HasClock}" : "";
            writer.Line($"{naming.Fields(fact).IsGiven} = del.{naming.Fields(fact).IsGiven}{clock};");
        }

        foreach (var list in lists)
        {
            writer.Line($"{naming.Fields(list).Facts} = del.{naming.Fields(list).Facts};");
        }

        writer.Close();
        writer.Line();
        writer.Open($"internal static {name}[]{_orNull} Av({input}[]{_orNull} deler)");
        writer.Open("if (deler == null)");
        writer.Line("return null;");
        writer.Close();
        writer.Line();
        writer.Line($"var fakta = new {name}[deler.Length];");
        writer.Open("for (var i = 0; i < fakta.Length; i++)");
        writer.Line($"fakta[i] = new {name}(deler[i]);");
        writer.Close();
        writer.Line();
        writer.Line("return fakta;");
        writer.Close();
        writer.Close();
    }

    /// <summary>Most applications of a large batch come without grounds; they then take no room.</summary>
    private void WriteReasons(Begrep begrep, IReadOnlyList<Opplysning> skjønn)
    {
        var name = naming.Reasons(begrep);
        writer.Line();
        writer.Line($"/// <summary>{CSharpText.Documentation($"Hvem som har vurdert skjønn i {begrep.Navn}, og hvorfor.")}</summary>");
        writer.Open($"internal sealed class {name}");
        foreach (var fact in skjønn)
        {
            writer.Line($"internal {Reason}{_orNull} {naming.Fact(fact)};");
        }

        writer.Line();
        var parameters = string.Join(", ", skjønn.Select(f => $"{Reason}{_orNull} {naming.Fields(f).Parameter}"));
        writer.Open($"internal static {name}{_orNull} Av({parameters})");
        var none = string.Join(" && ", skjønn.Select(f => naming.Fields(f).Parameter + " == null"));
        var all = string.Join(", ", skjønn.Select(f => $"{naming.Fact(f)} = {naming.Fields(f).Parameter}"));
        writer.Line($"return {none} ? null : new {name} {{ {all} }};");
        writer.Close();
        writer.Close();
    }
}

using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Compiler.Emit;

/// <summary>Writes how typed applications are made of facts that are asked for by name, and how the values of closed lists are spelt.</summary>
/// <param name="ordning">The regulation.</param>
/// <param name="naming">What everything is called.</param>
/// <param name="writer">Where to write.</param>
internal sealed class ReaderEmitter(Ordning ordning, Naming naming, CodeWriter writer)
{
    private const string Svar = "global::Regelverk.Runtime.Facts.Svar";

    /// <summary>Writes the methods.</summary>
    public void Write()
    {
        writer.Line();
        writer.Line("/// <summary>Lager en søknad av opplysninger som spørres etter ved navn.</summary>");
        writer.Line("/// <param name=\"kilde\">Opplysningene.</param>");
        writer.Open($"public static {naming.Class(ordning.Søknad)} Les(global::Regelverk.Runtime.ISøknadskilde kilde)");
        writer.Line($"var søker = new {naming.Class(ordning.Søker)}(");
        Arguments(["kilde.SøkerId", .. Facts(ordning.Søker)]);
        writer.Line($"return new {naming.Class(ordning.Søknad)}(");
        Arguments(["kilde.Id", "søker", "kilde.Runde", "kilde.Status", .. Facts(ordning.Søknad)]);
        writer.Close();
        foreach (var part in ordning.Begreper.Where(b => b.Rolle == Begrepsrolle.Element))
        {
            writer.Line();
            writer.Open($"private static {naming.Class(part)} Les{naming.Class(part)}(global::Regelverk.Runtime.Facts.IOpplysninger kilde)");
            writer.Line($"return new {naming.Class(part)}(");
            Arguments(["kilde.Id", .. Facts(part)]);
            writer.Close();
        }

        foreach (var fact in ordning.Begreper.SelectMany(b => Naming.FactsOf(ordning, b)).Where(f => f.Type.Slag == Verdislag.Kode))
        {
            WriteCodes(fact);
        }
    }

    private void Arguments(IReadOnlyList<string> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            writer.Line("    " + arguments[i] + (i + 1 < arguments.Count ? "," : ");"));
        }
    }

    private IEnumerable<string> Facts(Begrep begrep) => Naming.FactsOf(ordning, begrep).Select(f => $"{naming.Fields(f).Parameter}: {Read(f)}");

    private string Read(Opplysning fact)
    {
        if (fact.Type.Element is { } element)
        {
            return $"global::Regelverk.Runtime.Plain.Deler.Les(kilde.Liste({CSharpText.Literal(element.Navn)}), Les{naming.Class(element)})";
        }

        var arguments = $"{CSharpText.Literal(fact.Begrep.Navn)}, {CSharpText.Literal(fact.Navn)}";
        var storage = FactStorage.Of(fact, naming);
        var read = storage.Read is { } method ? $"kilde.{method}({arguments})" : $"{naming.Enum(fact)}Av(kilde.Kode({arguments}))";
        return fact.ErSkjønn ? $"new global::Regelverk.Runtime.Facts.Skjønn<{storage.Given}>({read}, kilde.Skjønnsgrunn({arguments}))" : read;
    }

    private void WriteCodes(Opplysning fact)
    {
        var type = naming.Enum(fact);
        writer.Line();
        writer.Open($"private static {Svar}<{type}> {type}Av({Svar}<string> ord)");
        writer.Open("switch (ord.VerdiEller(null))");
        foreach (var code in fact.Type.Koder)
        {
            writer.Line($"case {CSharpText.Literal(code)}:");
            writer.Line($"    return {type}.{naming.Code(fact, code)};");
        }

        writer.Line("default:");
        writer.Line($"    return default({Svar}<{type}>);");
        writer.Close();
        writer.Close();
        writer.Line();
        writer.Open($"private static {Svar}<string> Ord({Svar}<{type}> svar)");
        writer.Open("if (!svar.ErKjent)");
        writer.Line($"return default({Svar}<string>);");
        writer.Close();
        writer.Line();
        writer.Open("switch (svar.Verdi)");
        foreach (var code in fact.Type.Koder)
        {
            writer.Line($"case {type}.{naming.Code(fact, code)}:");
            writer.Line($"    return {CSharpText.Literal(code)};");
        }

        writer.Line("default:");
        writer.Line($"    return default({Svar}<string>);");
        writer.Close();
        writer.Close();
    }
}

using System.Collections.Generic;
using System.Linq;
using Regelverk.Compiler.Emit.Trace;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Compiler.Emit;

/// <summary>Writes the input types: one immutable class a begrep, and an enum for each closed list of values. Facts are held as the rules read them, beside whether they are given.</summary>
/// <param name="ordning">The regulation.</param>
/// <param name="naming">What everything is called.</param>
/// <param name="used">What the rules read.</param>
/// <param name="nullable">Whether to say what may be null.</param>
/// <param name="writer">Where to write.</param>
internal sealed class InputEmitter(Ordning ordning, Naming naming, UsedFacts used, bool nullable, CodeWriter writer)
{
    private const string Svar = "global::Regelverk.Runtime.Facts.Svar";
    private const string Skjønn = "global::Regelverk.Runtime.Facts.Skjønn";

    private readonly string _orNull = nullable ? "?" : "";

    /// <summary>Writes all of them.</summary>
    public void Write()
    {
        foreach (var begrep in ordning.Begreper)
        {
            foreach (var fact in Naming.FactsOf(ordning, begrep).Where(f => f.Type.Slag == Verdislag.Kode))
            {
                WriteEnum(fact);
            }

            WriteClass(begrep);
            new HeldFactsEmitter(ordning, naming, used, nullable, writer).Write(begrep);
        }
    }

    private void WriteEnum(Opplysning fact)
    {
        writer.Line();
        writer.Line($"/// <summary>{Documentation.OfFact(fact)}</summary>");
        writer.Open($"public enum {naming.Enum(fact)} : byte");
        foreach (var code in fact.Type.Koder)
        {
            writer.Line($"/// <summary>{CSharpText.Documentation(code)}</summary>");
            writer.Line(naming.Code(fact, code) + ",");
        }

        writer.Close();
    }

    private void WriteClass(Begrep begrep)
    {
        var facts = Naming.FactsOf(ordning, begrep);
        writer.Line();
        writer.Line($"/// <summary>{CSharpText.Documentation(Title(begrep))}</summary>");
        writer.Open($"public sealed class {naming.Class(begrep)}");
        foreach (var fact in facts)
        {
            WriteFields(fact);
        }

        WriteConstructor(begrep, facts);
        WriteProperties(begrep, facts);
        writer.Close();
    }

    private static string Title(Begrep begrep) => begrep.Rolle switch
    {
        Begrepsrolle.Søker => $"Søkeren: {begrep.Navn}.",
        Begrepsrolle.Søknad => "Søknaden.",
        _ => $"{begrep.Navn}: en del av {begrep.Utenfor?.Navn}.",
    };

    private void WriteFields(Opplysning fact)
    {
        var field = naming.Field(fact);
        if (fact.Type.Element is { } element)
        {
            writer.Line($"internal readonly {naming.Class(element)}[]{_orNull} {field};");
            if (used.Lists(element))
            {
                writer.Line($"internal readonly {naming.Facts(element)}[]{_orNull} {naming.Fields(fact).Facts};");
            }

            return;
        }

        var storage = FactStorage.Of(fact, naming);
        if (storage.Held is { } held && (storage.IsHeldAsGiven || used.Reads(fact)))
        {
            writer.Line($"internal readonly {held} {field};");
            writer.Line($"internal readonly bool {naming.Fields(fact).IsGiven};");
            if (storage.HasClock)
            {
                writer.Line($"internal readonly bool {naming.Fields(fact).HasClock};");
            }
        }

        if (!storage.IsHeldAsGiven)
        {
            writer.Line($"internal readonly {Svar}<{storage.Given}> {naming.Fields(fact).AsGiven};");
        }
    }

    private void WriteConstructor(Begrep begrep, IReadOnlyList<Opplysning> facts)
    {
        var isApplication = begrep.Rolle == Begrepsrolle.Søknad;
        writer.Line();
        writer.Line($"/// <summary>{CSharpText.Documentation(Title(begrep))} En opplysning som ikke gis, mangler.</summary>");
        writer.Line($"/// <param name=\"id\">{(begrep.Rolle == Begrepsrolle.Søker ? "Hvem søkeren er; flere søknader kan ha samme søker." : "Skiller den fra de andre.")}</param>");
        if (isApplication)
        {
            writer.Line($"/// <param name=\"{Identifier.Camel(ordning.Søker.Navn).TrimStart('@')}\">Søkeren.</param>");
            writer.Line("/// <param name=\"runde\">Nummeret på søknadsrunden; null der det ikke er runder.</param>");
            writer.Line("/// <param name=\"status\">Hva som har hendt med søknaden utenfor reglene.</param>");
        }

        foreach (var fact in facts)
        {
            writer.Line($"/// <param name=\"{naming.Fields(fact).Parameter.TrimStart('@')}\">{Documentation.OfFact(fact)}{(fact.Type.Element is null ? "" : " Null der listen mangler, tom der det ikke er noen.")}</param>");
        }

        writer.Line($"/// <exception cref=\"global::System.ArgumentNullException\">{(isApplication ? "Iden eller søkeren" : "Iden")} er null.</exception>");
        writer.Line("/// <exception cref=\"global::System.ArgumentOutOfRangeException\">Et tall ligger utenfor grensene i regelverket.</exception>");
        var declared = new List<string> { "string id" };
        if (isApplication)
        {
            declared.Add($"{naming.Class(ordning.Søker)} {Identifier.Camel(ordning.Søker.Navn)}");
            declared.Add("int? runde = null");
            declared.Add("global::Regelverk.Runtime.Decisions.Søknadsstatus status = default(global::Regelverk.Runtime.Decisions.Søknadsstatus)");
        }

        declared.AddRange(facts.Select(f => Parameter(f, naming.Fields(f).Parameter)));
        writer.Line($"public {naming.Class(begrep)}(");
        for (var i = 0; i < declared.Count; i++)
        {
            writer.Line("    " + declared[i] + (i + 1 < declared.Count ? "," : ")"));
        }

        writer.Open(null);
        writer.Line("Id = id ?? throw new global::System.ArgumentNullException(nameof(id));");
        if (isApplication)
        {
            var søker = Identifier.Camel(ordning.Søker.Navn);
            writer.Line($"{naming.Class(ordning.Søker)} = {søker} ?? throw new global::System.ArgumentNullException(nameof({søker}));");
            writer.Line("Runde = runde;");
            writer.Line("Status = status;");
        }

        foreach (var fact in facts)
        {
            WriteAssignment(fact, naming.Fields(fact).Parameter);
        }

        if (facts.Any(f => f.ErSkjønn))
        {
            writer.Line($"_grunner = {naming.Reasons(begrep)}.Av({string.Join(", ", facts.Where(f => f.ErSkjønn).Select(f => naming.Fields(f).Parameter + ".Grunn"))});");
        }

        if (isApplication)
        {
            if (used.ReadsDeadline)
            {
                writer.Line("_harFrist = Fullstendighet.HarFrist(runde, out _frist);");
            }

            writer.Line("_erFullstendig = Fullstendighet.Er(this);");
        }

        writer.Close();
    }

    private string Parameter(Opplysning fact, string name)
    {
        if (fact.Type.Element is { } element)
        {
            return $"global::System.Collections.Generic.IReadOnlyList<{naming.Class(element)}>{_orNull} {name} = null";
        }

        var type = $"{(fact.ErSkjønn ? Skjønn : Svar)}<{FactStorage.Of(fact, naming).Given}>";
        return $"{type} {name} = default({type})";
    }

    private void WriteAssignment(Opplysning fact, string parameter)
    {
        if (fact.Type.Element is { } element)
        {
            writer.Line($"{naming.Field(fact)} = global::Regelverk.Runtime.Plain.Deler.Kopi({parameter}, nameof({parameter}));");
            if (used.Lists(element))
            {
                writer.Line($"{naming.Fields(fact).Facts} = {naming.Facts(element)}.Av({naming.Field(fact)});");
            }

            return;
        }

        var storage = FactStorage.Of(fact, naming);
        var svar = fact.ErSkjønn ? parameter + ".Svar" : parameter;
        WriteLimits(fact, parameter, svar);
        if (!storage.IsHeldAsGiven)
        {
            writer.Line($"{naming.Fields(fact).AsGiven} = {svar}.ErKjent ? {svar} : default({Svar}<{storage.Given}>);");
        }

        if (storage.Held is null || (!storage.IsHeldAsGiven && !used.Reads(fact)))
        {
            return;
        }

        var fits = storage.FitsPlain(svar + ".Verdi") is { } condition ? $" && {condition}" : "";
        writer.Open($"if ({svar}.ErKjent{fits})");
        writer.Line($"{naming.Fields(fact).IsGiven} = true;");
        writer.Line($"{naming.Field(fact)} = {storage.ToHeld(svar + ".Verdi")};");
        if (storage.HasClock)
        {
            writer.Line($"{naming.Fields(fact).HasClock} = {svar}.Verdi.Minutt != null;");
        }

        writer.Close();
    }

    private void WriteLimits(Opplysning fact, string parameter, string svar)
    {
        const string Limits = "global::Regelverk.Runtime.Plain.Grenser.Krev";
        if (fact.Type.Slag == Verdislag.Kode)
        {
            writer.Line($"{Limits}({svar}, {CSharpText.Int(fact.Type.Koder.Count)}, (int){svar}.VerdiEller(default({naming.Enum(fact)})), nameof({parameter}));");
        }
        else if (fact.Minst is not null || fact.Høyst is not null)
        {
            var (least, most) = (fact.Minst is { } a ? TraceExpressions.Fraction(a) : "null", fact.Høyst is { } b ? TraceExpressions.Fraction(b) : "null");
            writer.Line($"{Limits}({svar}, {least}, {most}, nameof({parameter}));");
        }
    }

    private void WriteProperties(Begrep begrep, IReadOnlyList<Opplysning> facts)
    {
        Property("string", "Id", begrep.Rolle == Begrepsrolle.Søker ? "Hvem søkeren er." : "Skiller den fra de andre.");
        if (begrep.Rolle == Begrepsrolle.Søknad)
        {
            Property(naming.Class(ordning.Søker), naming.Class(ordning.Søker), "Søkeren.");
            Property("int?", "Runde", "Nummeret på søknadsrunden; null der det ikke er runder.");
            Property("global::Regelverk.Runtime.Decisions.Søknadsstatus", "Status", "Hva som har hendt med søknaden utenfor reglene.");
            if (used.ReadsDeadline)
            {
                writer.Line("internal readonly long _frist;");
                writer.Line("internal readonly bool _harFrist;");
            }

            writer.Line("internal readonly bool _erFullstendig;");
        }

        if (facts.Any(f => f.ErSkjønn))
        {
            writer.Line($"internal readonly {naming.Reasons(begrep)}{_orNull} _grunner;");
        }

        foreach (var fact in facts)
        {
            writer.Line();
            writer.Line($"/// <summary>{Documentation.OfFact(fact)}</summary>");
            writer.Line(Property(fact));
        }
    }

    private string Property(Opplysning fact)
    {
        if (fact.Type.Element is { } element)
        {
            return $"public global::System.Collections.Generic.IReadOnlyList<{naming.Class(element)}>{_orNull} {naming.Fact(fact)} => {naming.Field(fact)} == null ? null : global::System.Array.AsReadOnly({naming.Field(fact)});";
        }

        var storage = FactStorage.Of(fact, naming);
        var type = $"{Svar}<{storage.Given}>";
        return storage.IsHeldAsGiven
            ? $"public {type} {naming.Fact(fact)} => {naming.Fields(fact).IsGiven} ? {type}.Kjent({storage.ToGiven(naming.Field(fact), naming.Fields(fact).HasClock)}) : default({type});"
            : $"public {type} {naming.Fact(fact)} => {naming.Fields(fact).AsGiven};";
    }

    private void Property(string type, string name, string summary)
    {
        writer.Line();
        writer.Line($"/// <summary>{summary}</summary>");
        writer.Line($"public {type} {name} {{ get; }}");
    }
}

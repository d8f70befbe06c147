using Regelverk.Compiler.Emit.Trace;
using Regelverk.Dsl.Fingerprint;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Compiler.Emit;

/// <summary>Writes the class of the regulation and what a host calls in it.</summary>
/// <param name="ordning">The regulation.</param>
/// <param name="naming">What everything is called.</param>
/// <param name="valg">Namespace and avtrykk.</param>
/// <param name="writer">Where to write.</param>
internal sealed class FacadeEmitter(Ordning ordning, Naming naming, Emitteringsvalg valg, CodeWriter writer)
{
    private const string Decisions = "global::Regelverk.Runtime.Decisions.";
    private const string Allocation = "global::Regelverk.Runtime.Allocation.";
    private const string Kroner = "global::Regelverk.Runtime.Numbers.Kroner";
    private const string Lists = "global::System.Collections.Generic.IReadOnlyList";

    private readonly string _application = naming.Class(ordning.Søknad);
    private readonly string _trace = naming.Trace(ordning.Søknad);
    private readonly string _orNull = valg.Nullable ? "?" : "";

    /// <summary>Opens the class, with all that a host calls.</summary>
    public void Open()
    {
        writer.Line($"/// <summary>{CSharpText.Documentation(ordning.Tittel ?? ordning.Navn)}</summary>");
        writer.Open($"public sealed class {naming.Scheme} : global::Regelverk.Runtime.IRegelverk<{naming.Scheme}.{_application}>");
        WriteIdentity();
        WriteDecisions();
        WriteDivision();
        WriteInterface();
    }

    /// <summary>Writes how applications are decided without grounds: by plain rules where they can, otherwise as with grounds.</summary>
    /// <param name="hasPlainRules">Whether there are plain rules.</param>
    public void WriteConclusions(bool hasPlainRules)
    {
        writer.Line();
        writer.Line("/// <summary>Avgjør en søknad uten begrunnelse. Der alle opplysninger er gitt, regnes det med hele øre.</summary>");
        writer.Line("/// <param name=\"søknad\">Søknaden.</param>");
        writer.Open($"public static {Decisions}Konklusjon Konkluder({_application} søknad)");
        if (hasPlainRules)
        {
            writer.Open("if (søknad._erFullstendig)");
            writer.Open("try");
            writer.Line("return Regler.Konkluder(søknad);");
            writer.Close();
            WriteCatches();
            writer.Close();
            writer.Line();
        }

        writer.Line($"return new {_trace}(søknad).Avgjør().Konklusjon;");
        writer.Close();
        writer.Line();
        writer.Line("/// <summary>Avgjør mange søknader uten begrunnelse. En søknad der alle opplysninger er gitt, setter ikke av minne.</summary>");
        writer.Line("/// <param name=\"søknader\">Søknadene.</param>");
        writer.Line("/// <param name=\"konklusjoner\">Plass til en konklusjon for hver søknad, i samme rekkefølge.</param>");
        writer.Line("/// <exception cref=\"global::System.ArgumentException\">Det er ikke plass til alle.</exception>");
        writer.Open($"public static void KonkluderAlle({_application}[] søknader, {Decisions}Konklusjon[] konklusjoner)");
        writer.Open("if (konklusjoner.Length < søknader.Length)");
        writer.Line("throw new global::System.ArgumentException(\"Det er ikke plass til alle konklusjonene.\", nameof(konklusjoner));");
        writer.Close();
        writer.Line();
        writer.Line("var nummer = 0;");
        writer.Open("while (nummer < søknader.Length)");
        if (hasPlainRules)
        {
            writer.Open("try");
            writer.Line("KonkluderFra(ref nummer, søknader, konklusjoner);");
            writer.Close();
            WriteCatches();
            writer.Line();
        }

        writer.Open("if (nummer < søknader.Length)");
        writer.Line($"konklusjoner[nummer] = new {_trace}(søknader[nummer]).Avgjør().Konklusjon;");
        writer.Line("nummer++;");
        writer.Close();
        writer.Close();
        writer.Close();
        if (hasPlainRules)
        {
            WritePlainConclusions();
        }
    }

    private void WriteCatches()
    {
        writer.Open("catch (global::Regelverk.Runtime.Plain.UbesluttetException)");
        writer.Line("// Avgjøres med begrunnelse nedenfor.");
        writer.Close();
        writer.Open("catch (global::System.OverflowException)");
        writer.Line("// Avgjøres med brøker uten grense nedenfor.");
        writer.Close();
    }

    /// <summary>Goes on as long as the plain rules can decide. What they cannot is told by an exception or by where it stops.</summary>
    private void WritePlainConclusions()
    {
        writer.Line();
        writer.Open($"private static void KonkluderFra(ref int nummer, {_application}[] søknader, {Decisions}Konklusjon[] konklusjoner)");
        writer.Open("for (; nummer < søknader.Length && søknader[nummer]._erFullstendig; nummer++)");
        writer.Line("konklusjoner[nummer] = Regler.Konkluder(søknader[nummer]);");
        writer.Close();
        writer.Close();
    }

    private void WriteIdentity()
    {
        var title = CSharpText.LiteralOrNull(ordning.Tittel);
        writer.Line("/// <summary>Regelverket som tjeneste, for avhengighetsinjeksjon.</summary>");
        writer.Line($"public static {naming.Scheme} Instans {{ get; }} = new {naming.Scheme}();");
        writer.Line();
        writer.Line("/// <summary>Navn, år og avtrykk.</summary>");
        writer.Line($"public static {Decisions}Regelverksinfo Om {{ get; }} = new {Decisions}Regelverksinfo(");
        writer.Line($"    {CSharpText.Literal(ordning.Navn)},");
        writer.Line($"    {CSharpText.Int(ordning.År)},");
        writer.Line($"    {title},");
        writer.Line($"    {CSharpText.Literal(valg.Tekstavtrykk)},");
        writer.Line($"    {CSharpText.Literal(valg.Regelavtrykk)},");
        writer.Line($"    {CSharpText.Literal(Språk.Versjon)});");
        writer.Line();
        writer.Line("/// <summary>Søknadsrundene.</summary>");
        writer.Line($"public static {Lists}<{Decisions}Runde> Runder {{ get; }} = global::System.Array.AsReadOnly(new {Decisions}Runde[]");
        writer.Open(null);
        foreach (var round in ordning.Runder)
        {
            var frist = round.Frist is { } moment ? TraceExpressions.Moment(moment) : "null";
            var period = round.Periode is { } days ? ", " + TraceExpressions.Period(days) : "";
            var frame = round.NyeMidler is { } money ? AllocationEmitter.Kroner(money) : "null";
            writer.Line($"new {Decisions}Runde({CSharpText.Int(round.Nummer)}, {frist}, {frame}, {(round.RestmidlerFra is { } from ? CSharpText.Int(from) : "null")}{period}{(round.RestmidlerFraÅr is { } year ? ", restmidlerFraÅr: " + CSharpText.Int(year) : "")}),");
        }

        writer.Close(");");
        writer.Line();
        writer.Line("/// <summary>Hvordan rammen fordeles.</summary>");
        var division = new AllocationEmitter(ordning, naming).Division();
        writer.Line($"public static {Allocation}Fordeling Fordeling {{ get; }} = {division};");
    }

    private void WriteDecisions()
    {
        writer.Line();
        writer.Line("/// <summary>Avgjør en søknad så langt det går før rammen er fordelt, med begrunnelse.</summary>");
        writer.Line("/// <param name=\"søknad\">Søknaden.</param>");
        writer.Line($"public static {Decisions}Avgjørelse Beregn({_application} søknad) => new {_trace}(søknad).Avgjør();");
    }

    private void WriteDivision()
    {
        var year = ordning.Ramme is { } frame ? AllocationEmitter.Kroner(frame.Sum) : "null";
        var hasRounds = ordning.Runder.Count > 0;
        writer.Line();
        writer.Line("/// <summary>Avgjør alle søknadene i en runde og fordeler rammen.</summary>");
        writer.Line("/// <param name=\"søknader\">Søknadene, hver én gang.</param>");
        if (hasRounds)
        {
            writer.Line("/// <param name=\"runde\">Nummeret på runden.</param>");
        }

        writer.Line("/// <param name=\"ramme\">Det som skal fordeles; null: det regelverket sier.</param>");
        if (hasRounds)
        {
            writer.Line("/// <param name=\"tidligere\">De tidligere rundene i samme år; null når det ikke er noen eller ingenting av dem regnes med.</param>");
        }

        writer.Line("/// <exception cref=\"global::System.ArgumentException\">En søknad er ikke avgjort eller står to ganger, eller runden eller rammen finnes ikke.</exception>");
        writer.Open($"public static {Allocation}Fordelingsresultat Fordel({Lists}<{_application}> søknader{(hasRounds ? ", int runde" : "")}, {Kroner}? ramme = null{(hasRounds ? $", {Lists}<{Allocation}TidligereRunde>{_orNull} tidligere = null" : "")})");
        writer.Line($"return FordelRunde(søknader, {(hasRounds ? "runde" : "null")}, ramme, {(hasRounds ? "tidligere" : "null")});");
        writer.Close();
        writer.Line();
        writer.Open($"private static {Allocation}Fordelingsresultat FordelRunde({Lists}<{_application}> søknader, int? runde, {Kroner}? ramme, {Lists}<{Allocation}TidligereRunde>{_orNull} tidligere)");
        writer.Line($"var deltakere = new {Allocation}Deltaker[søknader.Count];");
        writer.Open("for (var i = 0; i < deltakere.Length; i++)");
        writer.Line($"deltakere[i] = new {_trace}(søknader[i]).Delta();");
        writer.Close();
        writer.Line();
        writer.Line($"return {Allocation}Rundefordeling.Fordel(Runder, Fordeling, {year}, deltakere, runde, ramme, tidligere);");
        writer.Close();
        writer.Line();
        writer.Open($"private static {Decisions}Runde{_orNull} RundeNummer(int? nummer)");
        writer.Open("foreach (var runde in Runder)");
        writer.Open("if (runde.Nummer == nummer)");
        writer.Line("return runde;");
        writer.Close();
        writer.Close();
        writer.Line();
        writer.Line("return null;");
        writer.Close();
    }

    private void WriteInterface()
    {
        const string Plain = "global::Regelverk.Runtime.IRegelverk.";
        var typed = $"global::Regelverk.Runtime.IRegelverk<{naming.Scheme}.{_application}>.";
        writer.Line();
        writer.Line($"{Decisions}Regelverksinfo {Plain}Om => Om;");
        writer.Line();
        writer.Line($"{Lists}<{Decisions}Runde> {Plain}Runder => Runder;");
        writer.Line();
        writer.Line($"{Allocation}Fordeling {Plain}Fordeling => Fordeling;");
        writer.Line();
        writer.Line($"{Decisions}Avgjørelse {Plain}Avgjør(global::Regelverk.Runtime.ISøknadskilde kilde) => Beregn(Les(kilde));");
        writer.Line();
        writer.Line($"{Allocation}Deltaker {Plain}Delta(global::Regelverk.Runtime.ISøknadskilde kilde) => new {_trace}(Les(kilde)).Delta();");
        writer.Line();
        writer.Line($"{Decisions}Avgjørelse {typed}Beregn({_application} søknad) => Beregn(søknad);");
        writer.Line();
        writer.Line($"{Decisions}Konklusjon {typed}Konkluder({_application} søknad) => Konkluder(søknad);");
        writer.Line();
        writer.Line($"{Allocation}Fordelingsresultat {typed}Fordel({Lists}<{_application}> søknader, int? runde, {Kroner}? ramme, {Lists}<{Allocation}TidligereRunde>{_orNull} tidligere) => FordelRunde(søknader, runde, ramme, tidligere);");
    }
}

using System.Text.Json;
using Regelverk.Cli.Cases.Years;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Values;

namespace Regelverk.Cli.Outputs.Years;

/// <summary>The effect on a list of applications, as a member of a JSON object.</summary>
internal static class EffectJson
{
    /// <summary>Writes it.</summary>
    public static void Write(Utf8JsonWriter writer, YearEffect effect)
    {
        writer.WriteStartObject("virkning");
        writer.WriteString("sendt i", effect.SentIn);
        YearJson.Array(writer, "merknader", effect.Notes, (w, line) => w.WriteStringValue(line));
        YearJson.Array(writer, "utelatt", effect.LeftOut, (w, id) => w.WriteStringValue(id));
        Write(writer, "før", effect.Before);
        Write(writer, "nå", effect.Now);
        writer.WriteString("beløp", EffectWords.Amounts(effect));
        YearJson.Array(writer, "søknader", effect.Compared, (w, application) => Write(w, effect, application));
        YearJson.Array(writer, "ikke avgjort", effect.Undecided, (w, application) => Write(w, effect, application));
        if (effect.Moves is { } moves)
        {
            YearJson.Array(writer, "plasser", moves, Write);
        }

        YearJson.Array(writer, "klipper", effect.Cliffs, (w, cliff) => Write(w, effect, cliff));
        YearJson.Array(writer, "rammer", effect.Frames, Write);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, YearTotals year)
    {
        writer.WriteStartObject(name);
        writer.WriteString("år", year.Label);
        writer.WriteNumber("søknader", year.Applications);
        writer.WriteNumber("oppfyller vilkårene", year.Entitled);
        writer.WriteNumber("avslag og avvisning", year.Refused);
        writer.WriteNumber("må rettes", year.ToCorrect);
        writer.WriteNumber("til avklaring", year.ToClarify);
        writer.WriteNumber("trukket", year.Withdrawn);
        writer.WriteAmount("søkt", year.Applied);
        writer.WriteAmount("beregnet", year.Calculated);
        writer.WriteAmount("tildelt", year.Awarded);
        writer.WriteAmount("ramme", year.Frame);
        writer.WriteAmount("rest", year.Rest);
        WriteShare(writer, "avkorting i prosent", year.Frame is null ? null : year.Cut);
        writer.WriteNumber("får ingenting", year.Empty);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, YearEffect effect, ComparedApplication application)
    {
        writer.WriteStartObject();
        writer.WriteString("søknad", application.Id);
        writer.WriteString("søker", application.ApplicantId);
        writer.WriteString("navn", application.Name);
        WriteRegulation(writer, "regelverk før", effect.Before, application.Before);
        WriteRegulation(writer, "regelverk nå", effect.Now, application.Now);
        writer.WriteString("utfall før", EffectWords.Standing(application.Before));
        writer.WriteString("utfall nå", EffectWords.Standing(application.Now));
        writer.WriteBoolean("oppfyller vilkårene før", application.Before.OppfyllerVilkårene);
        writer.WriteBoolean("oppfyller vilkårene nå", application.Now.OppfyllerVilkårene);
        writer.WriteAmount("før", application.AmountBefore);
        writer.WriteAmount("nå", application.AmountNow);
        writer.WriteAmount("forskjell", application.Change);
        writer.WriteString("hvorfor", application.Why);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, YearEffect effect, UndecidedApplication application)
    {
        writer.WriteStartObject();
        writer.WriteString("søknad", application.Now.Id);
        writer.WriteString("navn", application.Name);
        WriteRegulation(writer, "regelverk før", effect.Before, application.Before);
        WriteRegulation(writer, "regelverk nå", effect.Now, application.Now);
        writer.WriteString("hvorfor", application.Why);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, RankMove move)
    {
        writer.WriteStartObject();
        writer.WriteString("søknad", move.Application.Id);
        writer.WriteString("navn", move.Application.Name);
        writer.WriteNumber("før", move.Before);
        writer.WriteNumber("nå", move.Now);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, YearEffect effect, Cliff cliff)
    {
        writer.WriteStartObject();
        writer.WriteString("søknad", cliff.Decision.Id);
        writer.WriteString("navn", cliff.Name);
        WriteRegulation(writer, "regelverk nå", effect.Now, cliff.Decision);
        writer.WriteString("opplysning", cliff.Fact);
        writer.WriteString("verdi", cliff.Value);
        writer.WriteString("andre siden", cliff.Other);
        writer.WriteString("sted", cliff.Place);
        writer.WriteAmount("beregnet", cliff.Decision.BeregnetKroner);
        writer.WriteAmount("beregnet på andre siden", cliff.Instead.BeregnetKroner);
        writer.WriteString("da", EffectWords.Instead(cliff));
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, FrameStep step)
    {
        writer.WriteStartObject();
        writer.WriteNumber("endring i prosent", step.Percent);
        writer.WriteAmount("ramme", step.Frame);
        writer.WriteAmount("tildelt", step.Given);
        WriteShare(writer, "avkorting i prosent", step.Cut);
        writer.WriteNumber("får ingenting", step.Empty);
        writer.WriteEndObject();
    }

    // Which it counts under is told only where there are several.
    private static void WriteRegulation(Utf8JsonWriter writer, string name, YearTotals year, YearDecision decision)
    {
        if (year.IsOfSeveral)
        {
            writer.WriteString(name, decision.Work.Label);
        }
    }

    // In hundredths of a percent, half upwards: a share has no end of decimals.
    private static void WriteShare(Utf8JsonWriter writer, string name, Rational? share) =>
        writer.WriteAmount(name, share is { } known ? new Rational(((known * 10_000) + new Rational(1, 2)).Floor(), 100) : null);
}

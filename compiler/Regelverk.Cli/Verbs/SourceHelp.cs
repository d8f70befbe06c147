using System.Collections.Generic;

namespace Regelverk.Cli.Verbs;

/// <summary>What help says about where applications come from.</summary>
internal static class SourceHelp
{
    /// <summary>The lines.</summary>
    public static IReadOnlyList<string> Lines { get; } =
    [
        "KILDE er en mappe med CSV-filer, et regneark (.xlsx) med et ark for hver fil, en .json-fil, eller en",
        ".csv-fil når regelverket ikke har lister:",
        "  søknad.csv   en rad for hver søknad: søknad, søker, runde, status (tom, «trukket» eller «ikke rettet»)",
        "               og opplysningene om søknaden. Søkerens opplysninger kan stå her eller i en egen fil.",
        "  kommune.csv  (navnet på søkerens begrep) en rad for hver søker: søker og opplysningene om søkeren.",
        "  tiltak.csv   (navnet på begrepet i listen) en rad for hver del: søknad, tiltak og opplysningene om delen.",
        "               Kolonnen tiltak er delens eget nummer i søknaden: 1, 2, 3 … Den må være med når noe",
        "               vurderes for hver del.",
        "  skjønn.csv   en rad for hvert svar: søknad, tiltak, spørsmål, svar, vurdert av, begrunnelse. I kolonnen",
        "               tiltak står delens nummer, eller ingenting når svaret gjelder hele søknaden. Uten rad er",
        "               spørsmålet ubesvart.",
        "Kolonnene heter det samme som i regelverket. En tom celle er en opplysning som ikke er kjent.",
        "",
        "En .json-fil er en liste av søknader med de samme navnene, og med listene inni:",
        "  [ { \"søknad\": \"S01\", \"søker\": \"0301\", \"runde\": 1, \"navn\": \"Oslo\", \"levert\": \"2018-04-01T12:00\",",
        "      \"tiltakene\": [ { \"tiltak\": \"1\", \"formål\": \"etablering\", \"søkt beløp\": 250000 } ],",
        "      \"skjønn\": [ { \"spørsmål\": \"har rekrutteringsvansker\", \"svar\": true,",
        "                    \"vurdert av\": \"saksbehandler\", \"begrunnelse\": \"…\" } ] } ]",
        "Søkernes opplysninger kan stå for seg: { \"søkere\": [ { \"søker\": \"0301\", … } ], \"søknader\": [ … ] }",
    ];
}

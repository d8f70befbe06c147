using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Regelverk.Tests.Cli.Workbooks;

namespace Regelverk.Tests.Cli;

/// <summary>One way to come upon each message about input: what somebody did, and what is asked of the program.</summary>
/// <param name="Gjør">What they did to a folder without mistakes.</param>
/// <param name="Kilde">What they gave as the source of applications.</param>
internal sealed record Inndatafeil(Action<Meldingsmappe> Gjør, string Kilde = "søknader")
{
    private const string Søknad = "søknader/søknad.csv";
    private const string Tiltak = "søknader/tiltak.csv";
    private const string Skjønn = "søknader/skjønn.csv";

    private const string Bok = "søknader.xlsx";

    private const string Json = """
        [
          {
            "søknad": "S01", "søker": "k1", "runde": 1, "kommunenummer": "0301", "folketall": 5000, "levert": "01.02.2024 kl. 12.00",
            "tiltakene": [ { "formål": "lokale", "leieareal": 120, "søkt beløp": 250000 } ],
            "skjønn": [ { "spørsmål": "har stort behov", "svar": true, "vurdert av": "saksbehandler", "begrunnelse": "Ingen andre tilbud" } ]
          }
        ]

        """;

    /// <summary>What is run; null for «beregn».</summary>
    public IReadOnlyList<string>? Kommando { get; init; }

    /// <summary>What is run with the mistake.</summary>
    public IReadOnlyList<string> Feilkommando => Kommando ?? Beregn(Kilde);

    /// <summary>What is run when the mistake is mended.</summary>
    public IReadOnlyList<string> RiktigKommando { get; init; } = Beregn("søknader");

    /// <summary>The file that the mistake is in, without it, where that file is not one of the folder's own.</summary>
    public (string Name, string Content)? RiktigFil { get; init; }

    /// <summary>The mistakes, by the number of the message.</summary>
    public static IReadOnlyDictionary<string, Inndatafeil> Alle { get; } = new SortedDictionary<string, Inndatafeil>(StringComparer.Ordinal)
    {
        ["RV0901"] = new(_ => { }, "soknadene"),
        ["RV0902"] = new(m => m.Lås(Tiltak)),
        ["RV0903"] = new(m => m.Skriv("søknader.ods", "PK"), "søknader.ods"),
        ["RV0904"] = new(m => m.Skriv(Tiltak, "")),
        ["RV0905"] = new(m => m.Skriv(Tiltak, "PK\u0003\u0004")),
        ["RV0906"] = new(m => m.Skriv(Tiltak, "sÃ¸knad;formÃ¥l\n")),
        ["RV0907"] = new(m => m.Fjern(Tiltak)),
        ["RV0908"] = new(m => m.Skriv("søknader/notater.csv", "a;b\n")),
        ["RV0909"] = new(m => m.Flytt(Tiltak, "søknader/tilltak.csv")),
        ["RV0910"] = new(m => m.Skriv("søknader/soknad.csv", "søknad\n")),
        ["RV0911"] = new(_ => { }, Søknad),
        ["RV0912"] = new(m => m.Skriv("prøve.regel", System.Text.Encoding.Latin1.GetBytes(Meldingsmappe.Regler.Replace('–', '-').ReplaceLineEndings("\n"))))
        {
            Kommando = ["kontroller", "prøve.regel"],
        },
        ["RV0913"] = new(m => m.Skriv(Søknad, "søknad;søker;runde;kommunenummer;folketall;levert\n")),
        ["RV0914"] = new(_ => { }) { Kommando = ["kontroller", "søknader"], RiktigKommando = ["kontroller", "prøve.regel"] },
        ["RV0920"] = new(m => m.Bytt(Tiltak, "250 000", "\"250 000")),
        ["RV0921"] = new(m => m.Bytt(Tiltak, "250 000", "250;000")),
        ["RV0922"] = new(m => m.Bytt(Tiltak, ";leieareal;", ";Søkt beløp;")),
        ["RV0923"] = new(m => m.Skriv(Søknad, "søknad;søker;runde;kommunenummer;folketall;levert;fylke\nS01;k1;1;0301;5 000;01.02.2024 kl. 12.00;Oslo\n")),
        ["RV0924"] = new(m => m.Bytt(Tiltak, "søkt beløp", "søkt belop")),
        ["RV0925"] = new(m => m.Skriv(Tiltak, "søknad;tiltak;leieareal;søkt beløp\nS01;1;120;250 000\n")),
        ["RV0926"] = new(m => m.Skriv(Tiltak, "søknad;tiltak;formål;leieareal;søkt beløp;er nyskapende\nS01;1;kurs;;250 000;ja\n")),
        ["RV0927"] = new(m => m.Skriv(Tiltak, "søknad;tiltak;formål;leieareal;søkt beløp;godkjent beløp\nS01;1;kurs;;250 000;7\nS01;2;kurs;;9;7\n")),
        ["RV0928"] = new(m => m.Skriv("søknader.json", "[ { \"søknad\": \"S01\", } ]"), "søknader.json") { RiktigFil = ("søknader.json", Json), RiktigKommando = Beregn("søknader.json") },
        ["RV0929"] = new(m => m.Skriv("søknader.json", "{ \"søknad\": \"S01\" }"), "søknader.json") { RiktigFil = ("søknader.json", Json), RiktigKommando = Beregn("søknader.json") },
        ["RV0930"] = new(m => m.Bytt(Tiltak, "250 000", "1E+05")),
        ["RV0931"] = new(m => m.Bytt(Tiltak, "250 000", "-1")),
        ["RV0932"] = new(m => m.Bytt(Søknad, "0301", "301")),
        ["RV0933"] = new(m => m.Bytt(Søknad, "0301", "9,7E+08")),
        ["RV0934"] = new(m => m.Bytt(Søknad, "k2;", ";")),
        ["RV0935"] = new(m => m.Bytt(Tiltak, "S01;2", "S01;1")),
        ["RV0936"] = new(m => m.Bytt(Tiltak, "S02;1", "S20;1")),
        ["RV0937"] = new(m => m.Bytt(Søknad, "k2;1;1103", "k1;1;1103")),
        ["RV0938"] = new(m => m.Skriv(Søknad, "søknad;søker;runde;kommunenummer;folketall;levert;status\nS01;k1;1;0301;5 000;01.02.2024;under arbeid\n")),
        ["RV0939"] = new(m => m.Bytt(Søknad, "k2;1;", "k2;3;")),
        ["RV0940"] = new(m => m.Bytt(Tiltak, "2;kurs;;", "2;kurs;80;")),
        ["RV0950"] = new(m => m.Bytt(Skjønn, "har stort behov", "stort behov")),
        ["RV0951"] = new(m => m.Bytt(Skjønn, "Ny metode", "")),
        ["RV0952"] = new(m => m.Bytt(Skjønn, "fagutvalget", "rådmannen")),
        ["RV0953"] = new(m => m.Bytt(Skjønn, "S01;2;er nyskapende;ja;fagutvalget", "S01;;har stort behov;nei;saksbehandler")),
        ["RV0954"] = new(m => m.Bytt(Skjønn, "S01;2;", "S01;;")),
        ["RV0955"] = new(m => m.Bytt(Skjønn, "ja;fagutvalget", ";fagutvalget")),
        ["RV0956"] = new(m => m.Fjern(Skjønn)),
        ["RV0960"] = new(m => m.Skriv("søknader.xlsx", "søknad;søker\n"), Bok),
        ["RV0961"] = new(m => m.Skriv(Bok, Regneark.Pakke([.. Enumerable.Range(0, 1_001).Select(i => ($"bilde{i}.png", "x"))])), Bok),
        ["RV0962"] = new(m => m.Skriv(Bok, MedBeløp(m, "<c t=\"e\"><v>#REF!</v></c>")), Bok),
        ["RV0963"] = new(m => m.Skriv(Bok, MedBeløp(m, "<c><f>SUM(F2:F9)</f></c>")), Bok),
        ["RV0964"] = new(m => m.Skriv(Bok, MedBeløp(m, Regneark.Tall("250000"), efter: "<mergeCells count=\"1\"><mergeCell ref=\"A2:A3\"/></mergeCells>")), Bok),
        ["RV0965"] = new(m => m.Skriv(Bok, MedBeløp(m, Regneark.Tall("250000"), Regneark.Tekst("Sjekkes"))), Bok),
        ["RV0966"] = new(m => m.Skriv(Bok, MedBeløp(m, Regneark.Tall("250000"), radvalg: " hidden=\"1\"")), Bok),
        ["RV0992"] = new(m => m.Skriv("kopi.regel", Meldingsmappe.Regler)) { Kommando = ["bygg", "kopi.regel", "prøve.regel", "-o", "regler.dll"] },
    };

    /// <summary>The command that most mistakes are met with.</summary>
    public static IReadOnlyList<string> Beregn(string source) => ["beregn", "prøve.regel", "--søknader", source, "--runde", "1"];

    // The folder's own tables as a workbook, with another amount in the second row of tiltak.
    private static byte[] MedBeløp(Meldingsmappe mappe, string amount, string beside = "", string efter = "", string radvalg = "")
    {
        string[][] Rows(string path) => [.. File.ReadAllText(Path.Combine(mappe.Sti, path)).TrimEnd('\n').Split('\n').Select(line => line.Split(';').Select(Celle).ToArray())];
        var tiltak = Rows(Tiltak);
        tiltak[1] = [.. tiltak[1][..^1], amount, .. beside.Length > 0 ? [beside] : Array.Empty<string>()];
        return new Regneark().Rader("søknad", Rows(Søknad)).Rader("tiltak", tiltak, efter, radvalg).Rader("skjønn", Rows(Skjønn)).Bytes();
    }

    // An empty cell is there all the same, so that those after it keep their columns.
    private static string Celle(string text) => text.Length == 0 ? "<c/>" : Regneark.Tekst(text);
}

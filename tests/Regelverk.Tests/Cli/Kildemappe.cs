using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Regelverk.Cli.Hosting;
using Regelverk.Cli.Messages;
using Regelverk.Cli.Sources;
using Regelverk.Dsl.Diagnostics;

namespace Regelverk.Tests.Cli;

/// <summary>A folder of applications that is gone when the test is done. It begins with two applications without any mistake.</summary>
internal sealed class Kildemappe : IDisposable
{
    public Kildemappe()
    {
        Directory.CreateDirectory(Sti);
        Skriv("søknad.csv", "søknad;søker;kommunenummer;navn;levert;er undertegnet\nS01;k1;0301;Oslo;1. april 2018 kl. 12.00;ja\nS02;k2;1103;Stavanger;02.04.2018;nei\n");
        Skriv("tiltak.csv", "søknad;tiltak;formål;søkt beløp\nS01;1;etablering;250 000\nS01;2;kompetanseheving;kr 100 000\nS02;1;Etablering;0,50\n");
        Skriv("skjønn.csv", "søknad;tiltak;spørsmål;svar;vurdert av;begrunnelse\nS01;;har rekrutteringsvansker;ja;saksbehandler;To ubesatte lister\nS01;2;bidrar til stabilitet;ja;Saksbehandler;Kurs\n");
    }

    public string Sti { get; } = Path.Combine(Path.GetTempPath(), "regelverk-" + Path.GetRandomFileName());

    public Prøveordning Prøve { get; set; } = new();

    public void Skriv(string name, string text) => Skriv(name, Encoding.UTF8.GetBytes(text));

    public void Skriv(string name, byte[] bytes) => File.WriteAllBytes(Path.Combine(Sti, name), bytes);

    public void Bytt(string name, string from, string to)
    {
        var text = File.ReadAllText(Path.Combine(Sti, name));
        if (!text.Contains(from, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"«{from}» står ikke i {name}.");
        }

        Skriv(name, text.Replace(from, to, StringComparison.Ordinal));
    }

    public void Fjern(string name) => File.Delete(Path.Combine(Sti, name));

    public ApplicationSet Les(string given = ".", int? runde = null) => ApplicationSource.Read(given, Prøve.Ordning, runde, Io());

    public ApplicationSet LesInn(string input) => LesInn(Encoding.UTF8.GetBytes(input));

    public ApplicationSet LesInn(byte[] input) => ApplicationSource.Read("-", Prøve.Ordning, null, Io(input));

    /// <summary>The messages without their help, one a line.</summary>
    public static IReadOnlyList<string> Meldinger(ApplicationSet set, Language language = Language.Bokmål) =>
        [.. set.Log.All.Select(d => InputRenderer.Render(d, language).First())];

    public void Dispose() => Directory.Delete(Sti, recursive: true);

    private IoContext Io(params byte[] input) => new()
    {
        Output = TextWriter.Null,
        Error = TextWriter.Null,
        Input = new MemoryStream(input),
        Folder = Sti,
    };
}

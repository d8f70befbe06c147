using System.Collections.Generic;
using Regelverk.Dsl.Diagnostics;

namespace Regelverk.Cli.Messages;

/// <summary>What may be wrong with the file of a draw of lots.</summary>
internal static class DrawMessages
{
    public static Message Both { get; } = new(
        "En trekning har enten «kilde» og «verdi» (kunngjorte tall) eller «protokoll» og «plass» (en rekkefølge som er skrevet ned), ikke begge deler.",
        "A draw has either «kilde» and «verdi» (published numbers) or «protokoll» and «plass» (an order that was written down), not both.");

    public static Message Sources { get; } = new(
        "Skriv «kilde:» og «verdi:» for hvert kunngjort tall, i den kunngjorte rekkefølgen. Uten en kilde som ble pekt ut på forhånd, kan ingen kontrollere trekningen.",
        "Write «kilde:» and «verdi:» for each published number, in the announced order. Without a source named beforehand, nobody can check the draw.");

    public static Message In(string file, Message problem) => new($"{file}: {problem.Nb}", $"{file}: {problem.En}");

    public static Message Unreadable(string path) => new($"Filen «{Shown.Text(path)}» kan ikke leses.", $"The file «{Shown.Text(path)}» cannot be read.");

    public static Message BadLine(string number, string read, IEnumerable<string> words) => new(
        $"Leste «{Shown.Text(read)}» på linje {number}, ventet «ord: verdi», der ordet er {string.Join(", ", words)}.",
        $"Read «{Shown.Text(read)}» on line {number}, expected «word: value», where the word is {string.Join(", ", words)}.");

    public static Message Once(string word) => new($"Skriv «{word}:» nøyaktig én gang.", $"Write «{word}:» exactly once.");

    public static Message Twice(string id) => new($"Søknad «{Shown.Text(id)}» står to ganger i trekningen.", $"Application «{Shown.Text(id)}» stands twice in the draw.");

    public static Message OtherList(string read, string computed) => new(
        $"Listen over dem som er med, er ikke den som ble låst: avtrykket som ble kunngjort, er {Shown.Text(read)}, men denne listen gir {computed}.",
        $"The list of those who take part is not the one that was frozen: the published fingerprint is {Shown.Text(read)}, but this list gives {computed}.");

    public static Message NotInDraw(string ids) => new(
        $"Trekningen i filen gjelder ikke {ids}.",
        $"The draw in the file does not concern {ids}.");

    public static Message NotUsed { get; } = new(
        "Trekningen ble ikke brukt: ingen likhet hadde noe å si for beløpene.",
        "The draw was not used: no tie made a difference to the amounts.");
}

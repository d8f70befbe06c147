using System.Collections.Generic;
using System.IO;
using System.Linq;
using Regelverk.Dsl;
using Regelverk.Dsl.Comparison;
using Regelverk.Dsl.Text;
using Regelverk.Tests.Kit;

namespace Regelverk.Tests.Comparison;

/// <summary>Two years of an example scheme.</summary>
internal static class Årspar
{
    public static Årsforskjell Av(string før, string nå, Navnetabell? navn = null) => Årssammenligning.Av(Les(før), Les(nå), navn ?? Navnetabell.Tom);

    /// <summary>Two texts that are compared as they stand.</summary>
    public static Årsforskjell AvTekst(string før, string nå, Navnetabell? navn = null) => Årssammenligning.Av([LesTekst(før)], [LesTekst(nå)], navn ?? Navnetabell.Tom);

    public static Regelfil LesTekst(string tekst) => Regelfil.Les(new SourceText("prøve.regel", tekst));

    private static IReadOnlyList<Regelfil> Les(string mapper) =>
        [.. mapper.Split(' ').SelectMany(m => Directory.GetFiles(Path.Combine(Repository.Root, "examples", m), "*.regel")).Select(f => Regelfil.Les(new SourceText(f, File.ReadAllText(f))))];
}

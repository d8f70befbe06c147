using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Values;
using A = Regelverk.Runtime.Allocation;
using N = Regelverk.Runtime.Numbers;

namespace Regelverk.Tests.Runtime;

/// <summary>What random earlier rounds gave.</summary>
/// <param name="Runde">The round.</param>
/// <param name="Søknad">The application.</param>
/// <param name="Søker">Its søker.</param>
/// <param name="Øre">The award.</param>
internal sealed record Tidligereprøve(int Runde, string Søknad, string Søker, long Øre)
{
    /// <summary>Up to six awards of rounds 1 and 2, some of them nothing, to the søkere and applications of the trial rounds.</summary>
    public static Gen<IReadOnlyList<Tidligereprøve>> Alle(long største) =>
        from antall in Gen.Choose(0, 6)
        from runder in Gen.Choose(1, 2).ArrayOf(antall)
        from søkere in Gen.Choose(1, 4).ArrayOf(antall)
        from søknader in Gen.Choose(0, 9).ArrayOf(antall)
        from deler in Gen.Choose(0, 100).ArrayOf(antall)
        select (IReadOnlyList<Tidligereprøve>)[.. runder.Select((r, i) => new Tidligereprøve(r, $"S{søknader[i]}", $"K{søkere[i]}", (long)(største / 100m * deler[i])))];

    public static IReadOnlyList<TidligereRunde> Tolkens(IEnumerable<Tidligereprøve> tildelinger) =>
        [.. tildelinger.GroupBy(t => t.Runde).Select(r => new TidligereRunde(r.Key, 0, [.. r.Select(t => new TidligereTildeling(t.Søknad, t.Søker, new Rational(t.Øre, 100)))]))];

    public static IReadOnlyList<A.TidligereRunde> Våre(IEnumerable<Tidligereprøve> tildelinger) =>
        [.. tildelinger.GroupBy(t => t.Runde).Select(r => new A.TidligereRunde(r.Key, N.Kroner.Zero, [.. r.Select(t => new A.TidligereTildeling(t.Søknad, t.Søker, N.Kroner.FraØre(t.Øre)))]))];
}

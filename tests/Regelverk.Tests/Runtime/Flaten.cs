using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Regelverk.Runtime.Allocation;
using Regelverk.Tests.Architecture.Usages;
using Regelverk.Tests.Kit;
using Xunit;

namespace Regelverk.Tests.Runtime;

/// <summary>What generated code and hosts may count on: few dependencies, old compilers, nothing that changes, and the same numbers on both targets.</summary>
public class Flaten
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private const BindingFlags Offentlig = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly string[] Etasjer = ["Numbers", "Tid", "Facts", "Decisions", "Allocation", "Sporing", "Plain", "(root)"];

    /// <summary>A member added to one of them breaks every host that implements it, so they are few and listed.</summary>
    private static readonly string[] Grensesnitt = ["IOpplysninger", "IRegelverk", "IRegelverk`1", "ISøknadskilde"];

    private static readonly Assembly Biblioteket = typeof(Deling).Assembly;

    internal static string ForNetstandard => Repository.Path(
        "runtime/Regelverk.Runtime/bin/" + Path.GetFileName(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory))) + "/netstandard2.0/Regelverk.Runtime.dll");

    [Fact]
    public void Biblioteket_hviler_bare_på_basisbiblioteket()
    {
        Assert.All(AssemblyUsages.References(Biblioteket.Location), name => Assert.StartsWith("System.", name, StringComparison.Ordinal));
        Assert.Equal(["netstandard"], AssemblyUsages.References(ForNetstandard));
    }

    [Fact]
    public void Hver_mappe_hviler_bare_på_dem_foran() => Assert.Empty(FolderGraph.Of(AssemblyUsages.Types(Biblioteket.Location), "Regelverk.Runtime").Edges
        .Where(edge => Array.IndexOf(Etasjer, edge.To) is var to && (to < 0 || to >= Array.IndexOf(Etasjer, edge.From)))
        .Select(edge => edge.ToString()));

    [Fact]
    public void Ingenting_rører_filer_konsoll_klokke_tilfeldighet_eller_flyttall()
    {
        string[] forbidden = ["System.IO.", "System.Console", "System.Random", "System.Double", "System.Single", "System.Net.", "System.Environment", "System.Threading.Tasks."];
        var found =
            from type in AssemblyUsages.Types(ForNetstandard)
            from used in type.OtherTypes.Concat(type.OtherMembers)
            where forbidden.Any(f => used.StartsWith(f, StringComparison.Ordinal)) || used.StartsWith("System.DateTime::get_Now", StringComparison.Ordinal) || used.EndsWith("::get_CurrentCulture", StringComparison.Ordinal)
            select $"{type.Name}: {used}";
        Assert.Empty(found);
    }

    [Fact]
    public void Ingenting_kan_endres_etter_at_det_er_laget()
    {
        // What is filled in while a division runs; nothing of it leaves the library.
        string[] working = ["Accounts", "Award", "BreakPoints", "Builder", "ComplaintSettlement", "DropState", "ExactFloors", "GuaranteedSharing", "LevelDrops", "LevelSearch", "Mangelfinner", "OrderStory", "Participant", "Parties", "QuotientUnits", "Relevans", "Reserves", "RoundingSteps", "SharingTerms", "Slope", "SlopeTally", "SmallAwardStep", "StepRunner", "SumOfRounds", "Sums", "Tally", "TieRanks"];
        // What is computed once, when somebody asks for it, or filled in by what makes it; it is the same whenever it is read.
        string[] remembered =
        [
            "Deferred`1._items", "Deferred`1._make", "Opplyst._svar", "Opplyst._vilkår", "Rekkefølgedeling.<Igjen>k__BackingField", "Rekkefølgedeling._hasStopped", "Sak.<Antatt>k__BackingField", "Sak._avgjørelse", "Sak._beregnet", "Sak._decisive", "Sak._krav", "Sak._nøkler", "Sak._søkt", "Sentence._make", "Sentence._text", "Sporsted._months", "Sporsted._plass",
            "Tilfelle.<Gjelder>k__BackingField", "Tilfelle._guard", "Tilfelle._value",
            "Verdisvar.<Andre>k__BackingField", "Verdisvar.<Antall>k__BackingField", "Verdisvar.<Første>k__BackingField", "Verdisvar.<Hva>k__BackingField", "Verdisvar.<Strekk>k__BackingField",
        ];
        var mutable =
            from type in Biblioteket.GetTypes()
            where !type.IsEnum && !IsMadeByTheCompiler(type) && !working.Contains(type.Name)
            from field in type.GetFields(Everything)
            where !field.IsInitOnly && !field.IsLiteral
            select $"{type.Name}.{field.Name}";
        Assert.Equal(remembered, mutable.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(working, name => Biblioteket.GetTypes().Single(t => t.Name == name).IsVisible);
    }

    [Fact]
    public void Flaten_kan_brukes_fra_gamle_kompilatorer()
    {
        var types = Biblioteket.GetExportedTypes();
        var members = types.SelectMany(t => t.GetMembers(Offentlig)).ToList();

        Assert.Empty(types.Where(t => t.IsByRefLike || t.GetCustomAttributes().Any(a => a.GetType().Name == "RequiredMemberAttribute")).Select(t => t.Name));
        Assert.Empty(members.OfType<PropertyInfo>().Where(p => p.SetMethod is { } set && (set.IsPublic || set.ReturnParameter.GetRequiredCustomModifiers().Length > 0)).Select(p => p.Name));
        Assert.Empty(members.OfType<MethodBase>().SelectMany(m => m.GetParameters()).Where(p => p.ParameterType.IsByRefLike).Select(p => p.Member.Name));
        Assert.Equal(Grensesnitt, types.Where(t => t.IsInterface).Select(t => t.Name).Order(StringComparer.Ordinal));
        Assert.Empty(types.Where(t => t.GetMethods(Offentlig).Any(m => m.Name == "<Clone>$")).Select(t => t.Name));
    }

    [Fact]
    public void De_to_målene_gir_de_samme_tallene()
    {
        var context = new AssemblyLoadContext("netstandard2.0", isCollectible: true);
        try
        {
            var deling = context.LoadFromAssemblyPath(ForNetstandard).GetType("Regelverk.Runtime.Allocation.Deling") ?? throw new InvalidOperationException();
            foreach (var (krav, søkere, pott, tak) in Prøver())
            {
                var rang = Enumerable.Range(0, krav.Length).Select(i => (long)i).ToArray();
                var vår = Deling.Forholdsmessig(pott, krav);
                var deres = Kall(deling, null, "Forholdsmessig", pott, krav);
                Assert.Equal(vår.RundNed(7, out _), Kall(deling, deres, "RundNed", 7L, 0L));
                Assert.Equal(vår.StørsteBrøkdel(3, rang, out _), Kall(deling, deres, "StørsteBrøkdel", 3L, rang, 0L));

                var medTak = Deling.Forholdsmessig(pott, krav, søkere, tak);
                var deresMedTak = Kall(deling, null, "Forholdsmessig", pott, krav, søkere, tak);
                Assert.Equal(medTak.StørsteBrøkdel(1, rang, out _), Kall(deling, deresMedTak, "StørsteBrøkdel", 1L, rang, 0L));
                Assert.Equal(medTak.Grupper[0].Andel.ToString(), ((IEnumerable<object>)Kall(deling, deresMedTak, "get_Grupper")).Select(g => Kall(g.GetType(), g, "get_Andel").ToString()).Single());
            }
        }
        finally
        {
            context.Unload();
        }
    }

    private static bool IsMadeByTheCompiler(Type? type) => type is not null && (type.Name.StartsWith('<') || IsMadeByTheCompiler(type.DeclaringType));

    /// <summary>Claims of many sizes, the largest among them.</summary>
    private static IEnumerable<(long[] Krav, int[] Søkere, long Pott, long Tak)> Prøver()
    {
        foreach (var størrelse in new[] { 50L, 1_000_003L, 123_456_789_012L, Fordelingsgrenser.Beløp - 1 })
        {
            for (var n = 1; n <= 40; n += 13)
            {
                var krav = Enumerable.Range(1, n).Select(i => (long)((System.Numerics.BigInteger)størrelse * (i * 37 % 100) / 100)).ToArray();
                yield return (krav, [.. krav.Select((_, i) => i % 3 % n)], størrelse / 2, størrelse / 5);
            }
        }
    }

    private static object Kall(Type type, object? on, string name, params object[] arguments)
    {
        var method = type.GetMethods(Everything).Single(m => m.Name == name
            && m.GetParameters() is var parameters
            && parameters.Length == arguments.Length
            && parameters.Zip(arguments, (p, a) => (p.ParameterType.IsByRef ? p.ParameterType.GetElementType() : p.ParameterType) == a.GetType()).All(fits => fits));
        return method.Invoke(on, arguments) ?? throw new InvalidOperationException();
    }
}

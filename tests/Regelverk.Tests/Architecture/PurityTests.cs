using System;
using System.Linq;
using Regelverk.Tests.Architecture.Usages;
using Xunit;

namespace Regelverk.Tests.Architecture;

public sealed class PurityTests
{
    // Iterators ask for the thread they run on; nothing else may be asked of the environment.
    private const string IteratorThread = "System.Environment::get_CurrentManagedThreadId";

    private static readonly string[] ForbiddenTypes =
    [
        "System.IO.", "System.Net.", "System.Console", "System.Environment", "System.AppDomain", "System.AppContext", "System.Random", "System.Diagnostics.Process",
        "System.Diagnostics.Stopwatch", "System.Threading.Thread", "System.Threading.Tasks.", "System.Threading.Timer", "System.Double", "System.Single",
    ];

    private static readonly string[] ForbiddenMembers =
    [
        "System.DateTime::get_Now", "System.DateTime::get_UtcNow", "System.DateTime::get_Today", "System.DateTimeOffset::get_Now", "System.DateTimeOffset::get_UtcNow",
        "System.Guid::NewGuid", "System.TimeZoneInfo::get_Local",
        "System.Globalization.CultureInfo::get_CurrentCulture", "System.Globalization.CultureInfo::get_CurrentUICulture", "System.Globalization.CultureInfo::set_CurrentCulture",
        "System.StringComparer::get_CurrentCulture", "System.StringComparer::get_CurrentCultureIgnoreCase",
    ];

    [Fact]
    public void Språket_kjenner_bare_basisbiblioteket_og_Sprache() =>
        Assert.Equal(["Sprache", "netstandard"], AssemblyUsages.References(ProductAssemblies.Dsl).Append("Sprache").Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Språket_rører_ikke_filer_konsoll_klokke_miljø_kultur_tilfeldighet_eller_flyttall()
    {
        var found =
            from type in AssemblyUsages.Types(ProductAssemblies.Dsl)
            from used in type.OtherTypes.Where(IsForbiddenType).Concat(type.OtherMembers.Where(IsForbiddenMember))
            where !(used == "System.Environment" && type.OtherMembers.Where(IsEnvironment).All(member => member == IteratorThread))
            select $"{type.Name} uses {used}";

        Assert.Empty(found);
    }

    [Fact]
    public void Kommandolinjen_kjenner_ikke_kompilatorbiblioteker() =>
        Assert.DoesNotContain(AssemblyUsages.References(ProductAssemblies.Cli), name => name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));

    [Fact]
    public void Bare_det_som_bygger_rører_kompilatoren_så_resten_starter_uten_den() =>
        Assert.Equal(
            ["Regelverk.Cli.Rules.CompiledRules", "Regelverk.Cli.Verbs.ByggVerb"],
            AssemblyUsages.Types(ProductAssemblies.Cli)
                .Where(type => type.OtherTypes.Any(used => used.StartsWith("Regelverk.Compiler.", StringComparison.Ordinal)))
                .Select(type => type.Name).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("System.IO.File", true)]
    [InlineData("System.Console", true)]
    [InlineData("System.Double", true)]
    [InlineData("System.String", false)]
    [InlineData("System.ConsoleKeyInfo", false)]
    public void Prøven_skiller_det_forbudte_fra_det_lovlige(string type, bool forbidden) => Assert.Equal(forbidden, IsForbiddenType(type));

    [Fact]
    public void Prøven_ser_det_en_metodekropp_bruker()
    {
        var self = AssemblyUsages.Types(typeof(PurityTests).Assembly.Location).Single(type => type.Name == typeof(Impure).FullName);

        Assert.Contains("System.DateTime::get_UtcNow", self.OtherMembers.Where(IsForbiddenMember));
        Assert.Contains("System.Double", self.OtherTypes.Where(IsForbiddenType));
        Assert.Contains("System.IO.File", self.OtherTypes.Where(IsForbiddenType));
    }

    private static bool IsForbiddenType(string name) =>
        ForbiddenTypes.Any(forbidden => forbidden.EndsWith('.') ? name.StartsWith(forbidden, StringComparison.Ordinal) : name == forbidden);

    private static bool IsForbiddenMember(string name) => ForbiddenMembers.Contains(name, StringComparer.Ordinal);

    private static bool IsEnvironment(string member) => member.StartsWith("System.Environment::", StringComparison.Ordinal);
}

/// <summary>Does what the language may not; <see cref="PurityTests"/> must see it.</summary>
internal static class Impure
{
    public static bool Do(string path) => System.IO.File.Exists(path) && DateTime.UtcNow.Subtract(DateTime.UnixEpoch).TotalDays > 1;
}

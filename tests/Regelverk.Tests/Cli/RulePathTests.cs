using System;
using System.Reflection;
using Regelverk.Cli.Rules;
using Regelverk.Compiler.Assembly;
using Regelverk.Runtime.Numbers;
using Regelverk.Tests.Compiler;
using Xunit;

namespace Regelverk.Tests.Cli;

public sealed class RulePathTests
{
    [Theory]
    [InlineData("/a/b/x.regel", "/_/x.regel")]
    [InlineData("/a/b/x.regel|/a/b/c/y.regel", "/_/x.regel|/_/c/y.regel")]
    [InlineData("/a/bc/x.regel|/a/bd/x.regel", "/_/bc/x.regel|/_/bd/x.regel")]
    [InlineData("/x.regel|/a/x.regel", "/_/x.regel|/_/a/x.regel")]
    [InlineData("/a/x.regel|-", "/_/x.regel|/_/standard inn.regel")]
    [InlineData("-", "/_/standard inn.regel")]
    public void En_sti_blir_sett_fra_den_innerste_mappen_alle_ligger_i(string paths, string expected) =>
        Assert.Equal(expected, string.Join('|', RulePaths.Of(paths.Split('|'))));

    [Fact]
    public void Løse_ringer_i_et_filnavn_blir_satt_sammen() => Assert.Equal(["/_/\u00E5.regel"], RulePaths.Of(["/x/a\u030A.regel"]), StringComparer.Ordinal);

    [Fact]
    public void Det_et_bibliotek_gir_er_programmets_egne_typer()
    {
        const string code = "public static class X { public static object Y() { return global::Regelverk.Runtime.Numbers.Kroner.FraKroner(3); } }\n";
        var library = LibraryBuilder.Build([new RuleUnit(Prøvebibliotek.Småtilskudd(), "/_/x.regel", "X", code)], "X");

        var made = CompiledRules.Load(library.Dll).GetType("X")?.GetMethod("Y", BindingFlags.Public | BindingFlags.Static)?.Invoke(null, null);

        Assert.Equal(Kroner.FraKroner(3), Assert.IsType<Kroner>(made));
    }
}

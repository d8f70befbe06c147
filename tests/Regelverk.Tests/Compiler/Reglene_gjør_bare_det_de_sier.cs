using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Regelverk.Compiler;
using Regelverk.Dsl;
using Regelverk.Dsl.Text;
using Regelverk.Tests.Architecture.Usages;
using Regelverk.Tests.Examples;
using Regelverk.Tests.Kit;
using Regelverk.Tests.Tilfeldig;
using Xunit;

namespace Regelverk.Tests.Compiler;

/// <summary>A rule file is text from anybody. Compiled it computes, and can do nothing else: it touches no file, net, clock, environment, process or memory of others.</summary>
public sealed class Reglene_gjør_bare_det_de_sier
{
    private static readonly string[] Forbudt =
    [
        "System.IO.", "System.Net.", "System.Console", "System.Environment", "System.Random", "System.Diagnostics.Process", "System.Threading.", "System.AppDomain", "System.Activator", "System.Reflection.Assembly::", "System.Reflection.Emit",
        "System.Runtime.InteropServices.Marshal", "System.Runtime.Loader", "System.Security.", "Microsoft.Win32.", "System.DateTime::get_Now", "System.DateTime::get_UtcNow", "System.GC",
    ];

    [Fact]
    public void Et_regelbibliotek_rører_ingenting_utenfor_seg_selv()
    {
        var tekster = ExampleFolders.AllRuleFiles().Select(f => Repository.Read(f.Split('/'))).Concat(Enumerable.Range(80_000, 40).Select(frø => Regelverkstegner.Av(new Valg(frø))));
        var filer = tekster.Select(t => Regelfil.Les(new SourceText("prøve.regel", t))).Where(f => !f.HarFeil);
        var bibliotek = Kompiler.Bygg([.. filer.Select((f, i) => (f, new Kodevalg($"Prøve{i}", $"/_/prøve{i}.regel")))], "Prøver");
        var sti = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".dll");
        try
        {
            File.WriteAllBytes(sti, bibliotek.Dll);

            Assert.Empty(Brudd(sti));
            Assert.Equal(["Regelverk.Runtime", "netstandard"], AssemblyUsages.References(sti).Order(StringComparer.Ordinal));
        }
        finally
        {
            File.Delete(sti);
        }
    }

    // What does touch files is found, or the test above would prove nothing.
    [Fact]
    public void Programmet_selv_leser_filer_og_blir_funnet() => Assert.NotEmpty(Brudd(typeof(Regelverk.Cli.CommandLineApp).Assembly.Location));

    private static IEnumerable<string> Brudd(string sti) =>
        from type in AssemblyUsages.Types(sti)
        from brukt in type.OtherTypes.Concat(type.OtherMembers)
        where Forbudt.Any(f => brukt.StartsWith(f, StringComparison.Ordinal))
        select $"{type.Name}: {brukt}";
}

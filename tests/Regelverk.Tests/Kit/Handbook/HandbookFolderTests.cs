using System;
using System.IO;
using System.Linq;
using Regelverk.Tests.Cli;
using Xunit;

namespace Regelverk.Tests.Kit.Handbook;

public sealed class HandbookFolderTests
{
    [Fact]
    public void Mappen_i_håndboken_gir_de_svarene_siden_viser()
    {
        var page = HandbookFolder.InText("lekeplass-2025.regel", Repository.Read("dsl", "handbok", "søknader.md"));
        Assert.Equal(["beregn", "fordel", "forklar", "forklar"], page.Commands.Select(c => c.Command.Split(' ')[0]));
        Assert.Equal(2, page.Commands.Count(c => c.Answer is not null));

        var folder = Path.Combine(Path.GetTempPath(), "regelverk-" + Path.GetRandomFileName());
        Directory.CreateDirectory(Path.Combine(folder, "søknader"));
        try
        {
            foreach (var (name, content) in page.Files)
            {
                File.WriteAllText(Path.Combine(folder, name), content);
            }

            foreach (var (command, answer) in page.Commands)
            {
                var result = Kommando.Kjør(folder, command.Split(' '));

                Assert.True(result.Svarkode == 0, $"{command}: {result.Feil}");
                Assert.StartsWith(answer ?? "", result.Ut, StringComparison.Ordinal);
            }

            Assert.True(File.Exists(Path.Combine(folder, "ut", "vedtak.csv")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

using System;
using System.IO;
using System.Text;

namespace Regelverk.Tests.Cli;

/// <summary>A folder of rule files and applications that is gone when the test is done.</summary>
internal abstract class Regelmappe : IDisposable
{
    protected Regelmappe() => Directory.CreateDirectory(Sti);

    public string Sti { get; } = Path.Combine(Path.GetTempPath(), "regelverk-" + Path.GetRandomFileName());

    public void Skriv(string name, string text) => File.WriteAllText(Path.Combine(Sti, name), text.ReplaceLineEndings("\n"), new UTF8Encoding(false));

    public string Les(string name) => File.ReadAllText(Path.Combine(Sti, name));

    public bool Finnes(string name) => File.Exists(Path.Combine(Sti, name));

    public void Bytt(string name, string from, string to)
    {
        var text = Les(name);
        if (!text.Contains(from, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"«{from}» står ikke i {name}.");
        }

        Skriv(name, text.Replace(from, to, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(Sti, recursive: true);
}

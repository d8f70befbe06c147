using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace Regelverk.Cli.Hosting;

/// <summary>Everything outside the program that a command may touch, so that a test can stand in for it. There is no clock here.</summary>
internal sealed class IoContext
{
    private byte[]? _inputRead;
    private volatile bool _waitsForInput;

    /// <summary>The product goes here.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Messages and progress go here.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>What «-» reads.</summary>
    public required Stream Input { get; init; }

    /// <summary>The folder that relative paths start from.</summary>
    public required string Folder { get; init; }

    /// <summary>Whether a person looks at <see cref="Error"/>; only then are there tables and progress.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Whether colours are wanted where they can be shown.</summary>
    public bool ColourAllowed { get; init; }

    /// <summary>Whether the program stands still until somebody gives it more to read.</summary>
    public bool WaitsForInput => _waitsForInput;

    /// <summary>The process's own console, with line feeds and UTF-8 without a byte order mark on every system.</summary>
    public static IoContext ForConsole() => new()
    {
        Output = Utf8(Console.OpenStandardOutput()),
        Error = Utf8(Console.OpenStandardError(), autoFlush: true),
        Input = Console.OpenStandardInput(),
        Folder = Directory.GetCurrentDirectory(),
        ErrorIsTerminal = !Console.IsErrorRedirected,
        ColourAllowed = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
    };

    /// <summary>The full path of a path as the user wrote it.</summary>
    public string FullPath(string path) => Path.GetFullPath(path, Folder);

    /// <summary>A path as messages show it: relative to the folder where that is shorter, with forward slashes.</summary>
    public string Shown(string fullPath)
    {
        var relative = Path.GetRelativePath(Folder, fullPath);
        var shown = relative.StartsWith("..", StringComparison.Ordinal) ? fullPath : relative;
        return shown.Replace('\\', '/');
    }

    /// <summary>All of standard input; it can be asked for several times.</summary>
    public byte[] ReadInput()
    {
        if (_inputRead is null)
        {
            using var copy = new MemoryStream();
            _waitsForInput = true;
            try
            {
                Input.CopyTo(copy);
            }
            finally
            {
                _waitsForInput = false;
            }

            _inputRead = copy.ToArray();
        }

        return _inputRead;
    }

    /// <summary>Writes lines of messages.</summary>
    public void Say(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Error.Write(line + "\n");
        }
    }

    private static StreamWriter Utf8(Stream stream, bool autoFlush = false) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n", AutoFlush = autoFlush };
}

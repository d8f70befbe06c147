using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Regelverk.Cli.Hosting;
using Regelverk.Cli.Messages;
using Regelverk.Dsl.Diagnostics;

namespace Regelverk.Cli.Verbs;

/// <summary>The file that «bygg» writes.</summary>
internal sealed class BuildOutput
{
    private const string Code = ".cs";
    private const string Library = ".dll";

    // A library with one of these names would hide what it refers to.
    private static readonly string[] TakenNames = ["netstandard", "Regelverk.Runtime"];

    private readonly string _given;
    private readonly string _path;

    /// <summary>Understands the path that was given.</summary>
    public BuildOutput(string given, IoContext io)
    {
        _given = given;
        _path = io.FullPath(given);
        Folder = Path.GetDirectoryName(_path) ?? _path;
        Name = Path.GetFileNameWithoutExtension(_path).Normalize(NormalizationForm.FormC);
    }

    /// <summary>The folder it lies in.</summary>
    public string Folder { get; }

    /// <summary>Its name without the ending.</summary>
    public string Name { get; }

    /// <summary>Whether C# is wanted, not a library.</summary>
    public bool IsCode => EndsWith(Code);

    /// <summary>Why nothing can be written there, or null.</summary>
    public Message? Problem => this switch
    {
        _ when EndsWith(".nupkg") => UsageMessages.NoPackages,
        _ when !IsCode && !EndsWith(Library) => UsageMessages.BadOutput(_given),
        _ when Directory.Exists(_path) => UsageMessages.OutputIsFolder(_given),
        _ when !IsCode && !IsLibraryName(Name) => UsageMessages.BadLibraryName(Name),
        _ => null,
    };

    /// <summary>Why these rule files cannot become that file, or null.</summary>
    public Message? ProblemWith(IReadOnlyList<string> rulePaths) => this switch
    {
        _ when rulePaths.Contains(_path, StringComparer.Ordinal) => UsageMessages.OutputIsInput(_given),
        _ when IsCode && rulePaths.Count > 1 => UsageMessages.OneFileAsCode,
        _ => null,
    };

    /// <summary>Writes the file whole, or leaves all as it was.</summary>
    public bool Write(byte[] content, CancellationToken cancellation)
    {
        try
        {
            FileSet.Write(Folder, [new OutputFile(Path.GetFileName(_path), content)], cancellation);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private bool EndsWith(string ending) => _path.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    private static bool IsLibraryName(string name) =>
        name.Length > 0
        && name.All(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' or ' ')
        && name.Trim(' ', '.') == name
        && !TakenNames.Contains(name, StringComparer.OrdinalIgnoreCase);
}

using System;

namespace Regelverk.Generator.Rules;

/// <summary>Paths as everybody who builds the project sees them.</summary>
internal static class ProjectPath
{
    /// <summary>A path seen from the project's folder, with forward slashes; of a file outside it only the name, so that nothing of the machine shows.</summary>
    public static string Of(string path, string projectFolder)
    {
        var (whole, folder) = (path.Replace('\\', '/'), projectFolder.Replace('\\', '/').TrimEnd('/') + "/");
        return folder.Length > 1 && whole.StartsWith(folder, StringComparison.Ordinal) ? whole.Substring(folder.Length) : whole.Substring(whole.LastIndexOf('/') + 1);
    }
}

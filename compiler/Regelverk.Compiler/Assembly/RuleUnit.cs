using System;
using Regelverk.Dsl;

namespace Regelverk.Compiler.Assembly;

/// <summary>One rule file on its way into a library.</summary>
/// <param name="File">The rule file.</param>
/// <param name="RulePath">Its path in the debug information.</param>
/// <param name="ClassName">The class that its C# declares, with the namespace.</param>
/// <param name="Code">The C#.</param>
internal sealed record RuleUnit(Regelfil File, string RulePath, string ClassName, string Code)
{
    private const string Root = "/_/";

    /// <summary>The path of the C# in the debug information.</summary>
    public string CodePath => RulePath + ".g.cs";

    /// <summary>The rule text.</summary>
    public string RuleText => File.Lest.Content;

    /// <summary>The name of the rule text as a resource: its path without the root.</summary>
    public string ResourceName => RulePath.StartsWith(Root, StringComparison.Ordinal) ? RulePath.Substring(Root.Length) : RulePath;
}

namespace Regelverk.Generator.Models;

/// <summary>What reading a rule file came to.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="ShownPath">Its path seen from the project, with forward slashes.</param>
/// <param name="ClassName">The class it gives; null where it gives none.</param>
/// <param name="Code">The C#; null where it gives none.</param>
/// <param name="Messages">What there is to say about it.</param>
internal sealed record ReadRules(string Path, string ShownPath, string? ClassName, string? Code, EquatableArray<BuildMessage> Messages);

/// <summary>What a rule file gives to the build.</summary>
/// <param name="HintName">The name of the C# file; no other rule file has the same, whatever the case of its letters.</param>
/// <param name="Code">The C#; null where there is none.</param>
/// <param name="Messages">What there is to say about the rule file.</param>
internal sealed record GeneratedFile(string HintName, string? Code, EquatableArray<BuildMessage> Messages);

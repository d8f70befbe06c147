namespace Regelverk.Generator.Models;

/// <summary>What the project that is built decides.</summary>
/// <param name="Namespace">The namespace of the classes; null where the project asks for one that cannot be.</param>
/// <param name="WrongNamespace">What it asked for then, else null.</param>
/// <param name="ProjectFolder">The folder of the project, with a slash at the end; empty where it is not known.</param>
/// <param name="Nullable">Whether its C# has nullable references.</param>
internal sealed record HostChoices(string? Namespace, string? WrongNamespace, string ProjectFolder, bool Nullable);

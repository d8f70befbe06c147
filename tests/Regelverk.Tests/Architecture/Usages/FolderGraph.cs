using System;
using System.Collections.Generic;
using System.Linq;

namespace Regelverk.Tests.Architecture.Usages;

/// <summary>One folder that leans on another, and the types that make it so.</summary>
/// <param name="From">The folder that leans.</param>
/// <param name="To">The folder leaned on.</param>
/// <param name="Witnesses">Pairs of types, as <c>Type → Type</c>.</param>
internal sealed record FolderEdge(string From, string To, IReadOnlyList<string> Witnesses)
{
    /// <inheritdoc/>
    public override string ToString() =>
        $"{From} leans on {To}: {string.Join("; ", Witnesses.Take(3))}{(Witnesses.Count > 3 ? "; …" : "")}";
}

/// <summary>Which folders of a project lean on which. A folder is the namespace level below the project's own.</summary>
internal sealed class FolderGraph
{
    /// <summary>What the types that lie directly in the project count as.</summary>
    public const string Root = "(root)";

    private FolderGraph(IReadOnlyList<FolderEdge> edges) => Edges = edges;

    /// <summary>All pairs of different folders where one leans on the other.</summary>
    public IReadOnlyList<FolderEdge> Edges { get; }

    /// <summary>Builds the graph of an assembly; types outside the project's namespace, such as polyfills, do not take part.</summary>
    public static FolderGraph Of(IReadOnlyList<TypeUsages> types, string project)
    {
        var folders = types
            .Select(type => (type.Name, Folder: FolderOf(type.Namespace, project)))
            .Where(type => type.Folder.Length > 0)
            .ToDictionary(type => type.Name, type => type.Folder);
        var uses =
            from type in types
            where folders.ContainsKey(type.Name)
            from used in type.Own
            where folders.ContainsKey(used) && folders[used] != folders[type.Name]
            group $"{Short(type.Name, project)} → {Short(used, project)}" by (From: folders[type.Name], To: folders[used]);
        return new FolderGraph(uses.Select(use => new FolderEdge(use.Key.From, use.Key.To, use.Order(StringComparer.Ordinal).ToArray())).ToArray());
    }

    /// <summary>The edges that lie on a circle: those whose end can reach their start.</summary>
    public IReadOnlyList<FolderEdge> Circles() => Edges.Where(edge => Reaches(edge.To, edge.From)).ToArray();

    private bool Reaches(string from, string to)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { from };
        var waiting = new Queue<string>(seen);
        while (waiting.TryDequeue(out var at))
        {
            foreach (var next in Edges.Where(edge => edge.From == at).Select(edge => edge.To).Where(seen.Add))
            {
                waiting.Enqueue(next);
            }
        }

        return seen.Contains(to);
    }

    private static string FolderOf(string nameSpace, string project)
    {
        if (nameSpace == project)
        {
            return Root;
        }

        return nameSpace.StartsWith(project + ".", StringComparison.Ordinal) ? nameSpace[(project.Length + 1)..].Split('.')[0] : "";
    }

    private static string Short(string name, string project) => name[(project.Length + 1)..];
}

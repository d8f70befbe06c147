using System.Collections.Generic;
using Regelverk.Dsl.Outline;

namespace Regelverk.Dsl.Names;

/// <summary>All declarations of a file, by the line they stand on, and the table to find them by.</summary>
internal sealed class Declarations
{
    private readonly Dictionary<OutlineNode, Declaration> _byLine = [];
    private readonly Dictionary<string, Name> _builtIns = [];

    private readonly HashSet<Name> _definedBuiltIns = [];

    public NameTable Table { get; } = new();

    public Declaration? On(OutlineNode line) => _byLine.TryGetValue(line, out var found) ? found : null;

    public Name BuiltIn(string phrase) => _builtIns[phrase];

    /// <summary>Whether some line sets out to give a built-in name its value, rightly or not.</summary>
    public bool Defines(string builtIn) => _definedBuiltIns.Contains(_builtIns[builtIn]);

    internal void MarkDefined(Name builtIn) => _definedBuiltIns.Add(builtIn);

    internal void Add(OutlineNode line, Declaration declaration) => _byLine[line] = declaration;

    internal void AddBuiltIn(Name name)
    {
        _builtIns.Add(name.Text, name);
        Table.Add(name);
    }
}

using System;
using System.Collections.Generic;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Compiler.Emit.Plain;

/// <summary>The statements of a method while it is being written, with the names it has used.</summary>
internal sealed class PlainBody
{
    private const int LongestName = 60;

    private NameScope _names;
    private List<Statement> _statements = [];

    /// <summary>An empty method about a begrep.</summary>
    public PlainBody(Begrep level)
    {
        var parameters = new List<string>();
        foreach (var begrep in PlainScope.Chain(level))
        {
            parameters.Add(Identifier.Camel(begrep.Navn));
        }

        _names = new NameScope(parameters);
    }

    /// <summary>The statements so far.</summary>
    public IReadOnlyList<Statement> Statements => _statements;

    /// <summary>Adds a statement.</summary>
    public void Add(Statement statement) => _statements.Add(statement);

    /// <summary>A local variable named from words.</summary>
    public string Local(string words)
    {
        var name = Identifier.Camel(words);
        return _names.Take(name.Length <= LongestName ? name : name.Substring(0, LongestName), words);
    }

    /// <summary>Writes a block.</summary>
    /// <param name="head">The line before the brace; null where the statement before it is its head.</param>
    /// <param name="write">Adds what stands inside.</param>
    public void Block(string? head, Action write)
    {
        var (outer, outerNames) = (_statements, _names);
        (_statements, _names) = ([], outerNames.Block());
        write();
        outer.Add(new Statement.Block(head, _statements));
        (_statements, _names) = (outer, outerNames);
    }

    /// <summary>Writes a loop over listed parts.</summary>
    /// <param name="name">What a part is called.</param>
    /// <param name="list">The list.</param>
    /// <param name="write">Adds what is done with a part, told its variable.</param>
    public void Each(string name, string list, Action<string> write)
    {
        // The variable of a loop belongs to its block: the next loop may use it again.
        var outerNames = _names;
        _names = outerNames.Block();
        var variable = Local(name);
        Block($"foreach (var {variable} in {list})", () => write(variable));
        _names = outerNames;
    }
}

using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Compiler.Emit.Trace;

/// <summary>The types of values that the rules speak of, each written once.</summary>
internal sealed class TypeTable
{
    private const string Runtime = "global::Regelverk.Runtime.Sporing.Verditype";

    private readonly Dictionary<string, (string Name, string Code)> _types = [];
    private readonly NameScope _names = new(["Typer", "Equals", "GetHashCode", "GetType", "ToString", "Finalize", "MemberwiseClone", "ReferenceEquals"]);

    /// <summary>The code that names a type.</summary>
    public string Of(Verditype type)
    {
        var key = type.Slag + "|" + type.Navn;
        if (!_types.TryGetValue(key, out var known))
        {
            known = (_names.Take(Identifier.Pascal(type.Slag == Verdislag.Kode || type.Slag == Verdislag.Liste ? type.Navn : type.Slag + " " + type.Enhet), key), Code(type));
            _types.Add(key, known);
        }

        return "Typer." + known.Name;
    }

    /// <summary>Writes the types that have been named.</summary>
    public void Write(CodeWriter writer)
    {
        writer.Line();
        writer.Open("private static class Typer");
        foreach (var (name, code) in _types.Values.OrderBy(t => t.Name, System.StringComparer.Ordinal))
        {
            writer.Line($"internal static readonly {Runtime} {name} = {code};");
        }

        writer.Close();
    }

    private static string Code(Verditype type) => type.Slag switch
    {
        Verdislag.Kode => $"{Runtime}.ÉnAv({string.Join(", ", type.Koder.Select(CSharpText.Literal))})",
        _ when type.Enhet.Length > 0 => $"{Runtime}.Med(global::Regelverk.Runtime.Sporing.Verdislag.{type.Slag}, {CSharpText.Literal(type.Enhet)})",
        _ => $"{Runtime}.{type.Slag}",
    };
}

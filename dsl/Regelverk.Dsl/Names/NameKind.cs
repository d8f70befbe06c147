namespace Regelverk.Dsl.Names;

/// <summary>What a declared phrase stands for.</summary>
internal enum NameKind
{
    Concept,
    Fact,
    Rate,
    Definition,
    Code,
    BuiltIn,
}

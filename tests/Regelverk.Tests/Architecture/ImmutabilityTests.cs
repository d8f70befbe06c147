using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text;
using Regelverk.Dsl.Names;
using Regelverk.Dsl.Syntax;
using Xunit;

namespace Regelverk.Tests.Architecture;

public sealed class ImmutabilityTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Assembly Language = typeof(Dsl.Regelfil).Assembly;

    private static readonly string[] ImmutableFolders = ["Values", "Regulation"];

    // What refers in a circle (a fact to its begrep, a definition to itself through another) is made first and filled in by the binder; what the checks have shown of the cases, by them.
    private static readonly string[] FilledInByTheBinder =
    [
        "Begrep.Liste", "Begrep.Opplysninger", "Begrep.Utenfor",
        "Definisjon.Form", "Definisjon.Nivå", "Definisjon.TilfelleneErEntydige", "Definisjon.Tilfeller", "Definisjon.Type",
        "Gruppeandel.Innenfor",
        "Opplysning.Høyst", "Opplysning.Kilde", "Opplysning.Kjennetegn", "Opplysning.Minst", "Opplysning.OppgisBareNår", "Opplysning.Taushetsbelagt", "Opplysning.Utgave",
        "Opplysning.VurderesAv",
    ];

    private static readonly Type[] MutableCollections =
    [
        typeof(List<>), typeof(Dictionary<,>), typeof(SortedDictionary<,>), typeof(HashSet<>), typeof(SortedSet<>), typeof(Queue<>), typeof(Stack<>), typeof(LinkedList<>),
        typeof(IList<>), typeof(ICollection<>), typeof(IDictionary<,>), typeof(ISet<>),
    ];

    [Fact]
    public void Syntaks_verdier_og_bundet_regelverk_kan_ikke_endres_utenom_den_skrevne_listen() =>
        Assert.Equal(FilledInByTheBinder, ImmutableTypes().SelectMany(MutableFields).Order(StringComparer.Ordinal));

    [Fact]
    public void Det_binderen_fyller_ut_kan_ingen_annen_sette()
    {
        var publicSetters = ImmutableTypes().SelectMany(type => type.GetProperties(Declared))
            .Where(property => property.SetMethod is { IsPublic: true } set && !IsInit(set))
            .Select(property => $"{property.DeclaringType?.Name}.{property.Name}");

        Assert.Empty(publicSetters);
    }

    [Fact]
    public void Ingen_av_dem_gir_fra_seg_en_samling_som_kan_endres()
    {
        var exposed =
            from type in ImmutableTypes()
            from member in type.GetProperties(Declared).Where(p => p.GetMethod is { IsPrivate: false }).Select(p => (p.Name, Type: p.PropertyType))
                .Concat(type.GetFields(Declared).Where(f => !f.IsPrivate).Select(f => (f.Name, Type: f.FieldType)))
            where IsMutable(member.Type)
            select $"{type.Name}.{member.Name}";

        Assert.Empty(exposed);
    }

    [Fact]
    public void Prøven_ser_et_felt_som_kan_endres()
    {
        Assert.Equal(["Changeable.Items", "Changeable._count"], MutableFields(typeof(Changeable)).Order(StringComparer.Ordinal));
        Assert.True(IsMutable(typeof(Changeable).GetProperty(nameof(Changeable.Items))?.PropertyType ?? typeof(int)));
    }

    [Fact]
    public void Prøven_ser_hele_syntakstreet() =>
        Assert.Superset(new HashSet<string> { "SyntaxTree", "HeadingSyntax", "Paragraph", "RuleSyntax", "Demand", "ExpressionSyntax", "Token", "SourceText" }, ReachableFrom(typeof(SyntaxTree)).Select(type => type.Name).ToHashSet());

    /// <summary>All that a syntax tree can hold, and all of the folders of values and of the bound regulation.</summary>
    private static IEnumerable<Type> ImmutableTypes() =>
        from type in Language.GetTypes().Where(IsInImmutableFolder).Union(ReachableFrom(typeof(SyntaxTree)))
        where !type.IsEnum && !IsMadeByTheCompiler(type.Name) && !IsMadeByTheCompiler(type.DeclaringType?.Name ?? "")
        select type;

    private static bool IsInImmutableFolder(Type type) =>
        ImmutableFolders.Any(folder => $"{type.Namespace}.".StartsWith($"Regelverk.Dsl.{folder}.", StringComparison.Ordinal));

    /// <summary>The types of the language that the fields of a type lead to, with those that derive from them.</summary>
    private static HashSet<Type> ReachableFrom(Type root)
    {
        var found = new HashSet<Type>();
        var waiting = new Queue<Type>([root]);
        while (waiting.TryDequeue(out var type))
        {
            foreach (var argument in type.GetGenericArguments())
            {
                waiting.Enqueue(argument);
            }

            // What the passes before the tree found out is kept beside it for the binder; the tree is what stands in the headings.
            if (type.Assembly == Language && type != typeof(Declarations) && found.Add(type))
            {
                var next = type.GetFields(Declared).Where(field => !field.IsStatic).Select(field => field.FieldType).Concat(Language.GetTypes().Where(t => t.BaseType == type));
                foreach (var leadsTo in next)
                {
                    waiting.Enqueue(leadsTo);
                }
            }
        }

        return found;
    }

    private static IEnumerable<string> MutableFields(Type type) =>
        from field in type.GetFields(Declared)
        where !field.IsInitOnly && !field.IsLiteral
        select $"{type.Name}.{PropertyOf(field.Name)}";

    // The field behind a property is called <Name>k__BackingField.
    private static string PropertyOf(string field) => field.StartsWith('<') ? field[1..field.IndexOf('>', StringComparison.Ordinal)] : field;

    private static bool IsMadeByTheCompiler(string name) => name.StartsWith('<');

    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier.Name == "IsExternalInit");

    private static bool IsMutable(Type type) =>
        type.IsArray || type == typeof(StringBuilder) || (type.IsGenericType && MutableCollections.Contains(type.GetGenericTypeDefinition()));
}

/// <summary>What <see cref="ImmutabilityTests"/> must see.</summary>
internal sealed class Changeable
{
    private int _count;

    public List<int> Items { get; internal set; } = [];

    public int Next() => ++_count;
}

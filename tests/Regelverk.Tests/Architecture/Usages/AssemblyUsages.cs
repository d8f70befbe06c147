using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Regelverk.Tests.Architecture.Usages;

/// <summary>A type of an assembly and what it names, in signatures and in method bodies; what is nested in it counts as its own.</summary>
/// <param name="Name">Full name.</param>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Own">Types of the same assembly that it names, by full name.</param>
/// <param name="OtherTypes">Types of other assemblies that it names.</param>
/// <param name="OtherMembers">Members of other assemblies that it names, as <c>Full.Type::Member</c>.</param>
internal sealed record TypeUsages(string Name, string Namespace, IReadOnlySet<string> Own, IReadOnlySet<string> OtherTypes, IReadOnlySet<string> OtherMembers);

/// <summary>What the types of an assembly name, read from its metadata.</summary>
internal sealed class AssemblyUsages
{
    private readonly PEReader _file;
    private readonly MetadataReader _reader;

    private AssemblyUsages(PEReader file)
    {
        _file = file;
        _reader = file.GetMetadataReader();
    }

    /// <summary>The assemblies it refers to.</summary>
    public static IReadOnlyList<string> References(string path) => Read(path, usages =>
        usages._reader.AssemblyReferences.Select(handle => usages._reader.GetString(usages._reader.GetAssemblyReference(handle).Name)).ToArray());

    /// <summary>All its top-level types.</summary>
    public static IReadOnlyList<TypeUsages> Types(string path) => Read(path, usages =>
        usages._reader.TypeDefinitions.GroupBy(usages.Outermost).Select(usages.Collect).ToArray());

    private static T Read<T>(string path, Func<AssemblyUsages, T> read)
    {
        using var file = new PEReader(File.OpenRead(path));
        return read(new AssemblyUsages(file));
    }

    private TypeUsages Collect(IGrouping<TypeDefinitionHandle, TypeDefinitionHandle> withNested)
    {
        var collector = new UsageCollector(_reader);
        foreach (var type in withNested)
        {
            CollectType(collector, _reader.GetTypeDefinition(type));
        }

        var own = collector.Own.Select(handle => FullName(Outermost(handle))).ToHashSet();
        var outer = _reader.GetTypeDefinition(withNested.Key);
        return new TypeUsages(FullName(withNested.Key), _reader.GetString(outer.Namespace), own, collector.OtherTypes, collector.OtherMembers);
    }

    private void CollectType(UsageCollector collector, TypeDefinition type)
    {
        if (!type.BaseType.IsNil)
        {
            collector.Add(type.BaseType);
        }

        foreach (var implementation in type.GetInterfaceImplementations())
        {
            collector.Add(_reader.GetInterfaceImplementation(implementation).Interface);
        }

        CollectConstraints(collector, type.GetGenericParameters());
        CollectAttributes(collector, type.GetCustomAttributes());
        foreach (var field in type.GetFields())
        {
            _reader.GetFieldDefinition(field).DecodeSignature(collector, null);
        }

        foreach (var method in type.GetMethods())
        {
            CollectMethod(collector, _reader.GetMethodDefinition(method));
        }
    }

    private void CollectMethod(UsageCollector collector, MethodDefinition method)
    {
        method.DecodeSignature(collector, null);
        CollectConstraints(collector, method.GetGenericParameters());
        CollectAttributes(collector, method.GetCustomAttributes());
        if (method.RelativeVirtualAddress == 0)
        {
            return;
        }

        var body = _file.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil)
        {
            _reader.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(collector, null);
        }

        foreach (var token in IlTokens.In(body.GetILReader()))
        {
            collector.Add(token);
        }

        foreach (var region in body.ExceptionRegions.Where(region => !region.CatchType.IsNil))
        {
            collector.Add(region.CatchType);
        }
    }

    private void CollectConstraints(UsageCollector collector, GenericParameterHandleCollection parameters)
    {
        foreach (var parameter in parameters)
        {
            foreach (var constraint in _reader.GetGenericParameter(parameter).GetConstraints())
            {
                collector.Add(_reader.GetGenericParameterConstraint(constraint).Type);
            }
        }
    }

    private void CollectAttributes(UsageCollector collector, CustomAttributeHandleCollection attributes)
    {
        foreach (var attribute in attributes)
        {
            collector.Add(_reader.GetCustomAttribute(attribute).Constructor);
        }
    }

    private TypeDefinitionHandle Outermost(TypeDefinitionHandle handle)
    {
        var declaring = _reader.GetTypeDefinition(handle).GetDeclaringType();
        return declaring.IsNil ? handle : Outermost(declaring);
    }

    private string FullName(TypeDefinitionHandle handle)
    {
        var type = _reader.GetTypeDefinition(handle);
        return _reader.GetString(type.Namespace) + "." + _reader.GetString(type.Name);
    }
}

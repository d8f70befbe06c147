using System.Collections.Generic;
using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Regelverk.Tests.Architecture.Usages;

/// <summary>Collects all that one type names: types of its own assembly, and types and members of others.</summary>
internal sealed class UsageCollector(MetadataReader reader) : ISignatureTypeProvider<string, object?>
{
    /// <summary>Types of the same assembly.</summary>
    public HashSet<TypeDefinitionHandle> Own { get; } = [];

    /// <summary>Types of other assemblies by full name, the built-in ones among them.</summary>
    public HashSet<string> OtherTypes { get; } = [];

    /// <summary>Members of other assemblies, as <c>Full.Type::Member</c>.</summary>
    public HashSet<string> OtherMembers { get; } = [];

    public void Add(EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition:
                Own.Add((TypeDefinitionHandle)handle);
                break;
            case HandleKind.TypeReference:
                OtherTypes.Add(FullName((TypeReferenceHandle)handle));
                break;
            case HandleKind.TypeSpecification:
                reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(this, null);
                break;
            case HandleKind.MethodDefinition:
                Own.Add(reader.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.FieldDefinition:
                Own.Add(reader.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.MemberReference:
                AddMember(reader.GetMemberReference((MemberReferenceHandle)handle));
                break;
            case HandleKind.MethodSpecification:
                var specification = reader.GetMethodSpecification((MethodSpecificationHandle)handle);
                specification.DecodeSignature(this, null);
                Add(specification.Method);
                break;
        }
    }

    private void AddMember(MemberReference member)
    {
        Add(member.Parent);
        if (member.GetKind() == MemberReferenceKind.Method)
        {
            member.DecodeMethodSignature(this, null);
        }
        else
        {
            member.DecodeFieldSignature(this, null);
        }

        if (NameOfParent(member.Parent) is { } parent)
        {
            OtherMembers.Add(parent + "::" + reader.GetString(member.Name));
        }
    }

    private string? NameOfParent(EntityHandle parent) => parent.Kind switch
    {
        HandleKind.TypeReference => FullName((TypeReferenceHandle)parent),
        HandleKind.TypeSpecification => reader.GetTypeSpecification((TypeSpecificationHandle)parent).DecodeSignature(this, null),
        _ => null,
    };

    private string FullName(TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        var name = reader.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? FullName((TypeReferenceHandle)type.ResolutionScope) + "+" + name
            : reader.GetString(type.Namespace) + "." + name;
    }

    // What a signature is made of. The strings returned are only used to name a generic type that a member belongs to.
    public string GetTypeFromDefinition(MetadataReader metadata, TypeDefinitionHandle handle, byte rawTypeKind)
    {
        Own.Add(handle);
        return "";
    }

    public string GetTypeFromReference(MetadataReader metadata, TypeReferenceHandle handle, byte rawTypeKind)
    {
        var name = FullName(handle);
        OtherTypes.Add(name);
        return name;
    }

    public string GetTypeFromSpecification(MetadataReader metadata, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        metadata.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public string GetPrimitiveType(PrimitiveTypeCode typeCode)
    {
        var name = "System." + typeCode;
        OtherTypes.Add(name);
        return name;
    }

    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) => genericType;

    public string GetArrayType(string elementType, ArrayShape shape) => "System.Array";

    public string GetSZArrayType(string elementType) => "System.Array";

    public string GetByReferenceType(string elementType) => elementType;

    public string GetPointerType(string elementType) => elementType;

    public string GetPinnedType(string elementType) => elementType;

    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => unmodifiedType;

    public string GetFunctionPointerType(MethodSignature<string> signature) => "";

    public string GetGenericMethodParameter(object? genericContext, int index) => "";

    public string GetGenericTypeParameter(object? genericContext, int index) => "";
}

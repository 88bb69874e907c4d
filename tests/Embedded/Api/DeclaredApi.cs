using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Kyodo.Embedded.Tests.Api;

/// <summary>What an assembly shows to others: its public types in some namespaces, with the signatures of their public and protected members.</summary>
internal static class DeclaredApi
{
    /// <summary>Type by type the members, written the same way whichever assembly they come from.</summary>
    public static SortedDictionary<string, SortedSet<string>> Read(string path, string namespacePrefix)
    {
        using var file = new PEReader(File.OpenRead(path));
        var reader = file.GetMetadataReader();
        var types = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var handle in reader.TypeDefinitions)
        {
            var type = reader.GetTypeDefinition(handle);
            var name = SignatureText.NameOf(reader, handle);
            if (!IsVisible(reader, type) || !name.StartsWith(namespacePrefix, StringComparison.Ordinal))
                continue;
            types[name] = Members(reader, type, new SignatureText(reader));
        }

        return types;
    }

    private static bool IsVisible(MetadataReader reader, TypeDefinition type) => (type.Attributes & TypeAttributes.VisibilityMask) switch
    {
        TypeAttributes.Public => true,
        TypeAttributes.NestedPublic or TypeAttributes.NestedFamily or TypeAttributes.NestedFamORAssem => IsVisible(reader, reader.GetTypeDefinition(type.GetDeclaringType())),
        _ => false,
    };

    private static SortedSet<string> Members(MetadataReader reader, TypeDefinition type, SignatureText text)
    {
        var members = new SortedSet<string>(StringComparer.Ordinal)
        {
            $"kind: {((type.Attributes & TypeAttributes.Interface) != 0 ? "interface" : text.Base(type.BaseType))}, {type.GetGenericParameters().Count} type parameters",
        };
        foreach (var handle in type.GetMethods())
        {
            var method = reader.GetMethodDefinition(handle);
            if ((method.Attributes & MethodAttributes.MemberAccessMask) is not (MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem))
                continue;
            var signature = method.DecodeSignature(text, null);
            var generic = signature.GenericParameterCount > 0 ? $"`{signature.GenericParameterCount}" : "";
            var isStatic = (method.Attributes & MethodAttributes.Static) != 0 ? "static " : "";
            members.Add($"{isStatic}{signature.ReturnType} {reader.GetString(method.Name)}{generic}({string.Join(", ", signature.ParameterTypes)}){(IsOptional(reader, method))}");
        }

        foreach (var handle in type.GetFields())
        {
            var field = reader.GetFieldDefinition(handle);
            if ((field.Attributes & FieldAttributes.FieldAccessMask) is not (FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem))
                continue;
            members.Add($"field {field.DecodeSignature(text, null)} {reader.GetString(field.Name)}{ConstantOf(reader, field)}");
        }

        return members;
    }

    /// <summary>Which parameters may be left out.</summary>
    private static string IsOptional(MetadataReader reader, MethodDefinition method)
    {
        var optional = method.GetParameters().Select(reader.GetParameter).Where(parameter => (parameter.Attributes & ParameterAttributes.Optional) != 0).Select(parameter => parameter.SequenceNumber).ToImmutableArray();
        return optional.IsEmpty ? "" : $" optional {string.Join(", ", optional)}";
    }

    private static string ConstantOf(MetadataReader reader, FieldDefinition field)
    {
        if (field.GetDefaultValue().IsNil)
            return "";
        var constant = reader.GetConstant(field.GetDefaultValue());
        return $" = {Convert.ToHexString(reader.GetBlobBytes(constant.Value))}";
    }
}

using System.Reflection;
using System.Runtime.CompilerServices;

namespace LabelHub.Architecture.Tests.Api;

/// <summary>Writes one member as a line.</summary>
internal static class MemberText
{
    public static string? Of(string owner, MemberInfo member) => member switch
    {
        PropertyInfo property => OfProperty(owner, property),
        FieldInfo field when IsSeen(field) => $"{owner}.{field.Name}: {Kind(field.IsStatic)}{TypeText.Name(field)}",
        ConstructorInfo constructor when IsSeen(constructor) => $"{owner}.new({Parameters(constructor)})",
        // Accessors are written with their property.
        MethodInfo method when IsSeen(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)) =>
            $"{owner}.{method.Name}{TypeText.Arguments(method)}({Parameters(method)}): {Kind(method)}{TypeText.Name(method.ReturnParameter)}",
        _ => null,
    };

    private static string? OfProperty(string owner, PropertyInfo property)
    {
        var accessors = property.GetAccessors(nonPublic: true).Where(IsSeen).ToList();
        if (accessors.Count == 0) return null;
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        return $"{owner}.{property.Name}: {Kind(accessors[0])}{required}{TypeText.Name(property)} {{ {string.Join(' ', accessors.Select(Accessor))} }}";
    }

    private static string Accessor(MethodInfo accessor) => accessor.ReturnType != typeof(void)
        ? "get;"
        : accessor.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "init;" : "set;";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(OfParameter));

    private static string OfParameter(ParameterInfo parameter)
    {
        var prefix = parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute)) ? "params " : "";
        return $"{prefix}{TypeText.Name(parameter)} {parameter.Name}{(parameter.HasDefaultValue ? $" = {parameter.DefaultValue ?? "null"}" : "")}";
    }

    private static string Kind(MethodInfo method) => Kind(method.IsStatic) + method switch
    {
        { IsAbstract: true } => "abstract ",
        { IsVirtual: true, IsFinal: false } => method.GetBaseDefinition() == method ? "virtual " : "override ",
        _ => "",
    };

    private static string Kind(bool isStatic) => isStatic ? "static " : "";

    private static bool IsSeen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsSeen(FieldInfo field) => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly;
}

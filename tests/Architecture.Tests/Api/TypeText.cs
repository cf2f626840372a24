using System.Reflection;

namespace LabelHub.Architecture.Tests.Api;

/// <summary>Writes types much as C# does, with the question marks of nullable references.</summary>
internal static class TypeText
{
    public static string Header(Type type)
    {
        var parents = type.GetInterfaces().Except(type.BaseType?.GetInterfaces() ?? [])
            .Where(parent => parent is { IsGenericType: false, Namespace: not null } && parent.Namespace.StartsWith("LabelHub", StringComparison.Ordinal))
            .Prepend(type.BaseType).OfType<Type>()
            .Where(parent => parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(Enum))
            .Select(Name).ToList();
        return $"{Name(type)}: {Kind(type)}{(parents.Count > 0 ? $" : {string.Join(", ", parents)}" : "")}";
    }

    public static string Name(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } value) return Name(value) + "?";
        if (type.IsArray) return Name(type.GetElementType()!) + "[]";
        var plain = type.Namespace?.StartsWith("LabelHub", StringComparison.Ordinal) == true && !type.IsGenericParameter ? $"{type.Namespace}.{type.Name}" : type.Name;
        return type.IsGenericType ? $"{plain[..plain.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : plain;
    }

    public static string Name(PropertyInfo property) => Name(new NullabilityInfoContext().Create(property));

    public static string Name(FieldInfo field) => Name(new NullabilityInfoContext().Create(field));

    public static string Name(ParameterInfo parameter) => Name(new NullabilityInfoContext().Create(parameter));

    public static string Arguments(MethodInfo method) => method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Argument))}>" : "";

    private static string Argument(Type argument)
    {
        var flags = argument.GenericParameterAttributes;
        var constraints = argument.GetGenericParameterConstraints().Select(Name);
        if (flags.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint)) constraints = constraints.Prepend("class");
        if (flags.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint)) constraints = constraints.Append("new()");
        return string.Join(" & ", constraints.Prepend(argument.Name));
    }

    private static string Name(NullabilityInfo info)
    {
        var mark = !info.Type.IsValueType && (info.ReadState == NullabilityState.Nullable || info.WriteState == NullabilityState.Nullable) ? "?" : "";
        if (info.GenericTypeArguments.Length == 0 || Nullable.GetUnderlyingType(info.Type) is not null) return Name(info.Type) + mark;
        var name = Name(info.Type);
        return $"{name[..name.IndexOf('<', StringComparison.Ordinal)]}<{string.Join(", ", info.GenericTypeArguments.Select(Name))}>{mark}";
    }

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };
}

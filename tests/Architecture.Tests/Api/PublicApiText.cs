using System.Reflection;
using System.Runtime.CompilerServices;

namespace LabelHub.Architecture.Tests.Api;

/// <summary>Writes the public surface of an assembly as sorted text, one line for each thing a plugin could rely on.</summary>
internal static class PublicApiText
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IReadOnlyList<string> Of(Assembly assembly) =>
    [
        .. assembly.GetExportedTypes().SelectMany(type => Members(type).Prepend(TypeText.Header(type))).Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Members(Type type)
    {
        var owner = TypeText.Name(type);
        if (type.IsEnum) return Enum.GetNames(type).Select(name => $"{owner}.{name} = {Convert.ToInt64(Enum.Parse(type, name), null)}");
        return type.GetMembers(Declared).Where(IsWritten).Select(member => MemberText.Of(owner, member)).OfType<string>();
    }

    // What a compiler adds to a record follows from its properties.
    private static bool IsWritten(MemberInfo member) =>
        !member.IsDefined(typeof(CompilerGeneratedAttribute)) && member.Name is not ("<Clone>$" or "EqualityContract");
}

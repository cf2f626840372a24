using LabelHub.Plugin.LabelStudio.Results;

namespace LabelHub.Plugin.LabelStudio.Translating.Shapes;

/// <summary>The labels of an entry: under the name of its type, most often.</summary>
internal static class RegionLabels
{
    public static IReadOnlyList<string> Of(ResultEntry entry) => entry.Texts(EntryTypes.LabelMember(entry.Type) ?? entry.Type) ?? [];
}

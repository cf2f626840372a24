using LabelHub.Abstractions.Connectors;

namespace LabelHub.Plugin.LabelStudio.Translating;

/// <summary>Reads one recorded body.</summary>
internal static class Translator
{
    public static Translation Translate(RecordedEvent recorded) => Bodies.Translate(
        recorded, "Label Studio", root => recorded.Kind == RecordedKind.Delivery ? Deliveries.Read(root, recorded.Project) : Observations.Read(root));
}

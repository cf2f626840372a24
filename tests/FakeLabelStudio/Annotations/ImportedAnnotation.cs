using System.Text.Json;

namespace LabelHub.FakeLabelStudio.Annotations;

/// <summary>An annotation that comes with an imported task.</summary>
internal sealed record ImportedAnnotation(JsonElement Result, int CompletedBy, bool WasCancelled, bool GroundTruth, double? LeadTime);

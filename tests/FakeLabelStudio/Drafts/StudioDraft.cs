using System.Text.Json;

namespace LabelHub.FakeLabelStudio.Drafts;

/// <summary>Work not yet submitted.</summary>
public sealed record StudioDraft
{
    public required int Id { get; init; }

    public required int Task { get; init; }

    public required int User { get; init; }

    public required JsonElement Result { get; init; }

    public double? LeadTime { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }
}

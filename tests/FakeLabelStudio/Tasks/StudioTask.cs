using System.Text.Json;
using LabelHub.FakeLabelStudio.Json;

namespace LabelHub.FakeLabelStudio.Tasks;

/// <summary>A task as it stands in the table; the counters are columns, and a client may overwrite them.</summary>
public sealed record StudioTask
{
    public required int Id { get; init; }

    public required int Project { get; init; }

    /// <summary>The number within the project.</summary>
    public required int InnerId { get; init; }

    public required JsonElement Data { get; init; }

    public JsonElement Meta { get; init; } = JsonElements.EmptyObject;

    public int Overlap { get; init; } = 1;

    public bool IsLabeled { get; init; }

    public bool AllowSkip { get; init; } = true;

    public int TotalAnnotations { get; init; }

    public int CancelledAnnotations { get; init; }

    public int TotalPredictions { get; init; }

    public int CommentCount { get; init; }

    public int UnresolvedCommentCount { get; init; }

    public JsonElement CommentAuthors { get; init; } = JsonElements.EmptyArray;

    public DateTimeOffset? LastCommentUpdatedAt { get; init; }

    public int? FileUpload { get; init; }

    public int? UpdatedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }
}

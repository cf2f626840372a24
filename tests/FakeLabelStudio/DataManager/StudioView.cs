using System.Text.Json;

namespace LabelHub.FakeLabelStudio.DataManager;

/// <summary>A tab of the data manager: a title, filters and columns that everyone in the project sees.</summary>
public sealed record StudioView
{
    public required int Id { get; init; }

    public required int Project { get; init; }

    public required int User { get; init; }

    public required JsonElement Data { get; init; }

    public string Title => Data.TryGetProperty("title", out var title) ? title.GetString() ?? "" : "";
}

using LabelHub.Abstractions.Model;

namespace LabelHub.Host.People.Own;

/// <summary>An item somebody answered, with what came back about their answer.</summary>
public sealed record OwnItem
{
    public required long Id { get; init; }

    /// <summary>The tool's own id.</summary>
    public required string RemoteId { get; init; }

    public required string Title { get; init; }

    public required long Project { get; init; }

    public required string ProjectTitle { get; init; }

    public required DateTimeOffset At { get; init; }

    public required IReadOnlyList<Region> Regions { get; init; }

    public ImageSize? Image { get; init; }

    public required IReadOnlyList<OwnNote> Notes { get; init; }

    /// <summary>Objections about it, the newest first.</summary>
    public required IReadOnlyList<OwnCase> Cases { get; init; }
}

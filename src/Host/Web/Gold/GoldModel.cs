using LabelHub.Host.Api.Reads;
using LabelHub.Host.Api.Reads.Gold;

namespace LabelHub.Host.Web.Gold;

/// <summary>The known answers of a project, and what they tell.</summary>
public sealed record GoldModel
{
    public required Named Project { get; init; }

    public required Listing<GoldDetail> Page { get; init; }

    /// <summary>Newest version first.</summary>
    public required IReadOnlyList<VersionAccuracy> Accuracy { get; init; }

    /// <summary>What was entered and refused.</summary>
    public string Lines { get; init; } = "";

    public string? Refusal { get; init; }
}

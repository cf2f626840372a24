using LabelHub.Host.Api.Reads;
using LabelHub.Host.Api.Reads.Gold;
using LabelHub.Host.Stages;

namespace LabelHub.Host.Web.Gold;

/// <summary>The known answers of a project, and what they tell.</summary>
public sealed record GoldModel
{
    public required Named Project { get; init; }

    public required Listing<GoldDetail> Page { get; init; }

    /// <summary>Newest version first.</summary>
    public required IReadOnlyList<VersionAccuracy> Accuracy { get; init; }

    public AccuracyDrop? Drop => Accuracy.Select(version => version.Drop).FirstOrDefault(drop => drop is not null);

    /// <summary>What was entered and refused.</summary>
    public string Lines { get; init; } = "";

    public string? Refusal { get; init; }
}

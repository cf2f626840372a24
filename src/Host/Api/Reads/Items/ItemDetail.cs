using System.Text.Json;
using LabelHub.Host.Guidelines.Records;

namespace LabelHub.Host.Api.Reads.Items;

/// <summary>An item with all that is recorded and stands about it, and why.</summary>
public sealed record ItemDetail
{
    public required long Id { get; init; }

    public required Named Project { get; init; }

    public required Named Connection { get; init; }

    /// <summary>The tool's own id.</summary>
    public required string RemoteId { get; init; }

    public required string Title { get; init; }

    /// <summary>What is shown to the contributor.</summary>
    public required JsonElement Data { get; init; }

    public required int Overlap { get; init; }

    public required bool Settled { get; init; }

    /// <summary>Whether it is gone from the tool.</summary>
    public required bool Ended { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public double? Agreement { get; init; }

    public required IReadOnlyList<AnswerDetail> Answers { get; init; }

    public required IReadOnlyList<FindingDetail> Findings { get; init; }

    public required IReadOnlyList<ConsensusDetail> Consensus { get; init; }

    /// <summary>How each answer turned out; only where the project's people level is <c>managed</c>.</summary>
    public IReadOnlyList<JudgementDetail>? Judgements { get; init; }

    public required IReadOnlyList<DecisionDetail> Decisions { get; init; }

    /// <summary>The decision records that name it.</summary>
    public required IReadOnlyList<DecisionRecord> Records { get; init; }

    public required IReadOnlyList<EffectDetail> Effects { get; init; }
}

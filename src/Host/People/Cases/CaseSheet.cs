using System.Text.Json;
using LabelHub.Abstractions.Model;
using LabelHub.Host.Guidelines.Records;

namespace LabelHub.Host.People.Cases;

/// <summary>What a lead decides from: the item, what is asked, the answers there are, and neither who gave them nor how many.</summary>
public sealed record CaseSheet
{
    public required long Id { get; init; }

    /// <summary><c>finding</c> or <c>answer</c>.</summary>
    public required string Kind { get; init; }

    public required long Item { get; init; }

    public required string Title { get; init; }

    public required string Project { get; init; }

    public required long ProjectId { get; init; }

    public required JsonElement Data { get; init; }

    public string? Field { get; init; }

    /// <summary>What a rule found; about an answer only that it is asked for.</summary>
    public required string Message { get; init; }

    /// <summary>What the contributor says to it.</summary>
    public required string Text { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    /// <summary>The answers to choose from, in an order that tells nothing; none for a finding.</summary>
    public required IReadOnlyList<CaseOption> Options { get; init; }

    /// <summary>Further labels the question has.</summary>
    public required IReadOnlyList<string> OtherLabels { get; init; }

    /// <summary>The answer that a finding is about.</summary>
    public required IReadOnlyList<Region> Regions { get; init; }

    public ImageSize? Image { get; init; }

    /// <summary>The key of the region a finding is about.</summary>
    public string? Region { get; init; }

    /// <summary>The decision records to cite, those about the same field first.</summary>
    public IReadOnlyList<Citation> Records { get; init; } = [];

    /// <summary>The record that the decision follows.</summary>
    public Citation? Cites { get; init; }

    /// <summary>Who decided about it before, and may not decide again.</summary>
    public required IReadOnlyList<string> DecidedBefore { get; init; }

    /// <summary>Names all that is on this sheet: a decision about something else is refused.</summary>
    public required string Shown { get; init; }

    public string? Outcome { get; init; }

    public string? Reason { get; init; }

    public string? DecidedBy { get; init; }

    /// <summary>What the contributor's own answer says; it is compared with the decision and shown to nobody.</summary>
    internal IReadOnlyList<string> Own { get; init; } = [];

    /// <summary>The major version of the rule that found it.</summary>
    internal string Major { get; init; } = "";
}

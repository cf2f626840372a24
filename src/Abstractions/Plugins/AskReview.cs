using System.Text.Json.Serialization;

namespace LabelHub.Abstractions.Plugins;

/// <summary>Request: a person should decide what is right for this item.</summary>
public sealed record AskReview : Effect
{
    internal const string KindName = "review";

    /// <summary>Why it is asked, such as <c>tie</c>; each cause of an item is asked once.</summary>
    public required string Cause { get; init; }

    /// <summary>The question in one sentence, for the reviewer's screen; it names no person.</summary>
    public required string Reason { get; init; }

    /// <summary>The field in question, or <see langword="null"/> for all of them.</summary>
    public string? Field { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Kind => KindName;

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool IsRequest => true;

    /// <inheritdoc/>
    [JsonIgnore]
    public override EffectWeight Weight => EffectWeight.Steers;

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Key => $"{KindName}|{Cause}|{Field}";
}

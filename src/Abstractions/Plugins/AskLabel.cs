using System.Text.Json.Serialization;

namespace LabelHub.Abstractions.Plugins;

/// <summary>Request: as many people in all should have answered this item, whoever they are. It tells nothing of the answers there are.</summary>
/// <remarks>The numbers are absolute, so that asking twice asks for nothing more. It ends when so many have answered. A person asks for it, as a second look at a sample; no rule can want one yet.</remarks>
public sealed record AskLabel : Effect
{
    internal const string KindName = "label";

    /// <summary>How many people should have answered in all.</summary>
    public required int Labels { get; init; }

    /// <summary>How many the tool asked for before: what it goes back to where the request is undone.</summary>
    public required int Before { get; init; }

    /// <summary>Why it is asked, such as <c>second-look/7</c>; each cause of an item is asked once.</summary>
    public required string Cause { get; init; }

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
    public override string Key => $"{KindName}|{Cause}";
}

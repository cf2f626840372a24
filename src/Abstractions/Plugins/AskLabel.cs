using System.Text.Json.Serialization;

namespace LabelHub.Abstractions.Plugins;

/// <summary>Request: as many people in all should have answered this item, whoever they are. It tells nothing of the answers there are.</summary>
/// <remarks>
/// The numbers are absolute, so that asking twice asks for nothing more. It ends when so many have answered. From when it is to be sent until then the item is not settled: nothing that tells of the answers
/// goes into the tool. Where the consensus stands there already, another label would not be blind, and the request is held.
/// </remarks>
public sealed record AskLabel : Effect
{
    /// <summary>The most people that can be asked for.</summary>
    public const int Most = 100;

    internal const string KindName = "label";

    /// <summary>How many people should have answered in all, 1 to <see cref="Most"/>.</summary>
    public required int Labels { get; init; }

    /// <summary>How many the tool should ask for where the request is undone; fewer than <see cref="Labels"/>.</summary>
    public required int Before { get; init; }

    /// <summary>Why it is asked, such as <c>second-look/7</c> or <c>redundancy/4</c>; each cause of an item is asked once.</summary>
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

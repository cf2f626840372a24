using System.Text.Json.Serialization;

namespace LabelHub.Abstractions.Plugins;

/// <summary>Request: a contributor should look at their work on this item again. It weighs on a person, so it is a proposal until a lead approves it.</summary>
/// <remarks>It ends when the contributor makes a newer version, or when there is nothing left to correct. The message is for the person's own page; a tool shows none of it, unless it shows it only to who works on the item and who reviews there.</remarks>
public sealed record ReturnWork : Effect
{
    internal const string KindName = "return";

    /// <summary>The annotation, in LabelHub's numbers; the same for all its versions.</summary>
    public required long AnnotationId { get; init; }

    /// <summary>When the version in question was made (<see cref="Model.Annotation.UpdatedAt"/>): a newer one is the answer.</summary>
    public required DateTimeOffset Version { get; init; }

    /// <summary>Whose work it is.</summary>
    public required long ContributorId { get; init; }

    /// <summary>What it is about, such as the keys of findings; each cause is asked once in the life of an annotation.</summary>
    public required string Cause { get; init; }

    /// <summary>The reason as a code, such as <c>tiny-box</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The reason in words that say what to look at and blame nobody.</summary>
    public required string Message { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Kind => KindName;

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool IsRequest => true;

    /// <inheritdoc/>
    [JsonIgnore]
    public override EffectWeight Weight => EffectWeight.Adverse;

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Key => $"{KindName}|{AnnotationId.ToString(System.Globalization.CultureInfo.InvariantCulture)}|{Cause}";
}

using System.Text.Json.Serialization;

namespace LabelHub.Abstractions.Plugins;

/// <summary>Something wanted in the outside world: a state to be kept equal, or a request to be made once per cause.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ShowConsensus), ShowConsensus.KindName)]
[JsonDerivedType(typeof(AskReview), AskReview.KindName)]
[JsonDerivedType(typeof(ShowGuideline), ShowGuideline.KindName)]
[JsonDerivedType(typeof(ReturnWork), ReturnWork.KindName)]
[JsonDerivedType(typeof(AskLabel), AskLabel.KindName)]
[JsonDerivedType(typeof(AssignItems), AssignItems.KindName)]
public abstract record Effect : Outcome
{
    /// <summary>The kind, by which writing back is switched on, such as <c>consensus</c>.</summary>
    [JsonIgnore]
    public abstract string Kind { get; }

    /// <summary>Whether it is asked once and latched when sent; otherwise it is a state, kept equal and revertible.</summary>
    [JsonIgnore]
    public abstract bool IsRequest { get; }

    /// <summary>How it weighs on people.</summary>
    [JsonIgnore]
    public virtual EffectWeight Weight => EffectWeight.Informs;

    /// <inheritdoc/>
    [JsonIgnore]
    public abstract override string Key { get; }
}

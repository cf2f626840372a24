using System.Text.Json.Serialization;

namespace LabelHub.Abstractions.Connectors;

/// <summary>One thing an event says about the tool. Ids are the tool's own; times are on the tool's clock, UTC.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "change")]
[JsonDerivedType(typeof(ProjectSeen), "project")]
[JsonDerivedType(typeof(ItemSeen), "item")]
[JsonDerivedType(typeof(AnnotationSeen), "annotation")]
[JsonDerivedType(typeof(DecisionSeen), "decision")]
[JsonDerivedType(typeof(Ended), "ended")]
[JsonDerivedType(typeof(LookWanted), "look")]
public abstract record ToolChange;

using LabelHub.Host.Facts;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Stages;

/// <summary>Work on the same item in another place, and what the fields are called there.</summary>
internal sealed record PeerWork(AnnotationRow Row, FieldMap Fields);

using LabelHub.Abstractions.Model;

namespace LabelHub.Abstractions.Plugins;

/// <summary>A rule about one annotation alone. Computed once per annotation version and rule version.</summary>
/// <remarks>
/// Must be pure: the same arguments, the same findings, whatever the time, the culture or what ran before. Exceptions belong to the
/// host: an exception or an overrun fails this run, which is retried and then parked, and what the rule said earlier stands meanwhile.
/// </remarks>
public interface IValidator
{
    /// <summary>Says what is noteworthy about the annotation; nothing at all when it is as it should be.</summary>
    /// <param name="annotation">The version to check; never a skipped one.</param>
    /// <param name="item">The recorded facts around it.</param>
    IEnumerable<Finding> Validate(Annotation annotation, ItemContext item);
}

using LabelHub.Abstractions.Model;

namespace LabelHub.Abstractions.Plugins;

/// <summary>A rule about one annotation alone. Computed once per annotation version and rule version.</summary>
/// <remarks>
/// Must be pure: the same arguments, the same findings, whatever the time, the culture or what ran before. Exceptions belong to the
/// host: an exception or an overrun fails this run, which is retried and then parked, and what the rule said earlier stands meanwhile.
/// </remarks>
public interface IValidator
{
    /// <summary>What must be asked of services before <see cref="Validate"/> can say anything. As pure as that.</summary>
    /// <param name="annotation">The version to check; never a skipped one.</param>
    /// <param name="item">The recorded facts around it, with the replies known so far.</param>
    /// <returns>Nothing, unless the rule rests on replies. While one is missing <see cref="Validate"/> is not called, and what the rule said earlier stands.</returns>
    /// <remarks>A question may depend on the reply to another: the rule is asked again when that is there. At most 20 for each annotation.</remarks>
    IEnumerable<Question> Ask(Annotation annotation, ItemContext item) => [];

    /// <summary>Says what is noteworthy about the annotation; nothing at all when it is as it should be.</summary>
    /// <param name="annotation">The version to check; never a skipped one.</param>
    /// <param name="item">The recorded facts around it.</param>
    IEnumerable<Finding> Validate(Annotation annotation, ItemContext item);
}

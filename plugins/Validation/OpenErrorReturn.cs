using System.Globalization;

namespace LabelHub.Plugin.Validation;

/// <summary>Proposes to return work to who did it while an error stands on its newest version, whichever plugin found the error.</summary>
/// <remarks>Findings are about one annotation alone, so the item may still receive labels: a return tells nothing of what others answered.</remarks>
public sealed class OpenErrorReturn(ValidationSettings settings) : IPolicy
{
    public IEnumerable<Outcome> Decide(ItemState item)
    {
        if (!settings.ReturnOpenErrors) return [];
        var errors = OpenErrors.Of(item).ToLookup(standing => standing.AnnotationId, standing => standing.Finding);
        return
        [
            .. from own in item.Annotations.GroupBy(annotation => annotation.ContributorId)
               let annotation = own.MaxBy(annotation => (annotation.UpdatedAt, annotation.Id))!
               where !annotation.Skipped && !annotation.GroundTruth && !annotation.Correction && errors[annotation.Id].Any()
               select Return(annotation, [.. errors[annotation.Id].OrderBy(error => error.Key, StringComparer.Ordinal)]),
        ];
    }

    private static ReturnWork Return(Annotation annotation, IReadOnlyList<Finding> errors) => new()
    {
        AnnotationId = annotation.Id,
        Version = annotation.UpdatedAt,
        ContributorId = annotation.ContributorId,
        Cause = string.Join('\n', errors.Select(error => error.Key).Distinct(StringComparer.Ordinal)),
        Code = string.Join(", ", errors.Select(error => error.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)),
        Message = string.Join(' ', errors.Select(error => error.Message(CultureInfo.InvariantCulture)).Distinct(StringComparer.Ordinal)),
    };
}

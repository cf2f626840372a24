namespace LabelHub.Plugin.Validation;

/// <summary>Answers to a question the schema does not ask. Only a warning: most often the schema changed after the work was done.</summary>
public sealed class FieldOutsideSchema : IValidator
{
    public IEnumerable<Finding> Validate(Annotation annotation, ItemContext item) =>
        // An empty schema is one that is not known yet, and proves nothing.
        item.Schema.Fields.Count == 0
            ? []
            : from region in annotation.Regions
              // Links are drawn between any regions, whether or not the schema speaks of them.
              where region is not RelationRegion
              where item.Schema.Find(region.Field) is null
              group region by region.Field into strays
              select Finding.Warning(
                  "unknown-field",
                  $"The schema has no question '{strays.Key}', yet the annotation answers it {strays.Count()} time(s).",
                  new Place { Field = strays.Key });
}

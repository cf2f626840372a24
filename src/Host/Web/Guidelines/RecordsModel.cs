using LabelHub.Abstractions.Model;
using LabelHub.Host.Api.Reads;
using LabelHub.Host.Guidelines.Records;

namespace LabelHub.Host.Web.Guidelines;

/// <summary>The decision records of a project, and one that is being written.</summary>
public sealed record RecordsModel
{
    public required Named Project { get; init; }

    /// <summary>By number.</summary>
    public required IReadOnlyList<DecisionRecord> Records { get; init; }

    public required LabelSchema Schema { get; init; }

    public required RecordEntry Entry { get; init; }

    /// <summary>The items as they were entered, where they could not be read.</summary>
    public string? Items { get; init; }

    public string? Refusal { get; init; }

    /// <summary>What a record may concern, by the name under which the form sends it.</summary>
    public static IEnumerable<(string Name, string Field, string? Label)> Concerns(LabelSchema schema) =>
        schema.Fields.SelectMany(field => field.Labels.Select(label => ($"{field.Name}: {label}", field.Name, (string?)label)).Prepend((field.Name, field.Name, null)));
}

using System.Text.Json;
using LabelHub.Abstractions.Model;
using LabelHub.Host.Facts;
using LabelHub.Host.Rows;
using LabelHub.Host.Stages;

namespace LabelHub.Host.Effects;

/// <summary>Where in a tool an effect belongs: an item, or a project itself.</summary>
internal sealed record Place
{
    public required ProjectRow Project { get; init; }

    /// <summary>The tool's id of the item; empty for the project itself.</summary>
    public string Item { get; init; } = "";

    /// <summary>The pseudonym of the person whose work it is about.</summary>
    public string? Person { get; init; }

    /// <summary>The tool's id of that person.</summary>
    public string? Contributor { get; init; }

    /// <summary>The tool's id of the annotation it is about.</summary>
    public string? Annotation { get; init; }

    public JsonElement Data { get; init; }

    public LabelSchema Schema { get; init; } = LabelSchema.Empty;

    public IReadOnlyList<Answer> Answers { get; init; } = [];

    public static Place Of(ProjectRow project) => new() { Project = project };

    public static Place Of(ItemFacts facts) => new()
    {
        Project = facts.Project,
        Item = facts.Item.RemoteId,
        Data = JsonElement.Parse(facts.Item.Data),
        Schema = facts.Schemas.Newest,
        Answers = Anonymous(facts),
    };

    /// <summary>Sorted by content, so that the order does not tell who gave which.</summary>
    private static IReadOnlyList<Answer> Anonymous(ItemFacts facts) =>
    [
        .. from row in Stages.Answers.Counting(facts.Annotations)
           let answer = new Answer { ContributorId = 0, AnnotationId = 0, Regions = Models.Regions(row) }
           where answer.Regions.Count > 0
           orderby Content.Hash(Content.Write(answer.Regions))
           select answer,
    ];
}

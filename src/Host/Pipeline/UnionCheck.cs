using LabelHub.Abstractions.Model;
using LabelHub.Host.Facts;
using LabelHub.Host.Rows;
using LabelHub.Host.Stages.Unions;
using LabelHub.Host.Storage;

namespace LabelHub.Host.Pipeline;

/// <summary>Tells what uniting the items of projects would bring together, and what it would not; nothing is changed.</summary>
internal sealed class UnionCheck(Hub hub)
{
    /// <returns>The report, or why there can be none.</returns>
    public Task<(UnionReport? Report, string? Refusal)> ReportAsync(IReadOnlyList<UnionEvent.Member> members, CancellationToken stop) => hub.ReadAsync(session => ReportAsync(session, members, stop), stop);

    private static async Task<(UnionReport? Report, string? Refusal)> ReportAsync(Session session, IReadOnlyList<UnionEvent.Member> members, CancellationToken stop)
    {
        if (members is null || members.Any(member => member?.Fields is null)) return (null, "members: is missing, or one of them is empty. Accepted are objects with 'project', 'key' and, where fields are called otherwise, 'fields'.");
        if (members.Select(member => member.Project).Distinct().Count() is var different && (different < 2 || different < members.Count)) return (null, "members: name two or more projects, each once.");
        var taken = (await UnionStore.MembersAsync(session, stop)).ToDictionary(row => row.ProjectId);
        var parts = new List<UnionPart>();
        foreach (var member in members)
        {
            if (ItemKeys.Problem(member.Key) is { } problem) return (null, problem);
            if (await ProjectStore.FindAsync(session, member.Project, stop) is not { ForReview: false } project) return (null, $"members: '{member.Project}' is no project of labels. GET /api/v1/projects tells their ids.");
            if (taken.ContainsKey(project.Id)) return (null, $"Project '{project.Title}' is in a union already; part that one first.");
            var schema = await ProjectStore.SchemaAsync(session, project.Id, stop) ?? LabelSchema.Empty;
            if (member.Fields.Keys.FirstOrDefault(name => schema.Find(name) is null) is { } unknown) return (null, $"fields: '{unknown}' is no field of project '{project.Title}'. It has {Names(schema)}.");
            parts.Add(new() { Project = project, Member = member, Schema = schema, Keys = await KeysAsync(session, project, member.Key, stop) });
        }

        return (UnionReport.Of(parts), null);
    }

    private static string Names(LabelSchema schema) => schema.Fields.Count == 0 ? "no field yet" : string.Join(", ", schema.Fields.Select(field => $"'{field.Name}'"));

    private static async Task<IReadOnlyList<string?>> KeysAsync(Session session, ProjectRow project, string source, CancellationToken stop)
    {
        var keys = new List<string?>();
        await UnionStore.EachPageAsync(
            session,
            project.Id,
            items =>
            {
                keys.AddRange(items.Select(item => ItemKeys.Of(source, item.Data)));
                return Task.CompletedTask;
            },
            stop);
        return keys;
    }
}

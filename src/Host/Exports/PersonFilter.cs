using LabelHub.Abstractions.Connectors;
using LabelHub.Host.Facts;
using LabelHub.Testing.Recordings;

namespace LabelHub.Host.Exports;

/// <summary>Takes out of a recording what a project's people level does not let out: who answered is a pseudonym, and how long it took is left out.</summary>
/// <param name="connection">The connection the recording is of.</param>
/// <param name="levelOf">The level in force of a project, by the tool's id.</param>
internal sealed class PersonFilter(long connection, Func<string, string> levelOf)
{
    public RecordedLine Apply(RecordedLine line) => line with { Changes = [.. line.Changes.Select(Apply)] };

    private ToolChange Apply(ToolChange change) => change switch
    {
        AnnotationSeen seen when !PeopleLevel.AllowsPersons(levelOf(seen.Project)) => seen with { Contributor = Pseudonym.Of(connection, seen.Contributor), LeadTime = null },
        // A decision names no project, and no rule asks who made it.
        DecisionSeen seen => seen with { Contributor = Pseudonym.Of(connection, seen.Contributor) },
        _ => change,
    };
}

using LabelHub.Host.Facts;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Storage;

/// <summary>How hard cases are decided, by number.</summary>
internal static class DecisionRecordStore
{
    /// <summary>Every record of a project, those that were withdrawn too, by number.</summary>
    public static Task<IReadOnlyList<DecisionRecordRow>> AllAsync(Session session, long project, CancellationToken stop) => session.QueryAsync<DecisionRecordRow>(
        "SELECT * FROM derived_decision_record WHERE project_id = @project ORDER BY number", new { project }, stop);

    /// <summary>Those of a project that hold, by number.</summary>
    public static Task<IReadOnlyList<DecisionRecordRow>> StandingAsync(Session session, long project, CancellationToken stop) => session.QueryAsync<DecisionRecordRow>(
        "SELECT * FROM derived_decision_record WHERE project_id = @project AND withdrawn_at IS NULL ORDER BY number", new { project }, stop);

    /// <summary>A number that was given once means what it meant then.</summary>
    public static async Task KeepAsync(Session session, long position, DateTimeOffset at, DecisionRecordEvent.Kept body, CancellationToken stop)
    {
        if ((await AllAsync(session, body.Project, stop)).Any(known => known.Number == body.Number)) return;
        var row = new DecisionRecordRow
        {
            ProjectId = body.Project,
            Number = body.Number,
            Title = body.Title,
            Ruling = body.Ruling,
            Field = body.Field,
            Label = body.Label,
            Items = Content.Write(body.Items),
            RecordedBy = body.By,
            RecordedAt = at.ToMicros(),
            Position = position,
        };
        await session.UpsertAsync([row], stop);
    }

    public static Task WithdrawAsync(Session session, DateTimeOffset at, DecisionRecordEvent.Withdrawn body, CancellationToken stop) => session.ExecuteAsync(
        "UPDATE derived_decision_record SET withdrawn_by = @By, withdrawn_at = @at WHERE project_id = @Project AND number = @Number AND withdrawn_at IS NULL",
        new { body.By, at = at.ToMicros(), body.Project, body.Number },
        stop);
}

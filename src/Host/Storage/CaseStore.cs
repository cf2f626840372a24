using LabelHub.Host.Facts;
using LabelHub.Host.Rows;
using LabelHub.Host.Work;

namespace LabelHub.Host.Storage;

/// <summary>Objections and what was decided about them.</summary>
internal static class CaseStore
{
    public static Task<CaseRow?> FindAsync(Session session, long id, CancellationToken stop) =>
        session.FirstAsync<CaseRow>("SELECT * FROM derived_case WHERE id = @id", new { id }, stop);

    /// <summary>Open cases, the one that is due first at the top.</summary>
    public static Task<IReadOnlyList<CaseRow>> OpenAsync(Session session, int limit, CancellationToken stop) =>
        session.QueryAsync<CaseRow>("SELECT * FROM derived_case WHERE state = 'open' ORDER BY due_at, id LIMIT @limit", new { limit }, stop);

    public static Task<IReadOnlyList<CaseRow>> DecidedAsync(Session session, int limit, CancellationToken stop) =>
        session.QueryAsync<CaseRow>("SELECT * FROM derived_case WHERE state = 'decided' ORDER BY decided_at DESC, id DESC LIMIT @limit", new { limit }, stop);

    public static Task<IReadOnlyList<CaseRow>> OfContributorAsync(Session session, long contributor, CancellationToken stop) =>
        session.QueryAsync<CaseRow>("SELECT * FROM derived_case WHERE contributor_id = @contributor ORDER BY id DESC", new { contributor }, stop);

    /// <summary>Who has decided about the same matter before, whoever objected.</summary>
    public static async Task<IReadOnlyList<string>> DecidersAsync(Session session, CaseRow subject, CancellationToken stop) => await session.QueryAsync<string>(
        """
        SELECT DISTINCT decided_by FROM derived_case
        WHERE item_id = @ItemId AND state = 'decided' AND id <> @Id AND kind = @Kind
          AND (field = @Field OR (annotation_id = @AnnotationId AND plugin = @Plugin AND finding_key = @FindingKey))
        ORDER BY decided_by
        """,
        new { subject.ItemId, subject.Id, subject.Kind, subject.Field, subject.AnnotationId, subject.Plugin, subject.FindingKey },
        stop);

    public static Task OpenAsync(Session session, long position, DateTimeOffset at, CaseEvent.Opened body, CancellationToken stop) => session.UpsertAsync(
        [
            new CaseRow
            {
                Id = position,
                Kind = body.Kind,
                ProjectId = body.Project,
                ItemId = body.Item,
                AnnotationId = body.Annotation,
                Version = body.Version,
                ContributorId = body.Contributor,
                Subject = body.Subject,
                Plugin = body.Plugin,
                FindingKey = body.FindingKey,
                Said = body.Said,
                Field = body.Field,
                Message = body.Message,
                Text = body.Text,
                OpenedAt = at.ToMicros(),
                DueAt = at.AddDays(body.DueDays).ToMicros(),
                State = CaseState.Open,
            },
        ],
        stop);

    /// <summary>Closes the case. What is right about an answer is a decision like any other; a finding that does not hold is dismissed. The item is computed anew.</summary>
    public static async Task DecideAsync(Session session, long position, DateTimeOffset at, CaseEvent.Decided body, IReadOnlyList<string> lanes, CancellationToken stop)
    {
        if (await FindAsync(session, body.Case, stop) is not { State: CaseState.Open } row) return;
        (row.State, row.Outcome, row.Reason, row.DecidedBy) = (CaseState.Decided, body.Outcome, body.Reason, body.By);
        (row.DecidedAt, row.Shown, row.Labels, row.Cites) = (at.ToMicros(), body.Shown, body.Labels is null ? null : Content.Write(body.Labels), body.Cites);
        await session.UpsertAsync([row], stop);
        if (row.Kind == CaseKind.Answer) await session.UpsertAsync([await DecisionAsync(session, row, position, at, body, stop)], stop);
        else if (body.Outcome == CaseOutcome.Granted) await session.UpsertAsync([Dismissal(row, body)], stop);
        await SecondLookPostStore.SettleAsync(session, [row.ItemId], stop);
        await WorkStore.MarkAsync(session, WorkKind.Item, lanes, await UnionStore.WithPeersAsync(session, [row.ItemId], stop), Cause.News, stop);
    }

    private static async Task<DecisionRow> DecisionAsync(Session session, CaseRow row, long position, DateTimeOffset at, CaseEvent.Decided body, CancellationToken stop)
    {
        var connection = (await ConnectionStore.FindAsync(session, Slice.ConnectionOf(row.ItemId), stop))!;
        return DecisionFacts.Of(row, connection.Id, body, new EventStamp { Position = position, ToolTime = at.ToMicros() + connection.ClockOffset, Trusted = true, Delivered = false });
    }

    private static DismissalRow Dismissal(CaseRow row, CaseEvent.Decided body) => new()
    {
        AnnotationId = row.AnnotationId,
        Plugin = row.Plugin!,
        FindingKey = row.FindingKey!,
        Said = row.Said!,
        ItemId = row.ItemId,
        Major = body.Major!,
        CaseId = row.Id,
    };
}

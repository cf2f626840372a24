using LabelHub.Host.Facts;
using LabelHub.Host.Pipeline;
using LabelHub.Host.Rows;
using LabelHub.Host.Stages.SecondLooks;
using LabelHub.Host.Storage;
using LabelHub.Host.Storage.Views;

namespace LabelHub.Host.Api.Reads.StartPlans;

/// <summary>Reads what connections have to begin with, and what second looks told.</summary>
internal sealed class StartPlanReading(Hub hub)
{
    public const int Usual = 3;
    private static readonly int[] Offered = [1, Usual, 5, 10, 20];

    /// <returns><see langword="null"/> when there is no such connection.</returns>
    public Task<StartPlan?> FindAsync(long connection, int percent, CancellationToken stop) => hub.ReadAsync(
        async session => await ConnectionStore.FindAsync(session, connection, stop) is { } row ? await PlanAsync(session, row, percent, stop) : null, stop);

    /// <summary>What the newest second look tells of each project that was in one.</summary>
    public static async Task<IReadOnlyDictionary<long, QualityEstimate>> QualityAsync(Session session, CancellationToken stop)
    {
        var known = new Dictionary<long, QualityEstimate>();
        foreach (var look in await SecondLookView.NewestFirstAsync(session, stop))
        {
            foreach (var count in await SecondLookView.CountsAsync(session, look, stop)) known.TryAdd(count.Project, QualityWords.Of([count])!);
        }

        return known;
    }

    /// <returns>What is known of a project's labels, and whether there is such a project.</returns>
    public Task<(bool Found, QualityEstimate? Quality)> OfProjectAsync(long project, CancellationToken stop) => hub.ReadAsync(
        async session => (await ProjectStore.FindAsync(session, project, stop) is not null, (await QualityAsync(session, stop)).GetValueOrDefault(project)), stop);

    private static async Task<StartPlan> PlanAsync(Session session, ConnectionRow connection, int percent, CancellationToken stop)
    {
        var rows = (await ProjectStore.AllAsync(session, stop)).Where(project => project.Connection == connection.Id && !project.ForReview).ToArray();
        var depths = await SecondLookView.DepthsAsync(session, [.. rows.Select(row => row.Id)], stop);
        var singles = new List<long>();
        foreach (var row in rows) singles.Add(await SecondLookStore.SingleCountAsync(session, row.Id, stop));
        var look = await SecondLookStore.OfConnectionAsync(session, connection.Id, stop) is [var newest, ..] ? newest : null;
        IReadOnlyList<LookCount> counts = look is null ? [] : await SecondLookView.CountsAsync(session, look, stop);
        var asking = (await SettingView.WriteBackAsync(session, stop)).Where(row => row.Kind == EffectKind.Label).Select(row => row.ProjectId).ToHashSet();
        var labels = Allocation.Of(singles, percent);
        StartProject[] projects = [.. rows.Select((row, index) => Project(row, depths.GetValueOrDefault(row.Id) ?? new(), singles[index], labels[index], asking, counts))];
        var proposed = Choice(singles, percent);
        return new()
        {
            Connection = new() { Id = connection.Id, Name = connection.Name },
            Items = projects.Sum(project => project.Items),
            Unlabelled = projects.Sum(project => project.Unlabelled),
            OneLabel = projects.Sum(project => project.OneLabel),
            Waiting = projects.Sum(project => project.Waiting),
            Several = projects.Sum(project => project.Several),
            Words = StartWords.Of(projects.Sum(p => p.Unlabelled), singles.Sum(), projects.Sum(p => p.Waiting), projects.Sum(p => p.Several), proposed, look is { EndedAt: null }),
            Proposed = proposed,
            Choices = [.. Offered.Append(percent).Distinct().Order().Select(share => Choice(singles, share))],
            Seed = SecondLookDesk.AnySeed(),
            Projects = projects,
            Look = look is null ? null : Look(look, counts, await SecondLookView.WaitingAsync(session, look.Id, stop)),
        };
    }

    private static StartProject Project(ProjectRow row, SecondLookView.Depth depth, long single, long labels, HashSet<long> asking, IReadOnlyList<LookCount> counts) => new()
    {
        Project = new() { Id = row.Id, Name = row.Title },
        Items = depth.Items,
        Unlabelled = depth.Unlabelled,
        OneLabel = single,
        Waiting = depth.Waiting,
        Several = Math.Max(0, depth.Items - depth.Unlabelled - depth.Waiting - single),
        Labels = labels,
        MayAsk = asking.Contains(row.Id),
        Quality = QualityWords.Of([.. counts.Where(count => count.Project == row.Id)]),
    };

    private static LookChoice Choice(IReadOnlyList<long> singles, int percent)
    {
        var cost = LookCost.Of(singles, percent);
        return new() { Percent = percent, Labels = cost.Labels, HalfWidth = cost.HalfWidthUsual, HalfWidthAtWorst = cost.HalfWidthWorst };
    }

    private static SecondLook Look(SecondLookRow row, IReadOnlyList<LookCount> counts, IReadOnlyDictionary<string, long> waiting) => new()
    {
        Id = row.Id,
        Seed = row.Seed,
        Percent = row.Percent,
        By = row.Person,
        At = row.At.ToTime(),
        EndedAt = row.EndedAt?.ToTime(),
        Waiting = waiting,
        Estimate = QualityWords.Of(counts)!,
    };
}

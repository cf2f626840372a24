using LabelHub.Abstractions.Model;
using LabelHub.Host.Facts;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage;

namespace LabelHub.Web.Tests.Seeding;

/// <summary>The support tickets reward good work: standings, a budget that is nearly spent, payouts in every state.</summary>
internal static class Rewards
{
    public const long Project = 2;
    public const string Cent = "EUR-cent";

    public static async Task SeedAsync(Databases databases, CancellationToken stop)
    {
        var project = Make.Project(Project, "Support tickets: tone and topic");
        project.PeopleLevel = "managed";
        await databases.WriteAsync<ProjectRow>(stop, project);
        await databases.Hub.WriteAsync(session => session.InsertAsync([.. Settled(1, 58, 3), .. Settled(2, 50, 9), .. Settled(3, 64, 20), .. Settled(4, 12, 0)], stop), stop);
        await databases.WriteAsync<AwardRow>(
            stop,
            Award(1, "points", "p", 940), Award(1, "level", "level 1", 1), Award(1, "level", "level 2", 1), Award(1, "badge", "badge 'steady'", 1), Award(1, "badge", "badge 'hard cases'", 1),
            Award(2, "points", "p", 610), Award(2, "level", "level 1", 1), Award(2, Cent, "accuracy over 50 items from item 61 on", 500, held: 500));
        await databases.WriteAsync<AnnotationRow>(stop, [.. Enumerable.Range(1, 40).Select(Worked)]);
        await SeedMoneyAsync(databases, stop);
    }

    private static Task SeedMoneyAsync(Databases databases, CancellationToken stop) => databases.Hub.WriteAsync(
        async session =>
        {
            var at = Some.Instant.AddHours(-3);
            await BudgetStore.SetAsync(session, 30, at, new() { Project = Project, Unit = Cent, Amount = 4_000, HourlyFloor = 1_300, By = "Ada" }, stop);
            foreach (var (position, person, amount) in new[] { (31, 1, 1_500), (32, 3, 1_200), (33, 4, 900) })
            {
                await BudgetStore.TopUpAsync(session, position, at, new() { Project = Project, Contributor = person, Unit = Cent, Amount = amount, Reason = "rise to 1300 EUR-cent an hour", By = "Ada" }, stop);
            }

            await PayoutStore.ApproveAsync(session, 34, at, new() { Project = Project, Contributor = 3, Unit = Cent, Amount = 1_200, By = "Ada" }, stop);
            await PayoutStore.ApproveAsync(session, 35, at, new() { Project = Project, Contributor = 4, Unit = Cent, Amount = 900, By = "Ada" }, stop);
            await PayoutStore.PayAsync(session, 36, at.AddHours(1), new() { Payout = 35, Note = "transfer 2026-0117", By = "Grace" }, stop);
        },
        stop);

    private static IEnumerable<SettlementRow> Settled(long person, int items, int misses) => Enumerable.Range(0, items).Select(item => new SettlementRow
    {
        ItemId = (person * 1_000) + item, Field = "tone", ContributorId = person, ProjectId = Project, AnsweredAt = Make.Now, Evidence = nameof(Evidence.Peers), Agrees = item < items - misses, Managed = true,
    });

    private static AwardRow Award(long person, string unit, string cause, long amount, long held = 0) => new()
    {
        ContributorId = person, ProjectId = Project, Plugin = "labelhub.incentives", AwardKey = $"{unit}|{cause}", Unit = unit, Amount = amount, Held = held, Cause = cause, Evidence = "[61,62]", Rule = "labelhub.incentives@1.0.0#a",
    };

    private static AnnotationRow Worked(int number)
    {
        var row = Make.Annotation(9_000 + number, 61 + (number % 20), 1 + (number % 4));
        (row.ProjectId, row.Content) = (Project, Content.Write(new Content.Work { LeadTime = TimeSpan.FromSeconds(number == 8 ? 9_000 : 40 + number) }));
        return row;
    }
}

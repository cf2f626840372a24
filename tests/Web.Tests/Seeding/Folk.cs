using LabelHub.Host.Facts;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage;
using LabelHub.Web.Tests.Hosting;

namespace LabelHub.Web.Tests.Seeding;

/// <summary>People at work in the city: what came back to them, what they object to, who may look at whom.</summary>
internal static class Folk
{
    /// <summary>A case that is open and overdue, about a finding.</summary>
    public const long AboutFinding = 32;

    /// <summary>A case that is open, about an answer.</summary>
    public const long AboutAnswer = 30;

    /// <summary>A case that was decided.</summary>
    public const long Decided = 31;

    /// <summary>An answer that somebody else saved.</summary>
    public const long Doubted = 901;

    /// <summary>The connection that has left its tool.</summary>
    public const long Left = 3;

    /// <summary>The project whose people level is <c>managed</c>.</summary>
    public const long Managed = 2;

    public const string Notice = "From December on your leads see how often your answers agree with the others, with its uncertainty.";

    public static async Task SeedAsync(Databases databases, CancellationToken stop)
    {
        await SeedJudgementsAsync(databases, stop);
        await SeedCasesAsync(databases, stop);
        await SeedLevelsAsync(databases, stop);
        await SeedDoubtsAsync(databases, stop);
        await databases.Hub.WriteAsync(
            session => session.InsertAsync([new AccessRequestRow { Hash = "h1", Code = "KX7T4R", Said = "7", AskedAt = Make.Now, ExpiresAt = Make.Now + TimeSpan.FromHours(24).ToMicros() }], stop), stop);
    }

    private static async Task SeedJudgementsAsync(Databases databases, CancellationToken stop)
    {
        await databases.WriteAsync(stop, new JudgementRow { ItemId = City.Telling, Field = "time", ContributorId = TestSignIn.Contributor, ProjectId = 1, Evidence = "Decision", Agrees = false, Position = 12 });
        await databases.WriteAsync(stop, [.. from person in Enumerable.Range(1, 6)
                                             from item in Enumerable.Range(61, 20)
                                             select new JudgementRow { ItemId = item, Field = "tone", ContributorId = person, ProjectId = Managed, Evidence = item % 5 == 0 ? "Decision" : "Peers", Agrees = item % (person + 1) != 0, Mended = item % 3 == 0 ? item % 2 == 0 : null, Day = item, Position = 12 }]);
        await databases.WriteAsync(stop, new FeedbackSeenRow { ProjectId = Managed, ContributorId = 1, At = TimeSpan.FromDays(70).ToMicros(), Position = 12 });
    }

    /// <summary>A tool that was left, with what had to stay there, and one that something was written into.</summary>
    public static async Task LeaveAsync(Databases databases, CancellationToken stop)
    {
        var left = Make.Connection(Left, "Old studio");
        (left.State, left.Leaving, left.LeftBehind) = ("left", "restore", """["The review project 'Review: Moods' (12): 3 of its tasks hold people's decisions, or were put there by someone else."]""");
        await databases.WriteAsync(stop, left);
        await databases.WriteAsync(stop, [.. from n in Enumerable.Range(0, 12)
                                             select new EffectRow { EffectKey = $"{200 + n}-00000000000000aa", Generation = 1, ProjectId = 1, ItemId = 200 + n, Connection = 1, Plugin = "labelhub.consensus", Kind = n % 3 == 0 ? "review" : "consensus", Json = "{}", State = n % 6 == 0 ? "fulfilled" : "sent" }]);
        await databases.WriteAsync(stop, [.. from n in Enumerable.Range(0, 12)
                                             select new ReceiptRow { Id = 200 + n, EffectKey = $"{200 + n}-00000000000000aa", Generation = 1, ProjectId = 1, ItemId = 200 + n, Connection = 1, Plugin = "labelhub.consensus", Kind = n % 3 == 0 ? "review" : "consensus", Act = "send", Outcome = "done", Json = "{}", StartedAt = Make.Now, EndedAt = Make.Now }]);
    }

    private static async Task SeedCasesAsync(Databases databases, CancellationToken stop)
    {
        var answer = Case(AboutAnswer, CaseKind.Answer, TestSignIn.Contributor, "To 'time' a person who looked at the item decided 'day'.", "The street lamps are lit, and the sky is black above the roofs.");
        (answer.Field, answer.DueAt) = ("time", Make.Now + TimeSpan.FromDays(7).ToMicros());
        var decided = Case(Decided, CaseKind.Finding, TestSignIn.Contributor, "The box 'Person' covers 0.0001 % of the image; the smallest expected is 0.05 %.", "It is a child far away. The guideline says that size does not matter.");
        (decided.State, decided.Outcome, decided.Reason, decided.DecidedBy, decided.DecidedAt) = (CaseState.Decided, CaseOutcome.Granted, "Right: at that distance a person is that small.", "Grace", Make.Now);
        decided.Cites = 1;
        var finding = Case(AboutFinding, CaseKind.Finding, 3, "The box 'Person' covers 0.0001 % of the image.", "There is someone there, at the crossing.");
        (finding.AnnotationId, finding.Plugin, finding.FindingKey, finding.DueAt) = (3, "labelhub.validation", "The box '{0}' covers {1:P4} of the image; the smallest expected is {2:P2}.|3", Make.Now - 1);
        await databases.WriteAsync(stop, answer, decided, finding);
    }

    private static CaseRow Case(long id, string kind, long contributor, string message, string text) => new()
    {
        Id = id, Kind = kind, ProjectId = 1, ItemId = City.Telling, AnnotationId = contributor, Version = Make.Now, ContributorId = contributor,
        Subject = $"s{id}", Message = message, Text = text, OpenedAt = Make.Now, DueAt = Make.Now, State = CaseState.Open,
    };

    /// <summary>Account 5 of the tool saved an answer of another, and put a name under one.</summary>
    private static async Task SeedDoubtsAsync(Databases databases, CancellationToken stop)
    {
        AnnotationRow[] changed = [Make.Annotation(Doubted, 61, 1), Make.Annotation(Doubted + 1, 62, 2)];
        (changed[0].Doubt, changed[1].Doubt) = (Doubts.Editor, $"{Doubts.Author}, {Doubts.Editor}");
        foreach (var row in changed) (row.ProjectId, row.Verified) = (Managed, true);
        await databases.WriteAsync<AnnotationRow>(stop, changed);
        await databases.WriteAsync<VersionRow>(stop, [.. changed.Select(row => new VersionRow { AnnotationId = row.Id, UpdatedAt = row.UpdatedAt, ContributorId = row.ContributorId, Editor = "5", Confirmed = true, Content = "{}" })]);
    }

    private static async Task SeedLevelsAsync(Databases databases, CancellationToken stop)
    {
        var managed = Make.Project(Managed, "Support tickets: tone and topic");
        managed.PeopleLevel = PeopleLevel.Managed;
        await databases.WriteAsync(stop, managed);
        await databases.WriteAsync(
            stop,
            Change(Managed, 14, PeopleLevel.Managed, LevelState.InForce, Make.Now),
            Change(1, 15, PeopleLevel.Coaching, LevelState.Announced, Make.Now + TimeSpan.FromDays(9).ToMicros()));
        await databases.WriteAsync(stop, new PersonalReadRow { Position = 20, ProjectId = Managed, Who = "Ada", What = "the figures of everyone", At = Make.Now });
    }

    private static PeopleLevelRow Change(long project, long position, string level, string state, long from) => new()
    {
        ProjectId = project, Position = position, Level = level, Previous = PeopleLevel.Items, Purpose = "To see who needs help, and with which classes.",
        LegalBasis = "Agreement 12 with the works council", Notice = Notice, Who = "Ada", At = Make.Now, NoticeAt = Make.Now, EffectiveAt = from, State = state,
    };
}

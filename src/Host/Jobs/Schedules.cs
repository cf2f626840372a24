using Quartz;

namespace LabelHub.Host.Jobs;

/// <summary>Every schedule in one place. Time enters the system here and nowhere else.</summary>
internal static class Schedules
{
    public const string Group = "labelhub";

    public static IReadOnlyList<string> Names { get; } = ["poll", "projects", "census", "fit", "people", "tick"];

    public static void Add(IQuartzBuilder quartz)
    {
        Every<PollJob>(quartz, "poll", "Look at every project for what changed", TimeSpan.FromMinutes(2));
        Every<ProjectsJob>(quartz, "projects", "Find new projects and mend webhooks", TimeSpan.FromMinutes(4));
        Every<CensusJob>(quartz, "census", "Count the living items and annotations of every tool", TimeSpan.FromHours(24));
        Every<FitJob>(quartz, "fit", "Fit statistics and skills of projects with news", TimeSpan.FromMinutes(5));
        Every<PeopleJob>(quartz, "people", "Have announced people levels take effect", TimeSpan.FromMinutes(1));
        Every<TickJob>(quartz, "tick", "Write down that time went on", TimeSpan.FromHours(1));
    }

    private static void Every<TJob>(IQuartzBuilder quartz, string name, string description, TimeSpan interval) where TJob : class, IJob => quartz.ScheduleJob<TJob>(
        trigger => trigger
            .WithIdentity(name, Group)
            .WithDescription(description)
            .StartNow()
            .WithSimpleSchedule(schedule => schedule.WithInterval(interval).RepeatForever()),
        job => job.WithIdentity(name, Group).WithDescription(description));
}

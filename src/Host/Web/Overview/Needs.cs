using LabelHub.Host.Api.Reads.Plans;
using LabelHub.Host.Api.Reads.Plugins;
using LabelHub.Host.Rows;
using LabelHub.Host.Stages;
using LabelHub.Host.Storage.Views;
using LabelHub.Host.Web.Guidelines;
using LabelHub.Host.Web.Parts;
using LabelHub.Host.Web.Plans;

namespace LabelHub.Host.Web.Overview;

/// <summary>Ranks what waits for a person: what stops the hub, then what a person must decide, then what a person should look at.</summary>
internal static class Needs
{
    private const int Most = 10;

    public static IReadOnlyList<Need> Rank(NeedFacts facts, IReadOnlyList<PluginSummary> stopped, long parked) =>
    [
        .. stopped.Select(Stopped)
            .Concat(facts.Paused.Select(Paused))
            .Concat(facts.Suspicions.Select(known => Suspicion(known, facts)))
            .Concat(facts.Plans.Select(Plan))
            .Concat(facts.Cases > 0 ? [Cases(facts)] : [])
            .Concat(facts.Offers.GroupBy(offer => offer.Connection).Select(own => Offered([.. own])))
            .Concat(parked > 0 ? [Parked(parked)] : [])
            .Concat(facts.Drops.OrderByDescending(d => d.Drop.Low).Select(Drop))
            .Concat(facts.Projects.Where(p => p.Ties > 0).OrderByDescending(p => p.Ties).Select(Ties))
            .Concat(facts.Projects.Where(p => p.Errors > 0).OrderByDescending(p => p.Errors).Select(Errors))
            .Take(Most),
    ];

    private static Need Stopped(PluginSummary plugin) => new()
    {
        Icon = "plugins",
        Tone = "bad",
        Title = $"{plugin.Title} does not run",
        Detail = plugin.Reason,
        Href = $"/plugins/{Uri.EscapeDataString(plugin.Id)}",
    };

    private static Need Paused(ConnectionRow connection) => new()
    {
        Icon = "pause",
        Tone = "bad",
        Title = $"{connection.Name} is paused",
        Detail = connection.Reason ?? "Nothing is sent to it or read from it.",
        Href = $"/connections#connection-{connection.Id}",
    };

    private static Need Suspicion(DoubtView.Suspicion known, NeedFacts facts) => new()
    {
        Icon = "warning",
        Tone = "bad",
        Title = $"Account {known.Account} of the tool had a hand in {Bounded(known.Works, "answer", "answers")} that may not be its own",
        Detail = $"On {Bounded(known.Items, "item", "items")} of {facts.Projects.FirstOrDefault(project => project.Project.Id == known.ProjectId).Project?.Title ?? "a project"}, the first is {known.FirstItem}. No points, pay or reliability rest on them until you have looked.",
        Href = "/doubts",
    };

    private static Need Plan(PlanRow plan) => new()
    {
        Icon = "plans",
        Tone = "warn",
        Title = $"A plan waits for your decision: {plan.Cause}",
        Detail = PlanWords.Short(PlanReading.Summary(plan)),
        Href = $"/plans/{plan.Id}",
    };

    private static Need Cases(NeedFacts facts) => new()
    {
        Icon = "review",
        Tone = facts.Overdue > 0 ? "bad" : "warn",
        Title = $"{Bounded(facts.Cases, "objection waits", "objections wait")} for a decision",
        Detail = facts.Overdue > 0 ? $"{Bounded(facts.Overdue, "is", "are")} overdue." : "A contributor waits for an answer and its reason.",
        Href = "/review",
    };

    private static Need Offered(OfferRow[] offers) => new()
    {
        Icon = "connections",
        Tone = "note",
        Title = offers is [var only] ? $"A project was found in the tool: {only.Title}" : $"{Words.Count(offers.Length)} projects were found in the tool",
        Detail = "What people begin there is taken in only when you say so.",
        Href = $"/connections/{offers[0].Connection}#offered",
    };

    private static Need Parked(long parked) => new()
    {
        Icon = "inbox",
        Tone = "warn",
        Title = parked == 1 ? "1 piece of work is parked" : $"{Words.Count(parked, WorkView.CountBound)} pieces of work are parked",
        Detail = "It failed repeatedly. Retry it once the reason is gone, or discard it.",
        Href = "/work?tab=parked",
    };

    private static Need Drop((ProjectRow Project, AccuracyDrop Drop) found) => new()
    {
        Icon = "guidelines",
        Tone = "warn",
        Title = $"{found.Project.Title}: guideline {found.Drop.Version} lowered the accuracy",
        Detail = AccuracyWords.Of(found.Drop),
        Href = $"/guidelines/{found.Project.Id}",
    };

    private static Need Ties((ProjectRow Project, long Errors, long Ties) project) => new()
    {
        Icon = "scales",
        Tone = "note",
        Title = $"{project.Project.Title}: {Bounded(project.Ties, "tie waits", "ties wait")} for a review",
        Detail = "As many people as asked for have answered, and their answers name no winner.",
        Href = $"/items?project={project.Project.Id}&state=ties",
    };

    private static Need Errors((ProjectRow Project, long Errors, long Ties) project) => new()
    {
        Icon = "warning",
        Tone = "note",
        Title = $"{project.Project.Title}: {Bounded(project.Errors, "item has", "items have")} open errors",
        Detail = "Labels that should not be used as they are.",
        Href = $"/items?project={project.Project.Id}&state=errors",
    };

    private static string Bounded(long number, string one, string many) => $"{Words.Count(number, NeedView.CountBound)} {(number == 1 ? one : many)}";
}

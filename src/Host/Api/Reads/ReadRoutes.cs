using LabelHub.Host.Api.Reads.Assignments;
using LabelHub.Host.Api.Reads.Connections;
using LabelHub.Host.Api.Reads.Effects;
using LabelHub.Host.Api.Reads.Gold;
using LabelHub.Host.Api.Reads.Guidelines;
using LabelHub.Host.Api.Reads.Incentives;
using LabelHub.Host.Api.Reads.Items;
using LabelHub.Host.Api.Reads.People;
using LabelHub.Host.Api.Reads.Plans;
using LabelHub.Host.Api.Reads.Plugins;
using LabelHub.Host.Api.Reads.Projects;
using LabelHub.Host.Api.Reads.StartPlans;
using LabelHub.Host.Api.Reads.Trust;
using LabelHub.Host.Api.Reads.Unions;
using LabelHub.Host.Api.Reads.Work;
using LabelHub.Host.Api.Reads.Writing;

namespace LabelHub.Host.Api.Reads;

/// <summary>The read side of the API, which the pages share.</summary>
internal static class ReadRoutes
{
    public static IServiceCollection AddReads(this IServiceCollection services) => services
        .AddSingleton<ItemReading>()
        .AddSingleton<ProjectReading>()
        .AddSingleton<WorkReading>()
        .AddSingleton<PluginReading>()
        .AddSingleton<PlanReading>()
        .AddSingleton<ConnectionReading>()
        .AddSingleton<ConnectionDetails>()
        .AddSingleton<GuidelineReading>()
        .AddSingleton<RecordReading>()
        .AddSingleton<WritingReading>()
        .AddSingleton<GoldReading>()
        .AddSingleton<AccuracyWatch>()
        .AddSingleton<IncentiveReading>()
        .AddSingleton<DoubtReading>()
        .AddSingleton<UnionReading>()
        .AddSingleton<WrittenReading>()
        .AddSingleton<StartPlanReading>()
        .AddSingleton<AssignmentReading>()
        .AddSingleton<EffectReading>();

    public static void MapReads(this RouteGroupBuilder api)
    {
        api.MapItems();
        api.MapProjects();
        api.MapWork();
        api.MapPlugins();
        api.MapPlans();
        api.MapConnections();
        api.MapEffects();
        api.MapWriting();
        api.MapGold();
        api.MapGuidelines();
        api.MapIncentives();
        api.MapPeople();
        api.MapDoubts();
        api.MapUnions();
        api.MapStartPlans();
        api.MapAssignments();
    }
}

using LabelHub.Host.Api.Reads.Connections;
using LabelHub.Host.Api.Reads.Effects;
using LabelHub.Host.Api.Reads.Guidelines;
using LabelHub.Host.Api.Reads.Items;
using LabelHub.Host.Api.Reads.People;
using LabelHub.Host.Api.Reads.Plans;
using LabelHub.Host.Api.Reads.Plugins;
using LabelHub.Host.Api.Reads.Projects;
using LabelHub.Host.Api.Reads.Work;

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
        .AddSingleton<GuidelineReading>()
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
        api.MapGuidelines();
        api.MapPeople();
    }
}

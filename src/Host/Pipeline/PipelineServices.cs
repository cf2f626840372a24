using LabelHub.Host.Outgoing;
using LabelHub.Plugins;

namespace LabelHub.Host.Pipeline;

internal static class PipelineServices
{
    public static IServiceCollection AddPipeline(this IServiceCollection services, HostSettings settings) => services
        .AddSingleton<GuardedHttp>()
        .AddSingleton(provider => new PluginOptions
        {
            Http = provider.GetRequiredService<GuardedHttp>().Client,
            Folders = [Path.Combine(AppContext.BaseDirectory, "plugins"), Path.Combine(settings.DataFolder, "plugins")],
            Store = Path.Combine(settings.DataFolder, "store"),
            State = Path.Combine(settings.DataFolder, "state"),
            Asking = settings.Plugins.Asks ? [Path.Combine(settings.DataFolder, "plugins")] : [],
        })
        .AddSingleton<PluginCatalog>()
        .AddSingleton<ConnectorDirectory>()
        .AddSingleton<Rulebook>()
        .AddSingleton<LaneSignals>()
        .AddSingleton<TranslateLane>()
        .AddSingleton<HouseLog>()
        .AddSingleton<PluginLanes>()
        .AddSingleton<PlanLane>()
        .AddSingleton<FuseLane>()
        .AddSingleton<Plans>()
        .AddSingleton<ParkedWork>()
        .AddSingleton<PluginSettings>()
        .AddSingleton<WriteBackSwitch>()
        .AddSingleton<WritingSwitch>()
        .AddSingleton<GoldDesk>()
        .AddSingleton<ProposalDesk>()
        .AddSingleton<DoubtDesk>()
        .AddSingleton<UnionCheck>()
        .AddSingleton<UnionDesk>()
        .AddSingleton<SecondLookDesk>()
        .AddSingleton<AssignmentDesk>()
        .AddSingleton<WritingSwitches>()
        .AddSingleton<ModelFitting>()
        .AddSingleton<AggregatorChoice>()
        .AddSingleton<ProjectStage>()
        .AddSingleton<Rebuild>()
        .AddSingleton<Activation>()
        .AddSingleton<PluginFolders>()
        .AddSingleton<PluginPresence>()
        .AddSingleton<LoadedRules>()
        .AddSingleton<PluginApproval>()
        .AddSingleton<PluginReload>()
        .AddHostedService(provider => provider.GetRequiredService<Activation>());
}

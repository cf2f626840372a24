using LabelHub.Host.Connections;
using LabelHub.Host.Effects;
using LabelHub.Host.Pipeline;

namespace LabelHub.Host.Jobs;

/// <summary>The lanes of a node.</summary>
internal sealed record LaneSet(TranslateLane Translate, PluginLanes Plugins, PluginReload Reload, PlanLane Plans, FuseLane Fuse, LookLane Looks, Outbox Outbox);

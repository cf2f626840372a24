using LabelHub.Host.Reconcile;
using LabelHub.Host.Stages;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Storage;

/// <summary>Loads what is recorded and stands about items, for one plugin's lane, in a fixed number of statements however many the items.</summary>
internal static class ItemFactsStore
{
    public static async Task<IReadOnlyList<ItemFacts>> LoadAsync(Session session, string plugin, IReadOnlyCollection<long> subjects, CancellationToken stop)
    {
        var ids = subjects.ToArray();
        var items = await session.QueryAsync<ItemRow>("SELECT * FROM derived_item WHERE id IN @ids", new { ids }, stop);
        if (items.Count == 0) return [];
        var annotations = (await session.QueryAsync<AnnotationRow>("SELECT * FROM derived_annotation WHERE item_id IN @ids AND NOT ended", new { ids }, stop)).ToLookup(a => a.ItemId);
        var projects = await ProjectFacts.LoadAsync(session, items.ToLookup(i => i.ProjectId, i => annotations[i.Id].Select(a => a.Position)), stop);
        var previous = (await session.QueryAsync<VersionRow>(PreviousVersions, new { ids }, stop)).ToDictionary(v => v.AnnotationId);
        var first = previous.Count == 0 ? [] : (await session.QueryAsync<VersionRow>(FirstVersions, new { ids }, stop)).ToDictionary(v => v.AnnotationId);
        var checks = (await session.QueryAsync<CheckRow>("SELECT * FROM derived_check WHERE item_id IN @ids AND plugin = @plugin", new { ids, plugin }, stop)).ToLookup(c => c.ItemId);
        var findings = (await session.QueryAsync<FindingRow>("SELECT * FROM derived_finding WHERE item_id IN @ids", new { ids }, stop)).ToLookup(f => f.ItemId);
        var questions = (await session.QueryAsync<QuestionRow>("SELECT * FROM derived_question WHERE item_id IN @ids AND plugin = @plugin", new { ids, plugin }, stop)).ToLookup(q => q.ItemId);
        IReadOnlyDictionary<string, Abstractions.Plugins.Reply> replies = questions.Count == 0 ? new Dictionary<string, Abstractions.Plugins.Reply>() : await QuestionStore.RepliesAsync(session, plugin, ids, stop);
        var consensus = (await session.QueryAsync<ConsensusRow>("SELECT * FROM derived_consensus WHERE item_id IN @ids", new { ids }, stop)).ToLookup(c => c.ItemId);
        var judgements = (await session.QueryAsync<JudgementRow>("SELECT * FROM derived_judgement WHERE item_id IN @ids", new { ids }, stop)).ToLookup(j => j.ItemId);
        var settlements = (await session.QueryAsync<SettlementRow>("SELECT * FROM settlement WHERE item_id IN @ids ORDER BY id", new { ids }, stop)).ToLookup(s => s.ItemId);
        var settling = (await session.QueryAsync<SettlingRow>("SELECT * FROM derived_settling WHERE item_id IN @ids", new { ids }, stop)).ToLookup(s => s.ItemId);
        var decisions = (await session.QueryAsync<DecisionRow>("SELECT * FROM derived_decision WHERE item_id IN @ids ORDER BY at", new { ids }, stop)).ToLookup(d => d.ItemId);
        var dismissals = (await session.QueryAsync<DismissalRow>("SELECT * FROM derived_dismissal WHERE item_id IN @ids", new { ids }, stop)).ToLookup(d => d.ItemId);
        var gold = (await GoldStore.OfItemsAsync(session, ids, stop)).ToLookup(g => g.ItemId);
        var effects = (await session.QueryAsync<EffectRow>("SELECT * FROM derived_effect WHERE item_id IN @ids AND (plugin = @plugin OR kind IN ('consensus', 'label'))", new { ids, plugin }, stop)).ToLookup(e => e.ItemId);
        var receipts = (await session.QueryAsync<ReceiptRow>("SELECT * FROM receipt WHERE item_id IN @ids AND plugin = @plugin", new { ids, plugin }, stop)).ToLookup(r => r.ItemId);
        var fused = (await session.QueryAsync<FuseRow>("SELECT * FROM derived_fuse WHERE item_id IN @ids", new { ids }, stop)).ToLookup(f => f.ItemId);
        var looked = await SecondLookStore.AskedAsync(session, ids, stop);
        var peers = await PeerStore.LoadAsync(session, ids, stop);
        var verdicts = (await VerdictStore.OfItemsAsync(session, ids, stop)).ToLookup(v => v.ItemId);
        return
        [
            .. from item in items
               let elsewhere = peers(item.Id)
               select projects[item.ProjectId].Item(item) with
            {
                Annotations = [.. annotations[item.Id].OrderBy(a => (a.CreatedAt, a.Id))],
                Previous = annotations[item.Id].Where(a => previous.ContainsKey(a.Id)).ToDictionary(a => a.Id, a => previous[a.Id]),
                First = annotations[item.Id].Where(a => first.ContainsKey(a.Id)).ToDictionary(a => a.Id, a => first[a.Id]),
                Checks = [.. checks[item.Id]],
                Findings = [.. findings[item.Id]],
                Questions = [.. questions[item.Id]],
                Replies = replies,
                Consensus = [.. consensus[item.Id]],
                Judgements = [.. judgements[item.Id]],
                Settlements = [.. settlements[item.Id]],
                Settling = [.. settling[item.Id]],
                Decisions = [.. decisions[item.Id].Concat(elsewhere.Decisions).OrderBy(d => d.At)],
                Dismissals = [.. dismissals[item.Id]],
                Gold = [.. gold[item.Id], .. elsewhere.Gold],
                Peers = elsewhere,
                Plugin = plugin,
                Asked = Math.Max(looked.Contains(item.Id) ? SecondLookStore.Labels : 0, Asking.ByOthers(effects[item.Id], plugin)),
                Effects = [.. effects[item.Id]],
                Receipts = [.. receipts[item.Id]],
                Verdicts = verdicts[item.Id].ToDictionary(v => v.EffectKey, StringComparer.Ordinal),
                Fused = fused[item.Id].ToDictionary(f => (f.EffectKey, f.ContentHash), f => f.PlanId),
            },
        ];
    }

    private const string PreviousVersions =
        """
        SELECT v.* FROM derived_version v
        JOIN derived_annotation a ON a.id = v.annotation_id
        WHERE a.item_id IN @ids AND NOT a.ended AND v.updated_at = (
            SELECT max(o.updated_at) FROM derived_version o WHERE o.annotation_id = a.id AND o.updated_at < a.updated_at)
        """;

    private const string FirstVersions =
        """
        SELECT v.* FROM derived_version v
        JOIN derived_annotation a ON a.id = v.annotation_id
        WHERE a.item_id IN @ids AND NOT a.ended AND v.updated_at < a.updated_at AND v.updated_at = (
            SELECT min(o.updated_at) FROM derived_version o WHERE o.annotation_id = a.id AND o.contributor_id = a.contributor_id)
        """;

    /// <summary>What items of a project share.</summary>
    private sealed class ProjectFacts
    {
        public required ProjectRow Project { get; init; }

        public required ConnectionRow Connection { get; init; }

        public required SchemaHistory Schemas { get; init; }

        public required Snapshots Snapshots { get; init; }

        public required IReadOnlyList<GuidelineRow> Guidelines { get; init; }

        public required IReadOnlyDictionary<string, long> WriteBack { get; init; }

        public ItemFacts Item(ItemRow item) => new()
        {
            Item = item,
            Project = Project,
            Connection = Connection,
            Schemas = Schemas,
            Snapshots = Snapshots,
            Guidelines = Guidelines,
            WriteBack = WriteBack,
        };

        // By project: the positions of the annotations at hand.
        public static async Task<IReadOnlyDictionary<long, ProjectFacts>> LoadAsync(Session session, ILookup<long, IEnumerable<long>> positions, CancellationToken stop)
        {
            var ids = positions.Select(p => p.Key).ToArray();
            var projects = await session.QueryAsync<ProjectRow>("SELECT * FROM derived_project WHERE id IN @ids", new { ids }, stop);
            var connections = (await session.QueryAsync<ConnectionRow>("SELECT * FROM setup_connection", null, stop)).ToDictionary(c => c.Id);
            var schemas = (await session.QueryAsync<SchemaRow>("SELECT * FROM derived_schema WHERE project_id IN @ids", new { ids }, stop)).ToLookup(s => s.ProjectId);
            var snapshots = new Dictionary<long, Snapshots>();
            foreach (var project in positions) snapshots[project.Key] = await SnapshotStore.LoadAsync(session, project.Key, [.. project.SelectMany(p => p)], stop);
            var guidelines = (await GuidelineStore.MarksAsync(session, ids, stop)).ToLookup(g => g.ProjectId);
            var writeBack = (await session.QueryAsync<WriteBackRow>("SELECT * FROM derived_write_back WHERE project_id IN @ids AND from_position IS NOT NULL", new { ids }, stop)).ToLookup(w => w.ProjectId);
            return projects.ToDictionary(p => p.Id, p => new ProjectFacts
            {
                Project = p,
                Connection = connections[p.Connection],
                Schemas = new SchemaHistory(schemas[p.Id]),
                Snapshots = snapshots[p.Id],
                Guidelines = [.. guidelines[p.Id]],
                WriteBack = writeBack[p.Id].ToDictionary(w => w.Kind, w => w.FromPosition!.Value, StringComparer.Ordinal),
            });
        }
    }
}

using LabelHub.Abstractions.Model;
using LabelHub.Host.Facts;
using LabelHub.Host.Guidelines.Checks;
using LabelHub.Host.Guidelines.Records;
using LabelHub.Host.Guidelines.Sheets;
using LabelHub.Host.Guidelines.Versions;
using LabelHub.Host.Media;
using LabelHub.Host.Storage;
using LabelHub.Host.Storage.Views;

namespace LabelHub.Host.Guidelines;

/// <summary>Reads guidelines, and proves what a draft would become.</summary>
internal sealed class GuidelineLibrary(Hub hub, IMediaLibrary media, PublicAddress address, GuidelineSettings settings)
{
    /// <returns><see langword="null"/> when there is no such project.</returns>
    public Task<GuidelineCase?> FindAsync(long project, CancellationToken stop) => hub.ReadAsync(session => FindAsync(session, project, stop), stop);

    /// <summary>Proves what the lead is working on.</summary>
    public Task<GuidelineProof> ProveAsync(GuidelineCase subject, CancellationToken stop, ChangeSize size = ChangeSize.None) => ProveAsync(subject, subject.Sheet, subject.Template, stop, size);

    public async Task<GuidelineProof> ProveAsync(GuidelineCase subject, GuidelineSheet sheet, string template, CancellationToken stop, ChangeSize size = ChangeSize.None)
    {
        var whole = subject.Whole(sheet);
        long[] shown = [.. PictureChecks.Items(whole, template)];
        var (items, work) = await hub.ReadAsync(
            async session => (await GuidelineView.ItemsAsync(session, subject.Project.Id, [.. whole.Items.Concat(shown).Distinct()], stop), await GoldStore.WorkAsync(session, shown, stop)), stop);
        return GuidelineProof.Of(subject, sheet, template, items, work, await media.OfAsync(shown, stop), new ProofTerms(address.Root, settings.WordLimit, size));
    }

    public Task<GuidelineStanding?> StandingAsync(long project, CancellationToken stop) => hub.ReadAsync(
        async session => await GuidelineView.EffectAsync(session, project, stop) is { } effect ? GuidelineStanding.Of(effect, await GuidelineView.ReceiptsAsync(session, project, stop)) : null, stop);

    private static async Task<GuidelineCase?> FindAsync(Session session, long id, CancellationToken stop)
    {
        if (await ProjectStore.FindAsync(session, id, stop) is not { } project) return null;
        var schema = await GuidelineView.SchemaAsync(session, id, stop);
        return new()
        {
            Project = project,
            Schema = schema is null ? LabelSchema.Empty : Content.Read<LabelSchema>(schema.Json),
            InForce = await GuidelineStore.InForceAsync(session, id, stop),
            Draft = await GuidelineStore.DraftAsync(session, id, stop),
            Records = [.. (await DecisionRecordStore.StandingAsync(session, id, stop)).Select(DecisionRecord.Of)],
            Confused = await GuidelineView.ConfusedAsync(session, id, stop),
        };
    }
}

using LabelHub.Abstractions.Connectors;
using LabelHub.Plugin.Cvat.Rest;

namespace LabelHub.Plugin.Cvat.Effects;

/// <summary>
/// The guideline as the project's guide. The tool keeps it as it is given; people edit it there, so what is neither blank, nor as we left it, nor seen and released by a person, is
/// someone else's.
/// </summary>
internal sealed class GuideChannel(CvatApi api) : IEffectChannel
{
    public async Task<Sighting?> LookAsync(EffectOrder order, CancellationToken stop)
    {
        var (_, text) = await FindAsync(order, stop);
        return text.Length == 0 && order.LastWritten is null ? null : Seen(text, order);
    }

    public async Task<Sighting> SendAsync(EffectOrder order, CancellationToken stop)
    {
        var (id, _) = await FindAsync(order, stop);
        var text = Text(order);
        var answer = id is { } standing
            ? await api.UpdateGuideAsync(standing, new() { ["markdown"] = text }, stop)
            : await api.CreateGuideAsync(new() { ["project_id"] = Project(order), ["markdown"] = text }, stop);
        return Seen(answer.Find("markdown")?.Text() ?? "", order) with { Matches = true, Foreign = false };
    }

    /// <summary>Puts back what stood there before; where nothing did, the guide goes.</summary>
    public async Task RevertAsync(EffectOrder order, CancellationToken stop)
    {
        if ((await FindAsync(order, stop)).Id is not { } id) return;
        if (order.Original?.Answer is { Length: > 0 } before) await api.UpdateGuideAsync(id, new() { ["markdown"] = before }, stop);
        else await api.DeleteGuideAsync(id, stop);
    }

    private async Task<(int? Id, string Markdown)> FindAsync(EffectOrder order, CancellationToken stop) =>
        (await api.ProjectAsync(Project(order), stop)).Find("guide_id")?.Whole() is { } id ? (id, (await api.GuideAsync(id, stop)).Find("markdown")?.Text() ?? "") : (null, "");

    private static Sighting Seen(string text, EffectOrder order)
    {
        var wanted = order.Written ?? Text(order);
        return new()
        {
            ObjectId = $"guide of project {order.Project}",
            Matches = text == wanted,
            Foreign = text != wanted && text != (order.LastWritten ?? "") && !IsReleased(text, order),
            Answer = text,
        };
    }

    /// <summary>A release is used up once this was written: the same text met again is news.</summary>
    private static bool IsReleased(string text, EffectOrder order) => order.Written is null && ((ShowGuideline)order.Effect).Replaces == Sighting.Hash(text);

    private static string Text(EffectOrder order)
    {
        var guideline = (ShowGuideline)order.Effect;
        return $"{guideline.Markdown.TrimEnd()}\n\n---\n\nHow your labels did, and where to ask: <{guideline.OwnPage.AbsoluteUri}>\n";
    }

    private static int Project(EffectOrder order) => ToolIds.Number(order.Project, "project");
}

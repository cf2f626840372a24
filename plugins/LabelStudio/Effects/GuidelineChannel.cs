using LabelHub.Abstractions.Connectors;
using LabelHub.Plugin.LabelStudio.Rest;
using LabelHub.Plugin.LabelStudio.Rest.Wire;

namespace LabelHub.Plugin.LabelStudio.Effects;

/// <summary>
/// The guideline as the project's instruction. The tool rewrites what it is given, so what it holds is compared with what it answered; and people
/// edit it there, so what is neither blank, nor as we left it, nor seen and released by a person, is someone else's.
/// </summary>
internal sealed class GuidelineChannel(ILabelStudioApi api) : IEffectChannel
{
    private const string Shown = "shown";
    private const string Hidden = "hidden";

    public async Task<Sighting?> LookAsync(EffectOrder order, CancellationToken stop)
    {
        var project = (await api.GetProjectAsync(Project(order), stop)).Content;
        return Text(project).Length == 0 && order.LastWritten is null ? null : Seen(project, order);
    }

    public async Task<Sighting> SendAsync(EffectOrder order, CancellationToken stop)
    {
        var wish = new ProjectWish { ExpertInstruction = InstructionText.For((ShowGuideline)order.Effect), ShowInstruction = true };
        var answer = await api.UpdateProjectAsync(Project(order), wish, stop);
        return Seen(answer, order) with { Matches = true, Foreign = false };
    }

    /// <summary>Puts back what stood there before, and shows it if it was shown.</summary>
    public Task RevertAsync(EffectOrder order, CancellationToken stop) => api.UpdateProjectAsync(
        Project(order), new() { ExpertInstruction = order.Original?.Answer ?? "", ShowInstruction = order.Original?.Stamp == Shown }, stop);

    private static Sighting Seen(ProjectAnswer project, EffectOrder order)
    {
        var text = Text(project);
        var same = order.Written is { } written ? text == written : InstructionText.SaysTheSame(text, InstructionText.For((ShowGuideline)order.Effect));
        return new()
        {
            ObjectId = $"project {ToolIds.Text(project.Id)}",
            Stamp = project.ShowInstruction == true ? Shown : Hidden,
            Matches = same && (order.Written is not null || project.ShowInstruction == true),
            Foreign = !same && text != (order.LastWritten ?? "") && !IsReleased(text, order),
            Answer = text,
        };
    }

    /// <summary>A release is used up once this was written: the same text met again is news.</summary>
    private static bool IsReleased(string text, EffectOrder order) => order.Written is null && ((ShowGuideline)order.Effect).Replaces == Sighting.Hash(text);

    private static string Text(ProjectAnswer project) => project.ExpertInstruction ?? "";

    private static long Project(EffectOrder order) => ToolIds.Number(order.Project, "project");
}

using LabelHub.Abstractions.Connectors;
using LabelHub.Plugin.Cvat.Rest;

namespace LabelHub.Plugin.Cvat.Effects;

/// <summary>The frames on which people are measured. Whatever is said there would tell them apart, so nothing is.</summary>
internal sealed class MeasuredFrames(CvatApi api)
{
    /// <exception cref="ToolException">The frame is one of them.</exception>
    public async Task RefuseAsync(Job job, int frame, CancellationToken stop)
    {
        if (job.Type == Job.GroundTruthType) throw Refusal(frame, "it belongs to a ground truth job");
        var layout = await api.ValidationLayoutAsync(job.Task, stop);
        foreach (var name in new[] { "honeypot_frames", "validation_frames" })
        {
            if (layout.Find(name)?.Elements().Any(measured => measured.Whole() == frame) == true) throw Refusal(frame, "its right answer is known to the tool, and people are measured by it");
        }
    }

    private static ToolException Refusal(int frame, string reason) =>
        new(ToolFailure.Rejected, FormattableString.Invariant($"Nothing is written about frame {frame}: {reason}. An issue there would show which frames these are."));
}

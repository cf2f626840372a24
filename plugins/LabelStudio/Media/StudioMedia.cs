using LabelHub.Abstractions.Connectors;
using LabelHub.Plugin.LabelStudio.Rest;

namespace LabelHub.Plugin.LabelStudio.Media;

/// <summary>Opens the files of items: those of the tool with its token, which no other origin is ever sent; where others stand is answered.</summary>
internal sealed class StudioMedia(ILabelStudioApi api, Uri root)
{
    // A bucket's file may be led to by the tool itself; more steps than these lead in a circle.
    private const int MostSteps = 4;

    public async Task<MediaAnswer> OpenAsync(MediaItem item, Medium medium, ByteRange? range, CancellationToken stop)
    {
        var address = MediaAddress.Find(root, item.Item, medium.Source) ?? throw Refused(medium, "leads nowhere");
        for (var step = 0; step < MostSteps; step++)
        {
            if (!MediaAddress.IsOwn(root, address)) return new MediaElsewhere(address);
            if (!MediaAddress.Serves(root, address)) throw Refused(medium, $"leads to '{address.AbsolutePath}', where Label Studio serves no files");
            var answer = await api.OpenFileAsync(address, range, stop);
            if (answer.Headers.Location is not { } next) return await MediaAnswer.OfAsync(answer, stop);
            using (answer) address = new Uri(address, next);
        }

        throw Refused(medium, "leads round in a circle");
    }

    private static ToolException Refused(Medium medium, string why) =>
        new(ToolFailure.Rejected, $"The file that '{medium.Name}' of the item's data names {why}. Expected is an uploaded file, one of a storage of the project, or an http or https address.");
}

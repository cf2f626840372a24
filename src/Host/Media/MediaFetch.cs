using LabelHub.Abstractions.Connectors;
using LabelHub.Host.Outgoing;

namespace LabelHub.Host.Media;

/// <summary>Fetches a file from wherever it stands: from the tool by its connector, from elsewhere without any credential and only where anybody may reach it.</summary>
internal sealed class MediaFetch(GuardedHttp guarded)
{
    /// <exception cref="ToolException">It cannot be had.</exception>
    public async Task<MediaAnswer> OpenAsync(FoundMedium found, ByteRange? range, CancellationToken stop) =>
        await found.OpenAsync(range, stop) is var answer && answer is MediaElsewhere elsewhere ? await ElsewhereAsync(elsewhere.Address, range, stop) : answer;

    private async Task<MediaAnswer> ElsewhereAsync(Uri address, ByteRange? range, CancellationToken stop)
    {
        using var client = guarded.Files();
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Range = range?.ToHeader();
        try
        {
            var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
            if (answer.Content.Headers.ContentEncoding.Count > 0)
            {
                using (answer) throw new ToolException(ToolFailure.Rejected, $"'{address.Host}' packs the file as '{string.Join(", ", answer.Content.Headers.ContentEncoding)}', though it was asked for as it is; no part of it can be told.");
            }

            if (answer.IsSuccessStatusCode || (int)answer.StatusCode == StatusCodes.Status416RangeNotSatisfiable) return await MediaAnswer.OfAsync(answer, stop);
            // The address may carry a signature: its host is all that is told of it.
            using (answer) throw new ToolException((int)answer.StatusCode == StatusCodes.Status404NotFound ? ToolFailure.Gone : ToolFailure.Rejected, $"'{address.Host}', where the file stands, answered {(int)answer.StatusCode}.");
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or TaskCanceledException or NotSupportedException && !stop.IsCancellationRequested)
        {
            throw new ToolException(ToolFailure.Unavailable, $"The file stands at '{address.Host}' and could not be had: {fault.Message}", fault);
        }
    }
}

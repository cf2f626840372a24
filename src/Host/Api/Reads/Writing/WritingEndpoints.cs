using Microsoft.AspNetCore.Mvc;

namespace LabelHub.Host.Api.Reads.Writing;

internal static class WritingEndpoints
{
    public static void MapWriting(this RouteGroupBuilder api)
    {
        api.MapGet("/writing", ([FromServices] WritingReading writing, CancellationToken stop) => writing.StateAsync(stop)).WithName("GetWriting").WithSummary("Whether anything may be written into tools.");
        api.MapGet("/projects/{id:long}/write-back", ([FromServices] WritingReading writing, long id, CancellationToken stop) => writing.ValvesAsync(id, stop)).WithName("GetWriteBack").WithSummary("By kind of effect: whether it is on, and what keeps it from being sent now.");
    }
}

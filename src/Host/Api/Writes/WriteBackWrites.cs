using LabelHub.Host.Pipeline;

namespace LabelHub.Host.Api.Writes;

internal static class WriteBackWrites
{
    public static void MapWriteBack(this IEndpointRouteBuilder api) => api.MapPut("/projects/{id:long}/write-back", SetAsync).WithName("SetWriteBack");

    private static async Task<IResult> SetAsync(long id, WriteBackRequest request, WriteBackSwitch writeBack, CancellationToken stop) =>
        await writeBack.SetAsync(id, request.Kinds, stop) ? Results.Ok(new { id, request.Consensus, request.Review, request.Guideline }) : Problems.NotFound("project", id);

    /// <summary>Which kinds of effect may be written into the tool; a kind left out stays as it is.</summary>
    internal sealed record WriteBackRequest
    {
        public bool? Consensus { get; init; }

        public bool? Review { get; init; }

        public bool? Guideline { get; init; }

        internal IReadOnlyDictionary<string, bool> Kinds => new[] { ("consensus", Consensus), ("review", Review), ("guideline", Guideline) }
            .Where(kind => kind.Item2 is not null).ToDictionary(kind => kind.Item1, kind => kind.Item2!.Value);
    }
}

using LabelHub.Host.Facts;
using LabelHub.Host.Pipeline;

namespace LabelHub.Host.Api.Writes;

internal static class WriteBackWrites
{
    public static void MapWriteBack(this IEndpointRouteBuilder api)
    {
        api.MapPut("/projects/{id:long}/write-back", SetAsync).WithName("SetWriteBack").WithSummary("Switches kinds of effect on or off, from now on; a canary and an hourly budget hold for the kinds named.");
        api.MapPost("/projects/{id:long}/write-back/{kind}/go-on", GoOnAsync).WithName("LetWriteBackGoOn").WithSummary("A person has looked at the first few in the tool: the rest may be sent.");
        api.MapPut("/writing", StopAsync).WithName("SetWriting").WithSummary("Stops all writing into tools, before the next send, or lets it go on.");
    }

    private static async Task<IResult> SetAsync(long id, WriteBackRequest request, WriteBackSwitch writeBack, WritingSwitch writing, HttpContext http, CancellationToken stop)
    {
        if (request.Hourly < 0) return Problems.Invalid($"hourly: '{request.Hourly}' is no number of effects. Accepted are whole numbers from 1, and 0 for any number.");
        // Before the switch: what it lets go must meet the valve.
        foreach (var kind in request.Kinds.Keys.Where(_ => request.Canary is not null || request.Hourly is not null))
        {
            await writing.SetValveAsync(new() { Project = id, Kind = kind, Canary = request.Canary, Hourly = request.Hourly, By = By(http) }, stop);
        }

        return await writeBack.SetAsync(id, request.Kinds, stop) ? Results.Ok(request with { Id = id }) : Problems.NotFound("project", id);
    }

    private static async Task<IResult> GoOnAsync(long id, string kind, WritingSwitch writing, HttpContext http, CancellationToken stop)
    {
        if (!EffectKind.All.Contains(kind)) return Problems.Invalid($"There is no kind '{kind}'. Accepted are {string.Join(", ", EffectKind.All.Select(known => $"'{known}'"))}.");
        return await writing.GoOnAsync(new() { Project = id, Kind = kind, By = By(http) }, stop) ? Results.Ok(new { id, kind }) : Problems.NotFound("project", id);
    }

    private static async Task<IResult> StopAsync(WritingRequest request, WritingSwitch writing, HttpContext http, CancellationToken stop)
    {
        await writing.SetAsync(request.Stopped, request.Why?.Trim() ?? "", By(http), stop);
        return Results.Ok(request);
    }

    private static string By(HttpContext http) => http.User.Identity?.Name ?? "";

    /// <summary>Which kinds of effect may be written into the tool; a kind left out stays as it is.</summary>
    internal sealed record WriteBackRequest
    {
        public long? Id { get; init; }

        public bool? Consensus { get; init; }

        public bool? Review { get; init; }

        public bool? Guideline { get; init; }

        public bool? Return { get; init; }

        public bool? Label { get; init; }

        public bool? Assign { get; init; }

        /// <summary>Whether the first 10 of each kind named are sent and the rest waits for a person; left out, it stays as it is: at first, none waits.</summary>
        public bool? Canary { get; init; }

        /// <summary>How many of each kind named may be sent in an hour; 0 for any number.</summary>
        public long? Hourly { get; init; }

        internal IReadOnlyDictionary<string, bool> Kinds => new[] { (EffectKind.Consensus, Consensus), (EffectKind.Review, Review), (EffectKind.Guideline, Guideline), (EffectKind.Return, Return), (EffectKind.Label, Label), (EffectKind.Assign, Assign) }
            .Where(kind => kind.Item2 is not null).ToDictionary(kind => kind.Item1, kind => kind.Item2!.Value);
    }

    internal sealed record WritingRequest
    {
        public required bool Stopped { get; init; }

        /// <summary>Why, in a sentence that every page shows.</summary>
        public string? Why { get; init; }
    }
}

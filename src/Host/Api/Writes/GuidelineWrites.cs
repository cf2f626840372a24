using LabelHub.Host.Api.Reads.Guidelines;
using LabelHub.Host.Guidelines;
using LabelHub.Host.Guidelines.Sheets;
using LabelHub.Host.Guidelines.Versions;

namespace LabelHub.Host.Api.Writes;

internal static class GuidelineWrites
{
    public static void MapGuidelineWrites(this IEndpointRouteBuilder api)
    {
        const string Path = "/projects/{id:long}/guideline";
        api.MapPut(Path, SaveAsync).WithName("SaveGuidelineDraft").WithSummary("Saves the draft, whole, and tells what publishing it would make.");
        api.MapPost(Path + "/publish", PublishAsync).WithName("PublishGuideline").WithSummary("Publishes the draft, unless its checks find an error.");
        api.MapPost(Path + "/replace", ReplaceAsync).WithName("ReplaceGuidelineInTool").WithSummary("Allows the text in the tool, named by its hash, to be overwritten: that one alone.");
        api.MapPost(Path + "/adopt", AdoptAsync).WithName("AdoptGuidelineOfTool").WithSummary("Takes the text in the tool, named by its hash, as the draft of the next version.");
        api.MapPost(Path + "/withdraw", WithdrawAsync).WithName("WithdrawGuideline").WithSummary("Has the guideline taken out of the tool; what stood there before comes back.");
    }

    private static async Task<IResult> SaveAsync(long id, DraftRequest request, GuidelineDesk desk, GuidelineLibrary library, CancellationToken stop)
    {
        if (await library.FindAsync(id, stop) is not { } known) return Problems.NotFound("project", id);
        await desk.SaveAsync(id, request.Sheet, request.Template ?? known.Template, stop);
        return Results.Ok(GuidelineReading.Draft(await library.ProveAsync((await library.FindAsync(id, stop))!, stop)));
    }

    private static async Task<IResult> PublishAsync(long id, PublishRequest request, GuidelineDesk desk, GuidelineLibrary library, HttpContext http, CancellationToken stop)
    {
        if (await library.FindAsync(id, stop) is null) return Problems.NotFound("project", id);
        if (!Enum.TryParse<ChangeSize>(request.Size ?? "none", ignoreCase: true, out var size)) return Problems.Invalid($"size: '{request.Size}' is not known. Accepted are patch, minor, major.");
        var published = await desk.PublishAsync(id, new() { Size = size, Changelog = request.Changelog, Cleared = request.Cleared }, By(http), stop);
        return published.Refusal is { } refusal
            ? Problems.Conflict($"{refusal} {string.Join(' ', published.Checks.Where(check => check.IsError).Select(check => $"{check.Place}: {check.Message}"))}".TrimEnd())
            : Results.Ok(new { id, published.Version, published.IsUnchanged, Checks = published.Checks.Select(GuidelineReading.Check) });
    }

    private static async Task<IResult> ReplaceAsync(long id, TextRequest request, GuidelineDesk desk, HttpContext http, CancellationToken stop) => Answer(id, await desk.ReplaceAsync(id, request.Hash, By(http), stop));

    private static async Task<IResult> AdoptAsync(long id, TextRequest request, GuidelineDesk desk, CancellationToken stop) => Answer(id, await desk.AdoptAsync(id, request.Hash, stop));

    private static async Task<IResult> WithdrawAsync(long id, GuidelineDesk desk, HttpContext http, CancellationToken stop) => Answer(id, await desk.WithdrawAsync(id, By(http), stop));

    private static IResult Answer(long id, string? refusal) => refusal is null ? Results.Ok(new { id }) : Problems.Conflict(refusal);

    private static string By(HttpContext http) => http.User.Identity?.Name ?? "";

    internal sealed record DraftRequest
    {
        public string Purpose { get; init; } = "";

        public IReadOnlyList<ClassEntry> Classes { get; init; } = [];

        public IReadOnlyList<string> Rules { get; init; } = [];

        public IReadOnlyList<FreeSection> Sections { get; init; } = [];

        /// <summary>Left out, it stays as it is.</summary>
        public string? Template { get; init; }

        internal GuidelineSheet Sheet => new() { Purpose = Purpose, Classes = Classes, Rules = Rules, Sections = Sections };
    }

    internal sealed record PublishRequest
    {
        /// <summary>The smallest step of the version: <c>patch</c>, <c>minor</c> or <c>major</c>; what changed may ask for a larger one.</summary>
        public string? Size { get; init; }

        /// <summary>What changed, in a line; left out, it is told from the difference.</summary>
        public string? Changelog { get; init; }

        /// <summary>The addresses of the new pictures that were looked at and may be shown; the others keep it from being published.</summary>
        public IReadOnlyList<string> Cleared { get; init; } = [];
    }

    internal sealed record TextRequest
    {
        public required string Hash { get; init; }
    }
}

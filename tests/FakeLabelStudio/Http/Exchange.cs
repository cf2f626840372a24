using LabelHub.FakeLabelStudio.State;
using LabelHub.FakeLabelStudio.Users;
using Microsoft.AspNetCore.Http;

namespace LabelHub.FakeLabelStudio.Http;

/// <summary>What is known of the request under way.</summary>
internal sealed class Exchange(WorkLimit work)
{
    public WorkLimit Work => work;

    public static Exchange Of(HttpContext context) =>
        context.Features.Get<Exchange>() ?? throw new InvalidOperationException("The exchange stage has not run.");

    public byte[] Body { get; set; } = [];

    public StudioUser? User { get; set; }

    /// <summary>Set by whoever breaks the connection instead of answering.</summary>
    public string? Ending { get; set; }
}

using LabelHub.FakeLabelStudio.State;
using LabelHub.FakeLabelStudio.Users;
using Microsoft.AspNetCore.Http;

namespace LabelHub.FakeLabelStudio.Http;

/// <summary>What is known of the request under way.</summary>
internal sealed class Exchange(WorkLimit work, Action<string> onNoAnswer)
{
    public WorkLimit Work => work;

    public byte[] Body { get; set; } = [];

    public StudioUser? User { get; set; }

    public bool IsAnswered { get; private set; } = true;

    public static Exchange Of(HttpContext context) =>
        context.Features.Get<Exchange>() ?? throw new InvalidOperationException("The exchange stage has not run.");

    /// <summary>Said before the connection breaks, so that whoever sees it broken finds it in the ledger.</summary>
    public void EndWithoutAnswer(string ending)
    {
        IsAnswered = false;
        onNoAnswer(ending);
    }
}

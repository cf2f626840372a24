namespace LabelHub.Plugin.Shared.Rest;

/// <summary>What the tool answered, and when by its own clock.</summary>
internal sealed record ApiAnswer<T>(T Content, DateTimeOffset? ToolTime, DateTimeOffset Received)
{
    /// <summary>By the tool's clock, or by ours where it does not tell.</summary>
    public DateTimeOffset At => ToolTime ?? Received;
}

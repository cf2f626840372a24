namespace LabelHub.LabelStudio.Tests.Rest;

internal sealed class ManualClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = Some.Time;

    public override DateTimeOffset GetUtcNow() => Now;
}

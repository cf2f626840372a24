namespace LabelHub.Host.Pipeline.Work;

internal static class WorkState
{
    public const string Ready = "ready";
    public const string Parked = "parked";
}

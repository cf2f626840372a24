namespace LabelHub.Host.Work;

internal static class WorkState
{
    public const string Ready = "ready";
    public const string Parked = "parked";
}

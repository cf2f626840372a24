namespace LabelHub.Host.Facts;

internal static class CaseState
{
    public const string Open = "open";
    public const string Decided = "decided";
}

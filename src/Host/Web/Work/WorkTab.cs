namespace LabelHub.Host.Web.Work;

/// <summary>The tabs of the work page.</summary>
internal static class WorkTab
{
    public const string Deliveries = "deliveries";
    public const string Due = "due";
    public const string Waiting = "waiting";
    public const string Parked = "parked";
    public const string Outbox = "outbox";
    public const string Schedules = "schedules";

    public static IReadOnlyList<(string Tab, string Name)> All { get; } =
        [(Deliveries, "Deliveries"), (Due, "Due"), (Waiting, "Waiting"), (Parked, "Parked"), (Outbox, "Outbox"), (Schedules, "Schedules")];
}

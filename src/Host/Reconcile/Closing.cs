using LabelHub.Host.Rows;

namespace LabelHub.Host.Reconcile;

/// <summary>What keeps effects from being sent that may be sent otherwise.</summary>
/// <param name="Reason">In words.</param>
internal sealed record Closing(string Reason)
{
    /// <summary>When it ends by itself, on the database's clock; <see langword="null"/> when a person must end it.</summary>
    public long? Until { get; init; }

    public static Closing? Of(HaltRow? halt) => halt is { Stopped: true } ? new($"stopped: {(halt.Why.Length > 0 ? halt.Why : "all writing is stopped")}") : null;
}

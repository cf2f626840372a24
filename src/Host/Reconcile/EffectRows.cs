namespace LabelHub.Host.Reconcile;

internal static class EffectRows
{
    /// <summary>The reason of a wanted row that is to be taken back instead of sent.</summary>
    public const string TakeBackReason = "take back: no longer wanted";
}

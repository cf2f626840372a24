namespace LabelHub.Host.Reconcile;

internal static class EffectRows
{
    /// <summary>The reason of a wanted row that is to be taken back instead of sent.</summary>
    public const string TakeBackReason = "take back: no longer wanted";

    /// <summary>The reason of a wanted row whose person has answered: what it left in the tool is to be cleared away.</summary>
    public const string CorrectedReason = "take out: there is a newer version";

    /// <summary>What a row with this reason does in the tool instead of sending; <see langword="null"/> when it is to be sent.</summary>
    public static string? TakeBackAct(string? reason) => reason switch
    {
        TakeBackReason => ReceiptAct.Revert,
        CorrectedReason => ReceiptAct.Fulfil,
        _ => null,
    };
}

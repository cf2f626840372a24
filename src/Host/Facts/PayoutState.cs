namespace LabelHub.Host.Facts;

/// <summary>What became of a payout.</summary>
internal static class PayoutState
{
    /// <summary>A person approved it; it is to be paid.</summary>
    public const string Approved = "approved";

    public const string Paid = "paid";

    /// <summary>It was taken back before it was paid; the amount is earned again.</summary>
    public const string Cancelled = "cancelled";
}

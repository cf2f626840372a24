namespace LabelHub.Host.Facts;

/// <summary>The accounts of the ledger. What one gains another loses, so that all of them together are empty in each unit.</summary>
internal static class Account
{
    /// <summary>Of the project: where budgets come from.</summary>
    public const string Funding = "funding";

    /// <summary>Of the project: what it may still spend.</summary>
    public const string Budget = "budget";

    /// <summary>Of the project: what it gave of units that no budget limits.</summary>
    public const string Issued = "issued";

    /// <summary>Of a contributor: what they earned and nobody approved for payment yet.</summary>
    public const string Earned = "earned";

    /// <summary>Of a contributor: what a person approved to be paid.</summary>
    public const string Payable = "payable";

    /// <summary>Of a contributor: what was paid.</summary>
    public const string Paid = "paid";

    public static IReadOnlyList<string> All { get; } = [Funding, Budget, Issued, Earned, Payable, Paid];
}

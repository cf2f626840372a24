namespace LabelHub.Host.Reconcile;

/// <summary>What a receipt proves.</summary>
internal static class ReceiptAct
{
    public const string Send = "send";
    public const string Revert = "revert";

    /// <summary>What a request left in the tool is cleared away, since it was answered.</summary>
    public const string Fulfil = "fulfil";

    /// <summary>It is done.</summary>
    public const string Done = "done";

    /// <summary>The tool refused it for good.</summary>
    public const string Refused = "refused";

    /// <summary>It was certainly not applied; it may be tried again.</summary>
    public const string NotApplied = "not-applied";

    /// <summary>Our object was changed by someone else.</summary>
    public const string Overridden = "overridden";
}

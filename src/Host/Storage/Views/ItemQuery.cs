namespace LabelHub.Host.Storage.Views;

/// <summary>Which items a list shows, newest first.</summary>
internal sealed record ItemQuery
{
    public long? Project { get; init; }

    public string State { get; init; } = ItemListState.All;

    /// <summary>The id the list goes on below.</summary>
    public long Before { get; init; } = long.MaxValue;

    public int Limit { get; init; } = 100;
}

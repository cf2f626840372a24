namespace LabelHub.Host.Api.Reads;

/// <summary>Which page of a list a caller asks for.</summary>
internal sealed record ListRequest(string? Next, int? Limit)
{
    public const int DefaultLimit = 100;
    public const int MaxLimit = 500;

    public int Size => Limit ?? DefaultLimit;

    /// <summary>What is wrong with the request, for a list that goes on from one number; <see langword="null"/> when nothing is.</summary>
    public string? Problem => SizeProblem ?? (Next is { Length: > 0 } && Place is null ? NoPlace(Next) : null);

    public string? SizeProblem => Size is < 1 or > MaxLimit ? $"The limit '{Size}' is not between 1 and {MaxLimit}." : null;

    /// <summary>The number the list goes on from.</summary>
    public long? Place => string.IsNullOrEmpty(Next) ? null : Cursor.TryRead(Next, 1)?.Number(0);

    public static string NoPlace(string? next) => $"'{next}' is not a place in this list. Send the 'next' of an earlier answer, or none to begin at the start.";
}

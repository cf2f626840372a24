namespace LabelHub.FakeLabelStudio.Ledger;

/// <summary>A request that reached the server.</summary>
public sealed record SeenRequest
{
    /// <summary>The ending of a request the limit overtook.</summary>
    public const string GivenUp = "given up";

    /// <summary>The ending of a request whose connection was broken.</summary>
    public const string Reset = "reset";

    /// <summary>The ending of a request that was never answered.</summary>
    public const string Unanswered = "unanswered";

    public required int Number { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Method { get; init; }

    public required string Path { get; init; }

    public required string Query { get; init; }

    /// <summary>Whether it changed the state, or may have left it as it was on purpose (an empty PATCH).</summary>
    public bool Applied { get; init; }

    /// <summary>The status the client got; null while under way, and when the client got none.</summary>
    public int? Status { get; init; }

    /// <summary>How it ended when it was not answered; null otherwise.</summary>
    public string? Ending { get; init; }
}

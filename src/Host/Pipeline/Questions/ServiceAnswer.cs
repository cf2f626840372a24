namespace LabelHub.Host.Pipeline.Questions;

/// <summary>What came of asking a service.</summary>
internal sealed record ServiceAnswer
{
    private ServiceAnswer()
    {
    }

    /// <summary>The reply; <see langword="null"/> when there is none.</summary>
    public string? Body { get; private init; }

    /// <summary>Why there is none.</summary>
    public string Problem { get; private init; } = "";

    /// <summary>Whether it was asked at all, so that the attempt counts.</summary>
    public bool WasAsked { get; private init; } = true;

    /// <summary>Whether asking again would come to the same.</summary>
    public bool IsFinal { get; private init; }

    public static ServiceAnswer Of(string body) => new() { Body = body };

    public static ServiceAnswer Failed(string problem) => new() { Problem = problem };

    public static ServiceAnswer NotAsked(string problem) => new() { Problem = problem, WasAsked = false };

    public static ServiceAnswer Unknown(string problem) => new() { Problem = problem, IsFinal = true };
}

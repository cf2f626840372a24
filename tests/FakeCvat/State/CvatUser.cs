namespace LabelHub.FakeCvat.State;

/// <summary>A person with an account.</summary>
public sealed class CvatUser
{
    public required int Id { get; init; }

    public required string Username { get; init; }

    /// <summary>A personal access token.</summary>
    public required string Token { get; init; }

    /// <summary>Whether they may assign jobs, change stages and make webhooks; others may only change the state and the annotations of jobs that are theirs.</summary>
    public bool IsMaintainer { get; init; }
}

namespace LabelHub.Abstractions.Plugins;

/// <summary>Answers questions that need I/O. Each question is asked once per key; the reply is recorded and is a fact from then on.</summary>
/// <remarks>
/// Its constructor may ask for an <see cref="System.Net.Http.HttpClient"/> beside the settings and the log: the host's own, which reaches private
/// addresses only where an admin allowed it. A service that throws, or takes longer than 30 s, is asked again later, and then parked with the reason.
/// </remarks>
public interface IService
{
    /// <summary>The name that rules ask for.</summary>
    string Name { get; }

    /// <summary>Answers a question.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="stop">Cancelled when the host stops or the time is up.</param>
    Task<Reply> AnswerAsync(Question question, CancellationToken stop);
}

namespace LabelHub.Abstractions.Plugins;

/// <summary>Answers questions that need I/O. Each question is asked once per key; the reply is recorded and is a fact from then on.</summary>
public interface IService
{
    /// <summary>The name that rules ask for.</summary>
    string Name { get; }

    /// <summary>Answers a question.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="stop">Cancelled when the host stops or the time is up.</param>
    Task<Reply> AnswerAsync(Question question, CancellationToken stop);
}

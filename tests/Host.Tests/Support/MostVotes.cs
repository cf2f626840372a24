using LabelHub.Abstractions.Model;
using LabelHub.Abstractions.Plugins;

namespace LabelHub.Host.Tests.Support;

/// <summary>The label with the most votes wins, unless two have as many.</summary>
internal sealed class MostVotes : IAggregator
{
    public string Name => "most-votes";

    public bool Handles(Field field) => true;

    public Consensus Decide(Field field, IReadOnlyList<Answer> answers, FittedModel model)
    {
        var votes = answers.SelectMany(answer => answer.Labels).GroupBy(label => label, StringComparer.Ordinal).OrderByDescending(own => own.Count()).ThenBy(own => own.Key, StringComparer.Ordinal).ToArray();
        var wins = votes.Length == 1 || (votes.Length > 1 && votes[0].Count() > votes[1].Count());
        return new()
        {
            Field = field.Name,
            Labels = wins ? [votes[0].Key] : [],
            HasWinner = wins,
            Confidence = votes.Length == 0 ? 0 : (double)votes[0].Count() / answers.Count,
            Answers = answers.Count,
        };
    }
}

using System.Globalization;

namespace LabelHub.Plugin.Consensus.Redundancy;

/// <summary>Asks for one more label until an item is sure enough, and asks a person where labels do not make it so.</summary>
public sealed class EnoughLabels(ConsensusSettings settings) : IPolicy
{
    public IEnumerable<Outcome> Decide(ItemState item)
    {
        var need = new LabelNeed(item, settings);
        if (need.Labels is { } labels)
        {
            yield return new AskLabel { Labels = labels, Before = need.People, Cause = string.Create(CultureInfo.InvariantCulture, $"{LabelNeed.Cause}/{labels}") };
            yield break;
        }

        // What names no winner is asked of a person already.
        foreach (var one in need.Escalated.Where(one => one.HasWinner)) yield return new AskReview { Cause = LabelNeed.Cause, Field = one.Field, Reason = Question(one, item) };
    }

    private string Question(ItemConsensus one, ItemState item)
    {
        var votes = string.Join(", ", one.Votes.Select(vote => $"'{vote.Label}' {vote.Count}"));
        var why = item.People <= one.Answers ? $"the {item.People} people who work on the project have all answered"
            : one.Answers >= settings.Most ? $"{one.Answers} labels are the most that are asked for"
            : "another label is not expected to tell enough";
        return string.Create(CultureInfo.InvariantCulture, $"The answers to '{one.Field}' are not sure enough ({votes}; {one.Confidence:P0}), and {why}: what is right?");
    }
}

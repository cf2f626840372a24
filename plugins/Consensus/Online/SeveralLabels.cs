namespace LabelHub.Plugin.Consensus.Online;

/// <summary>Decides a question with any number of right labels: each label for itself, by its own stored model (binary relevance).</summary>
internal static class SeveralLabels
{
    public static ItemConsensus Decide(Field field, IReadOnlyList<Answer> answers, StoredModel stored, ItemConsensus plain)
    {
        var ballots = answers.OrderBy(answer => answer.ContributorId).Select(answer => (Who: stored.Worker(answer.ContributorId), Labels: Ballot.Of(answer))).ToArray();
        var workers = Array.ConvertAll(ballots, ballot => ballot.Who);
        var (chosen, sureness, posterior, best) = (new List<string>(), 1.0, new double[2], (Label: "", Share: -1.0));
        foreach (var label in stored.Labels)
        {
            if (stored.Deciders[stored.Class(label)!.Value] is not { } decider) continue;
            decider.Decide(workers, Array.ConvertAll(ballots, ballot => (ushort)(ballot.Labels.Contains(label) ? 1 : 0)), posterior);
            if (posterior[1] > 0.5) chosen.Add(label);
            if (posterior[1] > best.Share) best = (label, posterior[1]);
            sureness = Math.Min(sureness, Math.Max(posterior[0], posterior[1]));
        }

        // The empty set wins nothing: nobody gave it as an answer.
        if (best.Share < 0) return plain;
        return plain with { Labels = chosen.Count > 0 ? chosen : [best.Label], HasWinner = chosen.Count > 0, Confidence = chosen.Count > 0 ? sureness : best.Share, Unweighted = plain };
    }
}

namespace LabelHub.Plugin.Consensus.Comparisons;

/// <summary>
/// Scores from comparisons in pairs (Bradley and Terry 1952), by Hunter's iteration (2004). Each item is held to have won once and lost once
/// against one of the mean score as well: without that, one that always won would have no score, and groups never compared no common scale.
/// </summary>
public static class BradleyTerry
{
    private const int MostIterations = 1000;
    private const double Settled = 1e-10;

    /// <param name="items">How many there are.</param>
    /// <param name="comparisons">Who won over whom, by number.</param>
    /// <returns>The score of each: i beats j with probability score i / (score i + score j).</returns>
    public static double[] Scores(int items, IReadOnlyList<(int Winner, int Loser)> comparisons)
    {
        var wins = new double[items];
        foreach (var (winner, _) in comparisons) wins[winner]++;
        var scores = new double[items];
        Array.Fill(scores, 1);
        for (var iteration = 0; iteration < MostIterations; iteration++)
        {
            var weight = Array.ConvertAll(scores, score => 2 / (score + 1));
            foreach (var (winner, loser) in comparisons)
            {
                var met = 1 / (scores[winner] + scores[loser]);
                weight[winner] += met;
                weight[loser] += met;
            }

            var moved = 0.0;
            for (var item = 0; item < items; item++)
            {
                var next = (wins[item] + 1) / weight[item];
                moved = Math.Max(moved, Math.Abs(Math.Log(next / scores[item])));
                scores[item] = next;
            }

            if (moved < Settled) break;
        }

        return scores;
    }
}

namespace LabelHub.Plugin.Consensus.Redundancy;

/// <summary>
/// By how much each further answer is expected to raise the posterior of the likeliest label, against its rival, if people are right with one and the same chance. One answer alone
/// often could not turn an item and would seem worth nothing; so the best of any number of answers counts, by answer.
/// </summary>
public static class ExpectedGain
{
    /// <param name="posterior">Of the likeliest label.</param>
    /// <param name="accuracy">How often one person is right.</param>
    /// <param name="most">How many more answers may be had at most.</param>
    public static double PerAnswer(double posterior, double accuracy, int most) =>
        Enumerable.Range(1, Math.Max(0, most)).Select(answers => (After(posterior, accuracy, answers) - posterior) / answers).Append(0).Max();

    /// <summary>The expected posterior after so many answers.</summary>
    private static double After(double posterior, double accuracy, int answers)
    {
        var (sum, ways) = (0.0, 1.0);
        for (var right = 0; right <= answers; right++)
        {
            var (forIt, against) = (Math.Pow(accuracy, right) * Math.Pow(1 - accuracy, answers - right), Math.Pow(1 - accuracy, right) * Math.Pow(accuracy, answers - right));
            sum += ways * Math.Max(posterior * forIt, (1 - posterior) * against);
            ways = ways * (answers - right) / (right + 1);
        }

        return sum;
    }
}

using LabelHub.Plugin.Consensus.Comparisons;
using LabelHub.Plugin.Consensus.Numeric;
using LabelHub.Plugin.Consensus.Ordinal;

namespace LabelHub.Consensus.Tests;

public sealed class OtherKindsTests
{
    [Fact]
    public void Numbers_are_reconciled_by_mean_median_or_a_mean_without_the_ends()
    {
        double[] given = [3, 1, 2, 4, 100, 5, 6, 7, 8, 9];

        Assert.Equal(14.5, NumericAnswers.Mean(given));
        Assert.Equal(5.5, NumericAnswers.Median(given));
        Assert.Equal(5.5, NumericAnswers.TrimmedMean(given));
    }

    [Fact]
    public void On_an_ordered_scale_the_median_lies_between_two_camps()
    {
        Assert.Equal(2, OrdinalChoice.Median([0.4, 0.05, 0.1, 0.05, 0.4]));
        Assert.Equal(0, OrdinalChoice.Median([0.5, 0, 0.5]));
        Assert.True(OrdinalChoice.IsTied([0.5, 0, 0.5]));
        Assert.False(OrdinalChoice.IsTied([0.4, 0.2, 0.4]));
    }

    [Fact]
    public void Comparisons_in_pairs_give_back_the_odds_they_came_from()
    {
        // Two wins to one between neighbours, four to one between the ends.
        List<(int, int)> met = [];
        for (var turn = 0; turn < 1000; turn++) met.AddRange([(0, 1), (0, 1), (1, 0), (1, 2), (1, 2), (2, 1), (0, 2), (0, 2), (0, 2), (0, 2), (2, 0)]);
        var scores = BradleyTerry.Scores(3, met);

        Assert.Equal(2, scores[0] / scores[1], 0.02);
        Assert.Equal(2, scores[1] / scores[2], 0.02);
    }

    [Fact]
    public void Who_always_won_has_a_score_all_the_same() => Assert.True(double.IsFinite(BradleyTerry.Scores(2, [(0, 1)])[0]));
}

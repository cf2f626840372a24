using LabelHub.Plugin.Consensus.Answers;
using LabelHub.Plugin.Consensus.Categorical;
using LabelHub.Plugin.Consensus.Quality;

namespace LabelHub.Consensus.Tests.Quality;

public sealed class StratifiedQualityTests
{
    [Fact]
    public void With_nothing_checked_the_quality_is_not_known()
    {
        var quality = StratifiedQuality.Of([0.9, 0.8], [null, null]);

        Assert.Null(quality.Accuracy);
        Assert.StartsWith("not known", quality.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dog")]
    [InlineData("bluebird")]
    public void The_interval_holds_the_true_accuracy_in_nine_of_ten_resampled_crowds(string set)
    {
        var crowd = Crowd.Read(set);
        var estimate = Methods.Find("auto")!.Run(crowd.Answers);
        var (draw, held) = (new Random(11), 0);
        for (var turn = 0; turn < 500; turn++)
        {
            var tasks = Enumerable.Range(0, crowd.Truth.Length).Select(_ => draw.Next(crowd.Truth.Length)).ToArray();
            var right = Array.ConvertAll(tasks, task => estimate.Label(task) == crowd.Truth[task]);
            var known = new bool?[tasks.Length];
            foreach (var at in Enumerable.Range(0, tasks.Length).OrderBy(_ => draw.Next()).Take(40)) known[at] = right[at];
            var quality = StratifiedQuality.Of(Array.ConvertAll(tasks, estimate.Confidence), known);
            var truth = right.Average(hit => hit ? 1.0 : 0);
            if (quality.Low <= truth && truth <= quality.High) held++;
        }

        Assert.InRange(held, 450, 500);
    }

    [Fact]
    public void That_the_doubtful_ones_were_checked_more_does_not_matter()
    {
        // Sure ones are right, doubtful ones wrong; nine in ten are sure, and of those checked only half.
        var confidences = Enumerable.Range(0, 1000).Select(at => at < 900 ? 0.9 : 0.5).ToArray();
        var right = Enumerable.Range(0, 1000).Select(at => at < 50 ? true : at >= 950 ? false : (bool?)null).ToArray();

        Assert.InRange(StratifiedQuality.Of(confidences, right).Accuracy!.Value, 0.87, 0.93);
    }

    [Fact]
    public void Known_labels_make_the_confidences_of_the_others_truer()
    {
        var dog = Crowd.Read("dog");
        var known = dog.Truth.Select((truth, task) => task % 3 == 0 ? truth : AnswerFile.Unknown).ToArray();
        var (plain, judged) = (Methods.Find("auto")!.Run(dog.Answers), Judged.Run(Methods.Find("auto")!, dog.Answers, known).Estimate);

        Assert.True(Brier(judged) < Brier(plain));

        double Brier(CrowdEstimate estimate) => Enumerable.Range(0, known.Length).Where(task => known[task] < 0)
            .Sum(task => Enumerable.Range(0, 4).Sum(k => Math.Pow(estimate.Posterior(task)[k] - (k == dog.Truth[task] ? 1 : 0), 2)));
    }
}

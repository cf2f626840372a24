using LabelHub.Host.Stages.SecondLooks;

namespace LabelHub.Host.Tests.Stages.SecondLooks;

public sealed class LookEstimateTests
{
    private const int Seeds = 100;
    private const int Classes = 4;

    /// <summary>How often the one label of an item is wrong, by project.</summary>
    private static readonly double[] Wrong = [0.04, 0.08, 0.12, 0.2, 0.02];

    [Theory]
    [InlineData(3)]
    [InlineData(1)]
    [InlineData(20)]
    public void The_interval_holds_the_truth_on_at_least_90_of_100_seeds(int percent)
    {
        var held = 0;
        for (var seed = 0; seed < Seeds; seed++)
        {
            var (counts, truth) = Simulate(seed, percent);
            var share = LookEstimate.Of(counts).Wrong!.Value;
            if (share.Low <= truth && truth <= share.High) held++;
        }

        Assert.InRange(held, 90, Seeds);
    }

    [Fact]
    public void Undecided_differences_widen_the_interval_to_both_sides_and_settle_into_it()
    {
        LookCount count = new() { Project = 1, Size = 10_000, Asked = 300, Answered = 300, Differ = 60, Open = 60, Wrong = 0 };

        var open = LookEstimate.Of([count]);
        var settled = LookEstimate.Of([count with { Open = 0, Wrong = 30 }]);

        Assert.True(open.IsOpen);
        Assert.True(open.Wrong!.Value.Low < settled.Wrong!.Value.Low && settled.Wrong.Value.High < open.Wrong.Value.High);
        Assert.Equal(0.1, settled.Wrong.Value.Estimate, 6);
    }

    [Fact]
    public void Where_a_project_has_no_second_answer_nothing_is_known_of_all() => Assert.Null(LookEstimate.Of(
        [new() { Project = 1, Size = 100, Asked = 10, Answered = 10 }, new() { Project = 2, Size = 100, Asked = 10 }]).Differ);

    [Fact]
    public void Of_nothing_nothing_is_known() => Assert.Equal((null, null), LookEstimate.Of([]) is var none ? (none.Differ, none.Wrong) : default);

    [Fact]
    public void Without_a_miss_the_interval_still_has_a_width()
    {
        var share = LookEstimate.Of([new() { Project = 1, Size = 10_000, Asked = 100, Answered = 100 }]).Wrong!.Value;

        Assert.Equal(0, share.Low);
        Assert.InRange(share.High, 0.03, 0.04);
    }

    [Fact]
    public void Where_all_items_were_looked_at_the_share_is_what_was_counted()
    {
        var share = LookEstimate.Of([new() { Project = 1, Size = 50, Asked = 50, Answered = 50, Differ = 10, Wrong = 5 }]).Wrong!.Value;

        Assert.Equal((0.1, 0.1, 0.1), (share.Low, share.Estimate, share.High));
    }

    /// <summary>10,000 items with one label each; a second person who errs too; a reviewer who decides what differs.</summary>
    private static (IReadOnlyList<LookCount> Counts, double Truth) Simulate(int seed, int percent)
    {
        var chance = new Random(seed);
        var projects = Wrong.Select(rate => Enumerable.Range(0, 2_000).Select(_ => Label(chance, rate)).ToArray()).ToArray();
        var labels = LookCost.Of([.. projects.Select(project => (long)project.Length)], percent).ByProject;
        var counts = projects.Select((project, index) =>
        {
            var drawn = Draw.Of(seed, $"{index}", project.Select((_, item) => ((long)item, $"{item}")), labels[index]);
            var pairs = drawn.Select(item => (First: project[item], Second: Label(chance, 0.08))).ToArray();
            return new LookCount
            {
                Project = index,
                Size = project.Length,
                Asked = drawn.Count,
                Answered = drawn.Count,
                Differ = pairs.Count(pair => pair.First != pair.Second),
                Wrong = pairs.Count(pair => pair.First != pair.Second && pair.First != 0),
            };
        }).ToArray();
        return (counts, projects.Sum(project => project.Count(label => label != 0)) / (double)projects.Sum(project => project.Length));
    }

    /// <summary>0 is right.</summary>
    private static int Label(Random chance, double wrong) => chance.NextDouble() < wrong ? chance.Next(1, Classes) : 0;
}

using LabelHub.Plugin.Consensus.Answers;
using LabelHub.Plugin.Consensus.Categorical;

namespace LabelHub.Consensus.Tests.Categorical;

public sealed class LanesTests
{
    [Fact]
    public void An_iteration_allocates_nothing()
    {
        var answers = Crowd.Of(CrowdGenerator.Make(7));
        var (model, next) = (new LatentModel(answers.Workers.Count + 1, answers.Labels.Count), new LatentModel(answers.Workers.Count + 1, answers.Labels.Count));
        using var lanes = new Lanes(answers, model, []);
        IEstimator[] estimators = [new Ibcc(), new OneCoin()];
        foreach (var estimator in estimators) estimator.Estimate(lanes.Votes(model), next, model);
        lanes.Sweep(model);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var turn = 0; turn < 100; turn++) lanes.Sweep(model);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Two_lanes_give_the_same_to_the_last_bit_each_time()
    {
        var (draw, builder) = (new Random(3), new AnswerTableBuilder());
        for (var row = 0; row < 250_000; row++) builder.Add($"t{row / 5}", $"w{draw.Next(200)}", draw.Next(5) < 3 ? $"c{row / 5 % 3}" : $"c{draw.Next(3)}");
        var answers = builder.Build();

        var (one, other) = (Methods.Find("dawid-skene")!.Run(answers), Methods.Find("dawid-skene")!.Run(answers));

        Assert.All(Enumerable.Range(0, answers.Tasks.Count), task => Assert.True(one.Posterior(task).SequenceEqual(other.Posterior(task))));
    }
}

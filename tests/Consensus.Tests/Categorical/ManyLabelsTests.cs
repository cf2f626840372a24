using LabelHub.Plugin.Consensus.Categorical;

namespace LabelHub.Consensus.Tests.Categorical;

public sealed class ManyLabelsTests
{
    [Fact]
    public void Where_labels_are_too_many_for_confusions_auto_weighs_and_says_so_and_a_method_that_needs_them_refuses()
    {
        var answers = Crowd.Of(Enumerable.Range(0, 3000).SelectMany(task => new[] { ($"t{task}", $"w{task % 40}", $"text {task}"), ($"t{task}", $"w{(task + 1) % 40}", $"text {task}") }));

        var estimate = Methods.Find("auto")!.Run(answers);

        Assert.StartsWith("3000 labels and 40 workers are too many", estimate.Reason, StringComparison.Ordinal);
        Assert.Equal("text 7", answers.Labels.Text(estimate.Label(7)));
        Assert.StartsWith("3000 labels", Assert.Throws<InvalidDataException>(() => Methods.Find("dawid-skene")!.Run(answers)).Message, StringComparison.Ordinal);
    }
}

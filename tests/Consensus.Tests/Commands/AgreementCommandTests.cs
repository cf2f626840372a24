using System.Text.Json;
using LabelHub.Plugin.Consensus.Commands;

namespace LabelHub.Consensus.Tests.Commands;

public sealed class AgreementCommandTests
{
    private const string Rows = "task,worker,label\nX,A,Yes\nX,B,Yes\nY,A,No\nY,B,No\nZ,A,Yes\nZ,B,No\n";

    [Fact]
    public void Alpha_is_what_crowd_kit_says_of_the_same_answers()
    {
        var result = JsonElement.Parse(Called.With(new AgreementCommand(), Rows, ("--json", "")).Output).GetProperty("results")[0];

        Assert.Equal(4.0 / 9, result.GetProperty("value").GetDouble(), 12);
    }

    [Fact]
    public void All_metrics_come_with_their_intervals_by_class_or_pair()
    {
        Assert.Equal((4 * 3) + 2 + 1, Called.With(new AgreementCommand(), Rows, ("--metric", "all"), ("--by", "class")).Output.Trim().Split('\n').Length);
        Assert.Contains("A - B", Called.With(new AgreementCommand(), Rows, ("--metric", "cohen"), ("--by", "pair")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nobody_meets_anybody_it_is_undefined_and_no_number() =>
        Assert.Contains("undefined", Called.With(new AgreementCommand(), "task,worker,label\nX,A,Yes\nY,B,No\n", ("--metric", "fleiss")).Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("--metric", "kappa", "There is no metric 'kappa'. Accepted are percent,")]
    [InlineData("--level", "log", "There is no level 'log'.")]
    [InlineData("--by", "day", "'day' is nothing to divide by.")]
    public void A_word_that_is_not_known_is_wrong_usage(string option, string value, string words)
    {
        var called = Called.With(new AgreementCommand(), Rows, (option, value));

        Assert.Equal(2, called.Code);
        Assert.Contains(words, called.Error, StringComparison.Ordinal);
    }
}

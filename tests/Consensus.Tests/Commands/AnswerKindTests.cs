using System.Globalization;
using System.Text.Json;
using LabelHub.Plugin.Consensus.Commands;

namespace LabelHub.Consensus.Tests.Commands;

/// <summary>Answers that are no single choice.</summary>
public sealed class AnswerKindTests
{
    [Fact]
    public void On_an_ordered_scale_the_step_in_the_middle_is_taken()
    {
        const string Rows = "task,worker,label\nt,a,1\nt,b,1\nt,c,3\nt,d,10\nt,e,10\n";

        Assert.StartsWith("task,label,confidence\nt,1,0.4", Run(Rows, ("--method", "majority")).Output, StringComparison.Ordinal);
        Assert.StartsWith("task,label,confidence\nt,3,0.2", Run(Rows, ("--kind", "ordinal"), ("--method", "majority")).Output, StringComparison.Ordinal);
        Assert.Contains("'good' is no number", Run("task,worker,label\nt,a,good\n", ("--kind", "ordinal")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_are_reconciled_and_judged_by_known_ones_and_what_is_no_number_is_told_by_line()
    {
        var gold = Path.GetTempFileName();
        File.WriteAllText(gold, "task,label\nt,5\n");
        const string Rows = "task,worker,label\nt,a,1\nt,b,2\nt,c,9\nu,a,4\nu,b,many\n";

        var mean = Run(Rows, ("--kind", "numeric"));
        var median = Run(Rows, ("--kind", "numeric"), ("--method", "median"), ("--gold", gold), ("--json", ""), ("--out", Path.GetTempFileName()));
        File.Delete(gold);

        Assert.Equal("task,label,answers,deviation\nt,4,3,4.358899\nu,4,1,0\n", mean.Output);
        Assert.Equal(1, mean.Code);
        Assert.Contains("line 6: left out, since 'many' is no number.", mean.Error, StringComparison.Ordinal);
        Assert.Equal((3.0, 1), (JsonElement.Parse(median.Output).GetProperty("meanError").GetDouble(), JsonElement.Parse(median.Output).GetProperty("checked").GetInt32()));
    }

    [Fact]
    public void Comparisons_give_scores_and_a_label_that_is_neither_side_is_told()
    {
        var called = Run("left,right,label,worker\na,b,a,w\nb,c,b,w\nc,a,a,w\na,b,x,w\n", ("--kind", "pairwise"));

        var rows = called.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(row => row.Split(',')).ToArray();
        Assert.Equal(["item", "score", "rank"], rows[0]);
        Assert.Equal(["a", "b", "c"], rows[1..].Select(row => row[0]));
        Assert.True(double.Parse(rows[1][1], CultureInfo.InvariantCulture) > double.Parse(rows[2][1], CultureInfo.InvariantCulture));
        Assert.Contains("line 5: left out, since 'label' is neither", called.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_labels_each_is_decided_for_itself_and_who_did_not_give_it_said_no() => Assert.Equal(
        "task,label,confidence\nt,cat,0.666667\nt,dog,0.666667\n",
        Run("task,worker,label\nt,a,cat\nt,a,dog\nt,b,dog\nt,c,cat\nt,c,bird\n", ("--kind", "multi"), ("--method", "majority")).Output);

    [Theory]
    [InlineData("There is no kind 'odd'. Accepted are choice, ordinal, multi, numeric, pairwise.", "--kind", "odd")]
    [InlineData("There is no method 'auto' for kind numeric. Accepted are mean, median, trimmed-mean.", "--kind", "numeric", "--method", "auto")]
    [InlineData("'--workers' has no meaning for kind multi. Leave it out.", "--kind", "multi", "--workers", "w.csv")]
    public void What_does_not_go_together_is_wrong_usage(string words, params string[] given)
    {
        var called = Run("task,worker,label\nt,a,1\n", [.. given.Chunk(2).Select(pair => (pair[0], pair[1]))]);

        Assert.Equal((2, words), (called.Code, called.Error.Trim()));
    }

    [Fact]
    public void What_each_worker_says_of_each_label_comes_with_intervals()
    {
        var (matrix, page) = (Path.GetTempFileName(), Path.GetTempFileName());
        var rows = "task,worker,label\n" + string.Concat(Enumerable.Range(0, 20).SelectMany(task => new[] { $"t{task},a,x\n", $"t{task},b,x\n", $"t{task},c,{(task < 5 ? "y" : "x")}\n", $"u{task},a,y\n", $"u{task},b,y\n", $"u{task},c,y\n" }));
        Run(rows, ("--method", "dawid-skene"), ("--confusions", matrix), ("--report", page), ("--out", Path.GetTempFileName()));
        var (cells, html) = (File.ReadAllLines(matrix), File.ReadAllText(page));
        File.Delete(matrix);
        File.Delete(page);

        Assert.Equal("worker,label,said,tasks,share,low,high", cells[0]);
        Assert.Equal(1 + (3 * 2 * 2), cells.Length);
        var cell = Assert.Single(cells, row => row.StartsWith("c,x,y,", StringComparison.Ordinal)).Split(',')[3..].Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal([20, 0.25], cell[..2].Select(number => Math.Round(number, 3)));
        Assert.InRange(cell[2], 0.1, 0.13);
        Assert.InRange(cell[3], 0.45, 0.48);
        Assert.Contains("What single workers confuse", html, StringComparison.Ordinal);
    }

    private static Called Run(string rows, params (string, string)[] given) => Called.With(new AggregateCommand(), rows, given);
}

using System.Text.Json;
using LabelHub.Plugin.Consensus.Categorical;
using LabelHub.Plugin.Consensus.Commands;

namespace LabelHub.Consensus.Tests.Commands;

public sealed class AggregateCommandTests
{
    private const string Rows = "task,worker,label\nt1,a,yes\nt1,b,yes\nt1,c,no\nt2,a,no\nt2,b,no\nt2,c,no\n";

    [Fact]
    public void Labels_come_as_csv_with_a_row_for_each_task_in_the_order_met()
    {
        var called = Called.With(new AggregateCommand(), Rows, ("--method", "majority"));

        Assert.Equal("task,label,confidence\nt1,yes,0.666667\nt2,no,1\n", called.Output);
        Assert.Equal(0, called.Code);
        Assert.StartsWith("2 tasks, 6 answers of 3 workers, 2 labels", called.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Task_and_label_come_out_exactly_as_read()
    {
        var called = Called.With(new AggregateCommand(), "worker,label,task\r\na,\" x, \"\"y\"\"\",Grüße 1\r\nb,\" x, \"\"y\"\"\",Grüße 1\r\nb,\"two\nlines\", 007\r\n", ("--method", "majority"));

        Assert.Equal("task,label,confidence\nGrüße 1,\" x, \"\"y\"\"\",1\n 007,\"two\nlines\",1\n", called.Output);
    }

    [Theory]
    [InlineData("task\tworker\tlabel\nt1\ta\tyes\nt1\tb\tyes\n")]
    [InlineData("{\"task\":\"t1\",\"worker\":\"a\",\"label\":\"yes\",\"more\":[1,{\"label\":2}]}\n{\"label\":\"yes\",\"task\":\"t1\",\"worker\":7}")]
    [InlineData("\uFEFFTask,Worker,Label\nt1,a,yes\nt1,b,yes")]
    public void Tabs_json_lines_and_a_byte_order_mark_are_read(string rows) =>
        Assert.Equal("task,label,confidence\nt1,yes,1\n", Called.With(new AggregateCommand(), rows, ("--method", "majority")).Output);

    [Fact]
    public void A_bad_row_is_named_by_its_line_and_the_others_count()
    {
        var called = Called.With(new AggregateCommand(), "task,worker,label\nt1,a,yes\nt1,b\n\nt1,,no\nt1,\"c\nd\",yes\nt1,e,\n", ("--method", "majority"));

        Assert.Equal("task,label,confidence\nt1,yes,1\n", called.Output);
        Assert.Equal(1, called.Code);
        Assert.Contains("standard input, line 3: left out, since it has 2 fields, and 'label' is number 3.", called.Error, StringComparison.Ordinal);
        Assert.Contains("line 5: left out, since 'worker' is empty.", called.Error, StringComparison.Ordinal);
        Assert.Contains("line 8: left out, since 'label' is empty.", called.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a,b\n1,2\n", "Line 1 names no column 'task'; it reads 'a,b'.")]
    [InlineData("", "There is nothing to read")]
    [InlineData("task,worker,label\n", "There is no usable row")]
    public void What_cannot_be_read_is_wrong_usage_and_says_what_is_expected(string rows, string words)
    {
        var called = Called.With(new AggregateCommand(), rows);

        Assert.Equal(2, called.Code);
        Assert.Contains(words, called.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_method_that_is_not_there_is_answered_with_those_that_are()
    {
        var called = Called.With(new AggregateCommand(), Rows, ("--method", "best"));

        Assert.Equal(2, called.Code);
        Assert.Equal($"There is no method 'best'. Accepted are {string.Join(", ", Methods.All.Select(method => method.Name))}.\n", called.Error);
    }

    [Fact]
    public void Every_method_takes_the_smallest_of_files()
    {
        foreach (var method in Methods.All)
            Assert.StartsWith("task,label,confidence\nt,x,", Called.With(new AggregateCommand(), "task,worker,label\nt,w,x\n", ("--method", method.Name)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_known_labels_the_quality_is_not_known_and_no_number()
    {
        var summary = JsonElement.Parse(Called.With(new AggregateCommand(), Rows, ("--json", "")).Output);

        Assert.Equal(JsonValueKind.Null, summary.GetProperty("quality").ValueKind);
        Assert.Contains("Quality: not known", Called.With(new AggregateCommand(), Rows).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Known_labels_are_kept_and_tell_the_quality_of_the_others()
    {
        var gold = Path.GetTempFileName();
        File.WriteAllText(gold, "task,label\nt1,no\n");
        var called = Called.With(new AggregateCommand(), Rows, ("--gold", gold), ("--posteriors", ""), ("--method", "dawid-skene"));
        File.Delete(gold);

        Assert.StartsWith("task,label,confidence,no,yes\nt1,no,1,1,0\n", called.Output, StringComparison.Ordinal);
        Assert.Contains("by 1 checked labels", called.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_report_is_one_page_that_asks_nothing_of_anybody_and_escapes_names()
    {
        var (page, workers) = (Path.GetTempFileName(), Path.GetTempFileName());
        Called.With(new AggregateCommand(), Rows.Replace("t2", "<b>&", StringComparison.Ordinal), ("--report", page), ("--workers", workers), ("--out", Path.GetTempFileName()));
        var (html, rows) = (File.ReadAllText(page), File.ReadAllLines(workers));
        File.Delete(page);
        File.Delete(workers);

        Assert.Contains("&lt;b&gt;&amp;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("http", html, StringComparison.Ordinal);
        Assert.All(["Quality", "Agreement", "Confusions", "Workers", "Hard tasks"], part => Assert.Contains($"<h2>{part}", html, StringComparison.Ordinal));
        Assert.Equal("worker,answers,agreement,low,high", rows[0]);
        Assert.Equal(4, rows.Length);
    }
}

using System.Text;

namespace LabelHub.LabelStudio.Tests;

public sealed class ObservationTests
{
    public const string TaskBody = """
        {"observed":"task","project":{"id":2,"title":"conv","description":""},"begun":"2026-11-22T04:15:38Z","task":{"id":4,"project":2,"created_at":"2026-11-22T04:15:35.561586Z",
        "updated_at":"2026-11-22T04:15:36.942512Z","data":{"text":"include 0"},"overlap":1,"is_labeled":true,"annotations":[{"id":2,"task":4,"project":2,"completed_by":1,
        "created_at":"2026-11-22T04:15:36.647013Z","updated_at":"2026-11-22T04:15:36.647049Z","result":[{"from_name":"sentiment","type":"choices","value":{"choices":["Positive"]}}]}]}}
        """;

    public const string AbsenceBody = """{"observed":"absence","project":"2","kind":"Annotation","ids":["5","6"],"begun":"2026-11-22T04:15:38Z"}""";

    [Fact]
    public void An_observed_task_is_read_like_a_delivered_one() => Assert.Equal(
        """
        item 4 of project 2 made 2026-11-22T04:15:35.5615860Z at 2026-11-22T04:15:36.9425120Z overlap 1 complete data {"text":"include 0"}
        annotation 2 on item 4 of project 2 by 1 made 2026-11-22T04:15:36.6470130Z at 2026-11-22T04:15:36.6470490Z
          ChoicesRegion sentiment#1 of sentiment [Positive]

        """, ChangeText.Of(Observed(TaskBody)), ignoreLineEndingDifferences: true);

    [Fact]
    public void An_absence_ends_what_is_absent_as_of_the_census() =>
        Assert.Equal("ended Annotation 5, 6 as of 2026-11-22T04:15:38.0000000Z\n", ChangeText.Of(Observed(AbsenceBody)));

    [Fact]
    public void An_observation_of_another_kind_is_refused() =>
        Assert.Equal("'observed' is 'weather'; expected one of project, task, absence.", Observed("""{"observed":"weather"}""").Unreadable);

    private static Translation Observed(string body) => Some.TranslateObserved(Encoding.UTF8.GetBytes(body));
}

namespace LabelHub.LabelStudio.Tests.Rest;

public sealed class DescribeTests
{
    private readonly Canned _studio = new();

    [Fact]
    public async Task The_tool_says_what_it_is_and_how_its_clock_stands()
    {
        _studio.OnRecorded("GET /api/version/", "001-version", answer => answer.Headers.Date = Some.Time.AddMinutes(3))
            .OnRecorded("GET /api/current-user/whoami", "003-whoami")
            .OnRecorded("GET /api/annotation-reviews/", "047-task-get-404");
        var tool = await _studio.Open().DescribeAsync(TestContext.Current.CancellationToken);
        Assert.Equal(("Label Studio Community", "1.23.0.dev0", "1"), (tool.Product, tool.Version, tool.Account));
        Assert.InRange(tool.ClockOffset, TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(3) + TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Where_reviews_are_answered_it_is_the_enterprise_edition()
    {
        _studio.OnRecorded("GET /api/version/", "001-version").OnRecorded("GET /api/current-user/whoami", "003-whoami").On("GET /api/annotation-reviews/", 200, "[]");
        var tool = await _studio.Open().DescribeAsync(TestContext.Current.CancellationToken);
        Assert.Equal("Label Studio Enterprise", tool.Product);
        Assert.Equal(TimeSpan.Zero, tool.ClockOffset);
    }

    [Fact]
    public async Task Projects_come_as_observations_that_translate_back()
    {
        var (_, page) = Recording.Exchange("081-projects-list");
        _studio.OnRecorded("GET /api/version/", "001-version", answer => answer.Headers.Date = Some.Time)
            .On("GET /api/projects/", 200, page).On("GET /api/projects/", 404, Recording.Exchange("082-projects-list-beyond").Response);
        var project = Assert.Single(await _studio.Open().ProjectsAsync(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(("2", "Rectangles ünïcode"), (project.Id, project.Title));
        Assert.Equal("project 2 'Rectangles ünïcode' at 2026-11-22T04:00:00.0000000Z\n  field label: Boxes (RectangleLabels) [Person]\n",
            ChangeText.Of(Some.TranslateObserved(project.Observation.Body)));
        Assert.Equal(["/api/version/", "/api/projects/?page=1&page_size=100", "/api/projects/?page=2&page_size=100"], _studio.Calls.Select(call => call.Path));
    }
}

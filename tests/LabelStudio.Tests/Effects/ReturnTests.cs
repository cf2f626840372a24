using System.Text.Json.Nodes;
using LabelHub.LabelStudio.Tests.Studio;

namespace LabelHub.LabelStudio.Tests.Effects;

public sealed class ReturnTests
{
    private const string Title = "Returned: P-0a1b2c";
    private readonly MiniStudio _studio = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private List<JsonObject> Views => _studio.Tables["views"];

    [Fact]
    public async Task The_first_return_makes_the_persons_view_and_the_next_joins_it()
    {
        await SendAsync(Orders.Return("41"));
        await SendAsync(Orders.Return("40"));

        var view = Assert.Single(Views);
        Assert.Equal((Title, "or"), ((string)view["data"]!["title"]!, (string)view["data"]!["filters"]!["conjunction"]!));
        Assert.Equal([40, 41], Listed(view));
        Assert.Equal(["POST /api/dm/views/", $"PATCH /api/dm/views/{view["id"]}/"], _studio.Writes);
    }

    [Fact]
    public async Task A_view_holds_neither_the_reason_nor_any_number_of_ours()
    {
        await SendAsync(Orders.Return("40"));

        var told = Assert.Single(Views)["data"]!.ToJsonString();
        Assert.Equal("""{"title":"Returned: P-0a1b2c","filters":{"conjunction":"or","items":[{"filter":"filter:tasks:id","operator":"equal","type":"Number","value":40}]}}""", told);
    }

    [Fact]
    public async Task Each_person_has_a_view_of_their_own()
    {
        await SendAsync(Orders.Return("40"));
        await SendAsync(Orders.Return("40", "P-ffffff"));

        Assert.Equal([Title, "Returned: P-ffffff"], Views.Select(view => (string)view["data"]!["title"]!));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(-2)]
    public async Task However_a_making_is_cut_off_there_is_one_view_that_lists_the_task_once(int lost)
    {
        _studio.Lost = lost;
        await Outbox.CarryOutAsync(_studio, Orders.Return("40"), Stop);

        Assert.Equal([40], Listed(Assert.Single(Views)));
        Assert.Single(_studio.Writes);
    }

    [Fact]
    public async Task A_task_listed_already_is_found_and_one_that_is_not_is_not()
    {
        await SendAsync(Orders.Return("40"));

        Assert.True(await _studio.Open().LookAsync(Orders.Return("40"), Stop) is { Matches: true });
        Assert.Null(await _studio.Open().LookAsync(Orders.Return("41"), Stop));
        Assert.Null(await _studio.Open().LookAsync(Orders.Return("40", "P-ffffff"), Stop));
    }

    [Fact]
    public async Task A_task_taken_out_leaves_the_others_and_how_people_arranged_the_view()
    {
        await SendAsync(Orders.Return("40"));
        await SendAsync(Orders.Return("41"));
        Views[0]["data"]!["hiddenColumns"] = new JsonObject { ["explore"] = new JsonArray("tasks:id") };

        await TakeOutAsync(Orders.Return("40"));
        Assert.Equal([41], Listed(Assert.Single(Views)));
        Assert.Equal("tasks:id", (string?)Views[0]["data"]!["hiddenColumns"]!["explore"]![0]);
    }

    [Fact]
    public async Task With_its_last_task_the_view_goes_since_without_a_filter_it_would_show_everything()
    {
        await SendAsync(Orders.Return("40"));
        await TakeOutAsync(Orders.Return("40"));

        Assert.Empty(Views);
    }

    [Fact]
    public async Task Views_of_people_stay_as_they_are()
    {
        _studio.Add("views", new() { ["project"] = 7, ["data"] = new JsonObject { ["title"] = "Default" } });
        _studio.Add("views", new() { ["project"] = 7 });
        await SendAsync(Orders.Return("40"));
        await TakeOutAsync(Orders.Return("40"));

        Assert.Equal(["""{"title":"Default"}""", null], Views.Select(view => view["data"]?.ToJsonString()));
    }

    [Fact]
    public async Task Two_views_of_one_person_become_one()
    {
        await SendAsync(Orders.Return("40"));
        var twin = (JsonObject)Views[0].DeepClone();
        twin["data"]!["filters"]!["items"]![0]!["value"] = "41";
        _studio.Add("views", twin);

        await SendAsync(Orders.Return("42"));
        Assert.Equal([40, 41, 42], Listed(Assert.Single(Views)));
    }

    [Fact]
    public async Task A_return_of_nobodys_work_is_refused() =>
        Assert.Equal(ToolFailure.Rejected, (await Assert.ThrowsAsync<ToolException>(() => SendAsync(Orders.Return("40") with { Person = null }))).Failure);

    private Task<Sighting> SendAsync(EffectOrder order) => _studio.Open().SendAsync(order, null, Stop);

    private async Task TakeOutAsync(EffectOrder order) => await _studio.Open().RevertAsync(order, (await _studio.Open().LookAsync(order, Stop))!, Stop);

    private static IEnumerable<long> Listed(JsonObject view) => view["data"]!["filters"]!["items"]!.AsArray().Select(item => (long)item!["value"]!);
}

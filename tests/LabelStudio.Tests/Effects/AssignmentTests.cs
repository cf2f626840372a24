using System.Text.Json.Nodes;
using LabelHub.LabelStudio.Tests.Studio;

namespace LabelHub.LabelStudio.Tests.Effects;

public sealed class AssignmentTests
{
    private readonly MiniStudio _studio = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private List<JsonObject> Views => _studio.Tables["views"];

    [Fact]
    public async Task A_persons_view_lists_what_they_should_work_on_and_nothing_else()
    {
        await CarryOutAsync(Orders.Assignment("41", "40"));
        await CarryOutAsync(Orders.Assignment("40", "42"));

        Assert.Equal("""{"title":"Assigned: P-0a1b2c","filters":{"conjunction":"or","items":[{"filter":"filter:tasks:id","operator":"equal","type":"Number","value":40},{"filter":"filter:tasks:id","operator":"equal","type":"Number","value":42}]}}""", Assert.Single(Views)["data"]!.ToJsonString());
    }

    [Fact]
    public async Task The_same_list_writes_nothing_and_another_order_is_the_same()
    {
        await CarryOutAsync(Orders.Assignment("41", "40"));
        await CarryOutAsync(Orders.Assignment("40", "41"));
        Assert.Single(_studio.Writes);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(-2)]
    public async Task However_a_making_is_cut_off_there_is_one_view(int lost)
    {
        _studio.Lost = lost;
        await CarryOutAsync(Orders.Assignment("40"));
        Assert.Single(Views);
        Assert.Single(_studio.Writes);
    }

    [Fact]
    public async Task Taken_back_the_view_goes_and_what_somebody_added_to_it_stays()
    {
        await CarryOutAsync(Orders.Assignment("40", "41"));
        var tool = _studio.Open();
        Views[0]["data"]!["filters"]!["items"]!.AsArray().Add(new JsonObject { ["filter"] = "filter:tasks:id", ["operator"] = "equal", ["type"] = "Number", ["value"] = 9 });
        Assert.False((await tool.LookAsync(Orders.Assignment("40", "41"), Stop))!.Matches);

        await tool.RevertAsync(Orders.Assignment("40", "41"), (await tool.LookAsync(Orders.Assignment("40", "41"), Stop))!, Stop);
        Assert.Equal([9], Views[0]["data"]!["filters"]!["items"]!.AsArray().Select(filter => (int)filter!["value"]!));

        await tool.RevertAsync(Orders.Assignment("9"), (await tool.LookAsync(Orders.Assignment("9"), Stop))!, Stop);
        Assert.Empty(Views);
        Assert.Null(await tool.LookAsync(Orders.Assignment("9"), Stop));
    }

    [Fact]
    public async Task Without_a_person_there_is_no_view_to_make()
    {
        var refused = await Assert.ThrowsAsync<ToolException>(() => _studio.Open().SendAsync(Orders.Assignment("40") with { Person = null }, null, Stop));
        Assert.Equal(ToolFailure.Rejected, refused.Failure);
    }

    private Task<Sighting> CarryOutAsync(EffectOrder order) => Outbox.CarryOutAsync(_studio, order, Stop);
}

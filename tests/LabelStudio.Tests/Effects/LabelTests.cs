using System.Text.Json.Nodes;
using LabelHub.LabelStudio.Tests.Studio;

namespace LabelHub.LabelStudio.Tests.Effects;

/// <summary>One more label is asked for by the overlap of the task, once, and by nothing else.</summary>
public sealed class LabelTests
{
    private readonly MiniStudio _studio = new();
    private readonly JsonObject _task;

    public LabelTests() => _task = _studio.Add("tasks", new()
    {
        ["project"] = 7,
        ["data"] = new JsonObject { ["text"] = "a" },
        ["overlap"] = 1,
        ["is_labeled"] = true,
        ["total_annotations"] = 1,
        ["annotations"] = new JsonArray(Annotation(3)),
    });

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private EffectOrder Order => Orders.Label(_task["id"]!.ToString());

    [Fact]
    public async Task The_task_is_offered_again_to_whoever_has_not_answered_it()
    {
        Assert.True(await SendAsync() is { Matches: true });

        Assert.Equal((2, false), Asked);
    }

    [Fact]
    public async Task Asked_again_nothing_is_written()
    {
        await SendAsync();
        await SendAsync();

        Assert.Single(_studio.Writes);
        Assert.True(await _studio.Open().LookAsync(Order, Stop) is { Matches: true });
    }

    [Fact]
    public async Task A_second_answer_that_came_meanwhile_is_what_was_wanted()
    {
        _task["annotations"]!.AsArray().Add((JsonNode)Annotation(4));

        Assert.True(await SendAsync() is { Matches: true });
        Assert.Empty(_studio.Writes);
    }

    [Fact]
    public async Task A_skip_and_a_second_answer_of_the_same_person_are_no_second_person()
    {
        _task["annotations"]!.AsArray().Add((JsonNode)Annotation(3));
        _task["annotations"]!.AsArray().Add((JsonNode)Annotation(4, skipped: true));

        Assert.False((await _studio.Open().LookAsync(Order, Stop))!.Matches);
    }

    [Fact]
    public async Task An_overlap_that_somebody_raised_further_stays()
    {
        _task["overlap"] = 5;
        await SendAsync();

        Assert.Equal((5, false), Asked);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(-2)]
    public async Task However_the_asking_is_cut_off_it_is_asked_once(int lost)
    {
        _studio.Lost = lost;
        await Outbox.CarryOutAsync(_studio, Order, Stop);

        Assert.Equal((2, false), Asked);
        Assert.Single(_studio.Writes);
    }

    [Fact]
    public async Task Undone_the_task_is_as_it_was_unless_somebody_has_changed_it_since()
    {
        await SendAsync();
        await UndoAsync();
        Assert.Equal((1, true), Asked);

        await SendAsync();
        _task["overlap"] = 3;
        await UndoAsync();
        Assert.Equal((3, false), Asked);
    }

    private (int Overlap, bool IsLabeled) Asked => ((int)_task["overlap"]!, (bool)_task["is_labeled"]!);

    private static JsonObject Annotation(int by, bool skipped = false) => new() { ["id"] = 90 + by, ["completed_by"] = new JsonObject { ["id"] = by }, ["was_cancelled"] = skipped };

    private Task<Sighting> SendAsync() => _studio.Open().SendAsync(Order, null, Stop);

    private async Task UndoAsync() => await _studio.Open().RevertAsync(Order, (await _studio.Open().LookAsync(Order, Stop))!, Stop);
}

using System.Text.Json.Nodes;
using LabelHub.LabelStudio.Tests.Studio;

namespace LabelHub.LabelStudio.Tests.Effects;

public sealed class GuidelineTests
{
    private readonly MiniStudio _studio = new();
    private readonly JsonObject _project;

    public GuidelineTests() => _project = _studio.Add("projects", new() { ["title"] = "Spam triage", ["expert_instruction"] = "", ["show_instruction"] = false });

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Text => (string)_project["expert_instruction"]!;

    [Fact]
    public async Task A_guideline_is_the_instruction_with_one_line_to_each_persons_own_page()
    {
        var sighting = await _studio.Open().SendAsync(Order(), null, Stop);
        Assert.Equal("<p>Read.</p>\n<hr /><p>How your labels did, and where to ask: <a href=\"https://hub.example/me\">https://hub.example/me</a></p>", Text);
        Assert.True((bool)_project["show_instruction"]!);
        Assert.Equal((true, false, Text), (sighting.Matches, sighting.Foreign, sighting.Answer));
    }

    [Fact]
    public async Task A_blank_instruction_holds_nothing_of_anyone() => Assert.Null(await LookAsync(Order()));

    [Fact]
    public async Task A_text_of_someone_else_is_foreign_until_it_is_released_by_its_hash()
    {
        Put("<p>Theirs</p>");
        Assert.Equal((true, "<p>Theirs</p>", "hidden"), await ForeignAsync(Order()));
        Assert.Equal((false, "<p>Theirs</p>", "hidden"), await ForeignAsync(Order(replaces: Sighting.Hash("<p>Theirs</p>"))));
        Assert.Equal((true, "<p>Theirs</p>", "hidden"), await ForeignAsync(Order(replaces: Sighting.Hash("<p>Theirs, older</p>"))));
    }

    [Fact]
    public async Task A_release_is_used_up_by_writing()
    {
        Put("<p>Theirs</p>");
        Assert.True((await LookAsync(Order(replaces: Sighting.Hash("<p>Theirs</p>")) with { Written = "<p>Ours</p>", LastWritten = "<p>Ours</p>" }))!.Foreign);
    }

    [Fact]
    public async Task What_the_tool_answered_is_compared_to_the_letter()
    {
        Put("<p>Ours, as answered</p>");
        var order = Order() with { Written = "<p>Ours, as answered</p>", LastWritten = "<p>Ours, as answered</p>" };
        Assert.True((await LookAsync(order))!.Matches);
        Put("<p>Ours, as  answered</p>");
        Assert.True(await LookAsync(order) is { Matches: false, Foreign: true });
    }

    [Fact]
    public async Task An_older_version_of_ours_may_be_written_over()
    {
        Put("<p>1.0.0, as answered</p>");
        Assert.True(await LookAsync(Order() with { LastWritten = "<p>1.0.0, as answered</p>" }) is { Matches: false, Foreign: false });
    }

    [Fact]
    public async Task After_a_lost_answer_our_own_words_are_recognised_however_the_tool_marked_them_up()
    {
        await _studio.Open().SendAsync(Order(), null, Stop);
        Put(Text.Replace("<hr />", "<hr>", StringComparison.Ordinal).Replace("<p>", "<p class=\"x\">", StringComparison.Ordinal), shown: true);
        Assert.True(await LookAsync(Order()) is { Matches: true, Foreign: false });
    }

    [Theory]
    [InlineData("shown", true)]
    [InlineData("hidden", false)]
    public async Task Taking_it_back_restores_what_stood_there_before(string stamp, bool shown)
    {
        await _studio.Open().SendAsync(Order(), null, Stop);
        var order = Order() with { Original = new() { ObjectId = "project 1", Stamp = stamp, Answer = "<p>Before</p>", Matches = false } };
        await _studio.Open().RevertAsync(order, (await LookAsync(order))!, Stop);
        Assert.Equal(("<p>Before</p>", shown), (Text, (bool)_project["show_instruction"]!));
    }

    [Fact]
    public async Task Where_nothing_stood_before_nothing_stands_after_it_is_taken_back()
    {
        await _studio.Open().SendAsync(Order(), null, Stop);
        await _studio.Open().RevertAsync(Order(), (await LookAsync(Order()))!, Stop);
        Assert.Equal(("", false), (Text, (bool)_project["show_instruction"]!));
    }

    private void Put(string html, bool shown = false) => (_project["expert_instruction"], _project["show_instruction"]) = (html, shown);

    private Task<Sighting?> LookAsync(EffectOrder order) => _studio.Open().LookAsync(order, Stop);

    private async Task<(bool, string, string?)> ForeignAsync(EffectOrder order)
    {
        var found = (await LookAsync(order))!;
        return (found.Foreign, found.Answer, found.Stamp);
    }

    private EffectOrder Order(string? replaces = null) => Orders.Guideline($"{_project["id"]}", replaces);
}

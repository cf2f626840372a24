using LabelHub.Plugin.Cvat.Comparing;
using System.Text;

namespace LabelHub.Cvat.Tests;

/// <summary>What deliveries of both generations lead to: a look at once, a look after a pause, or nothing.</summary>
public sealed class DeliveryTests
{
    private const string Time = """{"updated_date": {"from": "2026-11-02T09:13:59Z", "to": "2026-11-02T09:14:06Z"}}""";
    private const string Submit = """{"state": {"from": "in progress", "to": "completed"}, "updated_date": {"from": "a", "to": "b"}}""";

    [Theory]
    [InlineData("changes", Time, 15)]
    [InlineData("before_update", """{"updated_date": "2026-11-02T09:13:59Z"}""", 15)]
    [InlineData("changes", Submit, 0)]
    [InlineData("before_update", """{"state": "in progress", "updated_date": "x"}""", 0)]
    [InlineData("changes", """{"assignee_id": {"from": 7, "to": 9}}""", 0)]
    [InlineData("before_update", """{"assignee": {"id": 7}}""", 0)]
    [InlineData("nothing", "null", 15)]
    public void A_save_is_looked_at_after_a_pause_and_what_is_handed_in_at_once(string member, string changes, int seconds)
    {
        var look = Assert.IsType<LookWanted>(Assert.Single(Some.Deliver(Some.JobDelivery(changes, member: member)).Changes));

        Assert.Equal(("31", TimeSpan.FromSeconds(seconds), true), (look.Project, look.Quiet, look.ChangesOnly));
    }

    [Theory]
    [InlineData("""{"event": "update:task", "task": {"id": 88, "project_id": 31}, "changes": {"updated_date": {}}}""")]
    [InlineData("""{"event": "update:project", "project": {"id": 31}, "before_update": {"updated_date": "x"}}""")]
    [InlineData("""{"event": "ping", "webhook": {"id": 11}, "sender": {"id": 3, "username": "ana"}}""")]
    [InlineData("""{"event": "create:comment", "comment": {"id": 4}}""")]
    [InlineData("""{"event": "completed:request[calculate:quality]", "request": {}}""")]
    [InlineData("""{"event": "create:galaxy", "galaxy": {}}""")]
    [InlineData("""{"event": "update:job", "job": {"id": 4, "project_id": null}, "changes": {}}""")]
    public void Noise_and_what_is_not_followed_lead_to_nothing(string body)
    {
        var said = Some.Deliver(body);

        Assert.Null(said.Unreadable);
        Assert.Empty(said.Changes);
    }

    [Fact]
    public void What_is_deleted_has_the_living_counted() =>
        Assert.False(Assert.IsType<LookWanted>(Assert.Single(Some.Deliver("""{"event": "delete:task", "task": {"id": 88, "project_id": 31}}""").Changes)).ChangesOnly);

    /// <summary>A merge happens in the background: nobody sends it.</summary>
    [Fact]
    public void A_merge_is_looked_at_at_once() => Assert.Equal(
        "31",
        Assert.IsType<LookWanted>(Assert.Single(Some.Deliver("""{"event": "completed:request[merge:job]", "request": {"status": "finished", "progress": "0", "operation": {"project_id": 31, "task_id": 88}}}""").Changes)).Project);

    [Theory]
    [InlineData("""{"job": {}}""", "'event' is missing")]
    [InlineData("""{"event": 7}""", "'event' is 7; expected a text")]
    [InlineData("""{"event": "SAVED"}""", "'event' is 'SAVED'; expected")]
    [InlineData("""{"event": "update:job", "job": 3}""", "'job' is 3; expected an object")]
    [InlineData("""{"event": "update:job", "job": {"project_id": "a"}, "changes": {}}""", "'job.project_id' is \"a\"; expected a whole number")]
    public void What_does_not_hold_together_is_refused_with_the_reason(string body, string reason) => Assert.StartsWith(reason, Some.Deliver(body).Unreadable, StringComparison.Ordinal);

    [Fact]
    public void Saves_tell_who_saved_and_other_changes_do_not()
    {
        var saves = new Saves();
        saves.Add(Encoding.UTF8.GetBytes(Some.JobDelivery(Submit).Replace("\"id\": 7", "\"id\": 8", StringComparison.Ordinal)));
        Assert.Null(saves.Saver(412, DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue, "7"));

        saves.Add(Encoding.UTF8.GetBytes(Some.JobDelivery(Time)));
        saves.Add(Encoding.UTF8.GetBytes(Some.JobDelivery(Time).Replace("09:14:06.511", "09:15:00.000", StringComparison.Ordinal).Replace("\"sender\": {\"id\": 7", "\"sender\": {\"id\": 9", StringComparison.Ordinal)));
        saves.Add("no JSON"u8.ToArray());

        Assert.True(saves.Heard(412, new(2026, 11, 2, 9, 15, 0, TimeSpan.Zero)));
        Assert.Equal("9", saves.Saver(412, DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue, null));
        Assert.Equal("7", saves.Saver(412, DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue, "7"));
        Assert.Equal("7", saves.Saver(412, DateTimeOffset.UnixEpoch, new(2026, 11, 2, 9, 14, 30, TimeSpan.Zero), null));
    }
}

using LabelHub.Plugins.Logging;

namespace LabelHub.Plugins.Tests.Logging;

public sealed class PluginLogTests
{
    private readonly PluginLog _log = new(TimeProvider.System);

    [Fact]
    public void The_newest_entry_comes_first_with_its_template_and_its_message()
    {
        _log.Info($"first");
        _log.Warn($"box {0.5} of {"Car"}");

        Assert.Equal((true, "box {0} of {1}", "box 0.5 of Car"), (_log.Newest[0].Warning, _log.Newest[0].Template, _log.Newest[0].Message));
        Assert.Equal("first", _log.Newest[1].Message);
    }

    [Fact]
    public void The_oldest_entries_make_room()
    {
        for (var i = 0; i < 1_000; i++) _log.Info($"entry {i}");

        Assert.Equal((200, "entry 999", "entry 800"), (_log.Newest.Count, _log.Newest[0].Message, _log.Newest[^1].Message));
    }

    [Fact]
    public void A_long_message_is_cut()
    {
        _log.Info($"{new string('x', 5_000)}");

        Assert.Equal(1_001, _log.Newest[0].Message.Length);
    }
}

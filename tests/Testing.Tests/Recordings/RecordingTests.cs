using LabelHub.Plugin.LabelStudio;

namespace LabelHub.Testing.Tests.Recordings;

public sealed class RecordingTests
{
    [Fact]
    public void What_was_written_is_read_back_whole()
    {
        var recording = Recording.Translate(new LabelStudioConnector(), Deliveries.All);

        var again = Recording.Parse(recording.Write());

        Assert.Equal(recording.Write(), again.Write());
        Assert.Contains(again.Lines.SelectMany(line => line.Changes), change => change is AnnotationSeen { Regions: [BoxRegion, ..] });
    }

    [Fact]
    public void A_broken_line_is_named_with_its_place_and_what_is_accepted()
    {
        var fault = Assert.Throws<RecordingException>(() => Recording.Parse(["{}", "", "{\"changes\":[{\"change\":\"nothing\"}]}"], "sample.jsonl"));

        Assert.Contains("line 3 of 'sample.jsonl'", fault.Message, StringComparison.Ordinal);
        Assert.Contains("labelhub events export", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_item_without_data_can_be_written() =>
        Assert.Contains("\"data\":{}", Assert.Single(Recording.Of(Told.Item() with { Data = default }).Write()), StringComparison.Ordinal);
}

using System.Text.Json.Nodes;

namespace LabelHub.LabelStudio.Tests.Results;

public sealed class RecordedResultsTests
{
    public static TheoryData<string> All => [.. Recording.Results.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public void Each_recorded_result_comes_back(string source)
    {
        var results = Recording.Results[source];
        var written = RoundTrip.Write(RoundTrip.Read(results));
        Assert.True(SameJson.OfResults(results, written), $"{results.ToJsonString()}\ncame back as\n{written.ToJsonString()}");
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Nothing_recorded_is_unknown(string source) =>
        Assert.DoesNotContain(RoundTrip.Read(Recording.Results[source]).Regions, region => region is UnknownRegion);

    [Fact]
    public void Recorded_percent_come_back_digit_by_digit()
    {
        var results = Recording.Results["video_bboxes"];
        var written = RoundTrip.Write(RoundTrip.Read(results));
        Assert.True(JsonNode.DeepEquals(results[0]!["value"]!["sequence"]![0]!["y"], JsonNode.Parse(written[0]!["value"]!["sequence"]![0]!["y"]!.ToJsonString())));
    }

    [Fact]
    public void Recordings_tell_of_many_kinds() => Assert.Equal(
        ["choices", "datetime", "ellipselabels", "hypertextlabels", "keypointlabels", "labels", "number", "pairwise", "ranker", "rectanglelabels", "taxonomy", "textarea", "timeserieslabels", "videorectangle"],
        Recording.Results.Values.SelectMany(results => results).Select(entry => (string)entry!["type"]!).Distinct().Order(StringComparer.Ordinal));
}

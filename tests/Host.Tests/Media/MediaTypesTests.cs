using LabelHub.Abstractions.Connectors;
using LabelHub.Host.Media;

namespace LabelHub.Host.Tests.Media;

public sealed class MediaTypesTests
{
    [Theory]
    [InlineData("image/png", "a.bin", "image/png")]
    [InlineData("IMAGE/JPG", "a", "image/jpeg")]
    [InlineData("audio/x-wav", "a", "audio/wav")]
    [InlineData("application/octet-stream", "a.MP4", "video/mp4")]
    [InlineData("binary/octet-stream", "a.flac", "audio/flac")]
    [InlineData(null, "a.jpeg", "image/jpeg")]
    [InlineData(null, "a.svg", null)]
    [InlineData(null, "a", null)]
    [InlineData("image/svg+xml", "a.png", null)]
    [InlineData("text/html", "a.png", null)]
    [InlineData("application/xhtml+xml", "a.png", null)]
    [InlineData("application/pdf", "a.pdf", null)]
    [InlineData("multipart/x-mixed-replace", "a.png", null)]
    public void What_a_browser_shows_and_never_runs_is_passed_on_as_that(string? told, string file, string? passed) =>
        Assert.Equal(passed, MediaTypes.Of(told, new Medium { Name = "image", Kind = MediaKind.Image, Source = file, FileName = file }));
}

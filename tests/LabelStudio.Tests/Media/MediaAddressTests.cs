using LabelHub.Plugin.LabelStudio.Media;

namespace LabelHub.LabelStudio.Tests.Media;

public sealed class MediaAddressTests
{
    private static readonly Uri Root = new("https://studio.example:8080/");
    private static readonly Uri Below = new("https://studio.example/label/");

    [Theory]
    [InlineData("/data/upload/1/a1b2c3d4-street.png", "https://studio.example:8080/data/upload/1/a1b2c3d4-street.png")]
    [InlineData("https://STUDIO.example:8080/data/upload/1/x.png", "https://studio.example:8080/data/upload/1/x.png")]
    [InlineData("/data/local-files/?d=streets/1.png", "https://studio.example:8080/data/local-files/?d=streets/1.png")]
    [InlineData("s3://streets/a b/1.png", "https://studio.example:8080/tasks/7/resolve/?fileuri=czM6Ly9zdHJlZXRzL2EgYi8xLnBuZw%3D%3D")]
    public void What_the_tool_serves_is_its_own(string source, string address)
    {
        var found = MediaAddress.Find(Root, "7", source)!;
        Assert.Equal(address, found.AbsoluteUri);
        Assert.True(MediaAddress.IsOwn(Root, found) && MediaAddress.Serves(Root, found));
    }

    [Theory]
    [InlineData("http://studio.example:8080/data/upload/1/x.png")]
    [InlineData("https://studio.example/data/upload/1/x.png")]
    [InlineData("https://studio.example.evil.org:8080/data/upload/1/x.png")]
    [InlineData("//evil.org/data/upload/1/x.png")]
    [InlineData("https://studio.example:8080@evil.org/data/upload/1/x.png")]
    public void Another_scheme_host_or_port_is_another_origin(string source) => Assert.False(MediaAddress.IsOwn(Root, MediaAddress.Find(Root, "7", source)!));

    [Theory]
    [InlineData("/api/current-user/token")]
    [InlineData("/\\evil.org/data/upload/1/x.png")]
    [InlineData("/data/upload/../../api/webhooks/")]
    [InlineData("/data/upload/..%2f..%2fapi/webhooks/")]
    [InlineData("/data/upload/..%5capi")]
    [InlineData("/data/avatars/ann.png")]
    [InlineData("/tasks/7/")]
    [InlineData("//studio.example:8080//data/upload/1/x.png")]
    [InlineData("/")]
    public void Of_the_tool_only_files_are_fetched(string source)
    {
        var found = MediaAddress.Find(Root, "7", source)!;
        Assert.True(MediaAddress.IsOwn(Root, found));
        Assert.False(MediaAddress.Serves(Root, found));
    }

    [Theory]
    [InlineData("/label/data/upload/1/x.png")]
    [InlineData("/data/upload/1/x.png")]
    public void A_tool_below_a_path_serves_its_files_there(string source) => Assert.True(MediaAddress.Serves(Below, MediaAddress.Find(Below, "7", source)!));

    [Theory]
    [InlineData("ftp://studio.example/x.png")]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://studio.example/x")]
    public void What_is_no_address_of_the_web_leads_nowhere(string source) => Assert.Null(MediaAddress.Find(Root, "7", source));

    [Theory]
    [InlineData("/data/upload/1/a1b2-street.png", "a1b2-street.png")]
    [InlineData("https://pics.example/a/b.mp4?X-Amz-Signature=1#t=3", "b.mp4")]
    [InlineData("/data/local-files/?d=streets%2f1.png", "1.png")]
    [InlineData("s3://streets/1.wav", "1.wav")]
    public void The_files_name_is_the_last_part(string source, string name) => Assert.Equal(name, MediaAddress.FileName(source));
}

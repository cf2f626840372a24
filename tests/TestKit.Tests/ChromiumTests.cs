namespace LabelHub.TestKit.Tests;

public sealed class ChromiumTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_browser_that_is_named_is_taken()
    {
        var named = Touch("mine");

        Assert.Equal(named, Chromium.Find(named, [Touch("usual")]));
    }

    [Fact]
    public void Without_a_name_the_first_usual_place_is_taken()
    {
        var usual = Touch("usual");

        Assert.Equal(usual, Chromium.Find(null, [_folder.File("absent"), usual]));
    }

    [Fact]
    public void A_name_that_leads_nowhere_is_quoted()
    {
        var refused = Assert.Throws<FileNotFoundException>(() => Chromium.Find("/no/such/browser", [Touch("usual")]));

        Assert.Contains("LABELHUB_TEST_CHROMIUM names '/no/such/browser'", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_browser_says_how_to_install_one()
    {
        var refused = Assert.Throws<FileNotFoundException>(() => Chromium.Find("", [_folder.File("absent")]));

        Assert.Contains("apt-get install chromium", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_root_goes_without_the_sandbox()
    {
        Assert.Contains("--no-sandbox", Chromium.Arguments(root: true));
        Assert.DoesNotContain("--no-sandbox", Chromium.Arguments(root: false));
    }

    private string Touch(string name)
    {
        File.WriteAllText(_folder.File(name), "");
        return _folder.File(name);
    }
}

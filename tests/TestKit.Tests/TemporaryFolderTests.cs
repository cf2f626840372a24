namespace LabelHub.TestKit.Tests;

public sealed class TemporaryFolderTests
{
    [Fact]
    public void It_goes_with_all_that_is_in_it()
    {
        var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("deep"));
        File.WriteAllText(folder.File("deep", "note.txt"), "");

        folder.Dispose();

        Assert.False(Directory.Exists(folder.Path));
    }

    [Fact]
    public void Two_are_never_the_same()
    {
        using var one = new TemporaryFolder();
        using var other = new TemporaryFolder();

        Assert.NotEqual(one.Path, other.Path);
    }
}

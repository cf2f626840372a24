using LabelHub.TestKit.Postgres;

namespace LabelHub.TestKit.Tests;

public sealed class PostgresBinariesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_newest_of_several_versions_is_taken_by_number()
    {
        Install("debian", "9", "bin");
        var newest = Install("debian", "15", "bin");

        Assert.Equal(newest, PostgresBinaries.Find(null, _folder.File("debian"), ""));
    }

    [Fact]
    public void A_version_without_the_server_is_passed_over()
    {
        Directory.CreateDirectory(_folder.File("debian", "17", "bin"));
        var older = Install("debian", "15", "bin");

        Assert.Equal(older, PostgresBinaries.Find(null, _folder.File("debian"), ""));
    }

    [Fact]
    public void The_search_path_is_looked_at_last()
    {
        var onPath = Install("tools");

        Assert.Equal(onPath, PostgresBinaries.Find(null, _folder.File("debian"), $"{_folder.File("empty")}{Path.PathSeparator}{onPath}"));
    }

    [Fact]
    public void A_named_folder_without_a_server_is_quoted()
    {
        var refused = Assert.Throws<FileNotFoundException>(() => PostgresBinaries.Find("/no/such/bin", _folder.Path, ""));

        Assert.Contains("LABELHUB_TEST_POSTGRES names '/no/such/bin'", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_server_says_how_to_install_one()
    {
        var refused = Assert.Throws<FileNotFoundException>(() => PostgresBinaries.Find(null, _folder.File("debian"), ""));

        Assert.Contains("apt-get install postgresql", refused.Message, StringComparison.Ordinal);
    }

    private string Install(params string[] parts)
    {
        var folder = Directory.CreateDirectory(_folder.File(parts)).FullName;
        File.WriteAllText(Path.Combine(folder, "initdb"), "");
        File.WriteAllText(Path.Combine(folder, "postgres"), "");
        return folder;
    }
}

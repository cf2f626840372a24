namespace LabelHub.TestKit.Postgres;

/// <summary>Finds the server's programs. Debian keeps them out of the search path, one folder per major version.</summary>
internal static class PostgresBinaries
{
    public const string Variable = "LABELHUB_TEST_POSTGRES";

    private const string DebianRoot = "/usr/lib/postgresql";

    public static string Find() => Find(Environment.GetEnvironmentVariable(Variable), DebianRoot, Environment.GetEnvironmentVariable("PATH") ?? "");

    public static string Find(string? named, string debianRoot, string searchPath)
    {
        if (!string.IsNullOrEmpty(named))
        {
            return HoldsServer(named) ? named : throw new FileNotFoundException(
                $"{Variable} names '{named}', and that folder holds no 'initdb' and 'postgres'. Name the server's bin folder, such as {DebianRoot}/17/bin.");
        }

        return VersionsOf(debianRoot).Concat(searchPath.Split(Path.PathSeparator)).FirstOrDefault(HoldsServer) ?? throw new FileNotFoundException(
            $"No PostgreSQL server under {debianRoot}/*/bin or in PATH. Install it (Debian: apt-get install postgresql) or name its bin folder in {Variable}.");
    }

    private static IEnumerable<string> VersionsOf(string debianRoot) => Directory.Exists(debianRoot)
        ? Directory.EnumerateDirectories(debianRoot)
            .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var major) ? major : 0)
            .Select(folder => Path.Combine(folder, "bin"))
        : [];

    private static bool HoldsServer(string folder) =>
        folder.Length > 0 && File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres"));
}

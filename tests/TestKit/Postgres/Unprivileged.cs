using System.Diagnostics;

namespace LabelHub.TestKit.Postgres;

/// <summary>Starts a program as somebody other than root, since PostgreSQL refuses to run as root.</summary>
internal static class Unprivileged
{
    private static readonly string[] Candidates = ["postgres", "nobody"];

    /// <summary>The account to run as, or <see langword="null"/> to run as oneself.</summary>
    public static string? Account() => !Environment.IsPrivilegedProcess || OperatingSystem.IsWindows()
        ? null
        : Candidates.FirstOrDefault(Exists) ?? throw new InvalidOperationException(
            $"PostgreSQL refuses to run as root, and this machine has neither of the accounts {string.Join(", ", Candidates)}. Run the tests as an ordinary user.");

    /// <summary>The call of a program under an account.</summary>
    /// <param name="account">From <see cref="Account"/>.</param>
    /// <param name="program">The full path of the program.</param>
    /// <param name="arguments">Its arguments.</param>
    public static ProcessStartInfo Call(string? account, string program, params IEnumerable<string> arguments)
    {
        string[] command = account is null ? [program] : ["setpriv", "--reuid", account, "--regid", GroupOf(account), "--clear-groups", program];
        return new(command[0], [.. command.Skip(1), .. arguments])
        {
            // Whoever it runs as must be able to enter its working folder.
            WorkingDirectory = "/",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
    }

    private static bool Exists(string account) => Entry(account) is not null;

    private static string GroupOf(string account) => Entry(account)?[3] ?? account;

    private static string[]? Entry(string account) =>
        File.ReadLines("/etc/passwd").Select(line => line.Split(':')).FirstOrDefault(entry => entry.Length > 3 && entry[0] == account);
}

using System.Diagnostics;

namespace LabelHub.TestKit.Postgres;

/// <summary>A folder that holds a cluster made by <c>initdb</c>, and who may run it.</summary>
/// <param name="Path">The folder, which belongs to the account.</param>
/// <param name="Binaries">Where the server's programs are.</param>
/// <param name="Account">The account to run as; <see langword="null"/> for one's own.</param>
internal sealed record PostgresFolder(string Path, string Binaries, string? Account)
{
    public string Data => System.IO.Path.Combine(Path, "data");

    public string Program(string name) => System.IO.Path.Combine(Binaries, name);

    public static async Task<PostgresFolder> CreateAsync(string owner)
    {
        var (binaries, account) = (PostgresBinaries.Find(), Unprivileged.Account());
        var folder = new PostgresFolder(Directory.CreateTempSubdirectory("labelhub-postgres-").FullName, binaries, account);
        if (account is not null) await RunAsync(new("chown", [account, folder.Path]));
        string[] cluster = ["-D", folder.Data, "-U", owner, "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"];
        await RunAsync(Unprivileged.Call(account, folder.Program("initdb"), cluster));
        return folder;
    }

    private static async Task RunAsync(ProcessStartInfo call)
    {
        call.RedirectStandardOutput = call.RedirectStandardError = true;
        using var process = Process.Start(call) ?? throw new InvalidOperationException($"'{call.FileName}' did not start.");
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (process.ExitCode == 0) return;
        throw new IOException($"'{call.FileName} {string.Join(' ', call.ArgumentList)}' ended with {process.ExitCode}: {await output}{await errors}");
    }
}

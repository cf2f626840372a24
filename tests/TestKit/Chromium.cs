using Microsoft.Playwright;

namespace LabelHub.TestKit;

/// <summary>The browser that tests of the pages open: the system's own, never one that a test run downloads.</summary>
public static class Chromium
{
    /// <summary>The environment variable that names another browser.</summary>
    public const string Variable = "LABELHUB_TEST_CHROMIUM";

    private static readonly string[] UsualPlaces =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ];

    // The tests' browser talks to nobody but the host under test, and runs where there is no graphics card.
    private static readonly string[] Quiet =
    [
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    /// <summary>The full path of the browser.</summary>
    /// <exception cref="FileNotFoundException">None is installed, or the variable names none.</exception>
    public static string Find() => Find(Environment.GetEnvironmentVariable(Variable), UsualPlaces);

    /// <summary>How every test launches it.</summary>
    public static BrowserTypeLaunchOptions LaunchOptions() => new() { ExecutablePath = Find(), Headless = true, Args = Arguments(Environment.IsPrivilegedProcess) };

    internal static string Find(string? named, IReadOnlyList<string> places)
    {
        if (string.IsNullOrEmpty(named))
        {
            return places.FirstOrDefault(File.Exists) ?? throw new FileNotFoundException(
                $"No Chromium at {string.Join(", ", places)}. Install it (Debian: apt-get install chromium) or name one in {Variable}.");
        }

        return File.Exists(named)
            ? named
            : throw new FileNotFoundException($"{Variable} names '{named}', and there is no such file. Give the full path of a Chromium or Chrome.");
    }

    // Chromium's sandbox refuses to start as root, as in most containers.
    internal static IReadOnlyList<string> Arguments(bool root) => root ? ["--no-sandbox", .. Quiet] : Quiet;
}

namespace LabelHub.Benchmarks.Crowds;

/// <summary>The benchmark <c>consensus</c>: accuracy on real crowds, calibration, and speed on made ones.</summary>
internal static class CrowdBench
{
    public static async Task<int> RunAsync(string[] args)
    {
        var data = After(args, "--data");
        if (data is not null && !Directory.Exists(data))
        {
            await Console.Error.WriteLineAsync($"'{data}' is no folder. Give one with a folder for each set, holding answers.csv and truth.csv.");
            return 2;
        }

        if (!args.Contains("--no-speed")) Speed.Run(long.Parse(After(args, "--most") ?? "1000000", System.Globalization.CultureInfo.InvariantCulture));
        if (data is null) return 0;
        if (args.Contains("--only-replay"))
        {
            Redundancy.Run(data, After(args, "--replay") ?? "one-coin");
            return 0;
        }

        var accuracies = new Accuracies();
        accuracies.Run(CrowdSet.Find(data));
        Calibration.Run(accuracies.Auto);
        Redundancy.Run(data, After(args, "--replay") ?? "one-coin");
        return 0;
    }

    private static string? After(string[] args, string option) => Array.IndexOf(args, option) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
}

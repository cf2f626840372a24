using LabelHub.Benchmarks;
using LabelHub.Benchmarks.Crowds;
using LabelHub.TestKit.Postgres;
using LabelHub.Trials.Tests.Hubs;
using Spectre.Console;

if (args is ["consensus", .. var options]) return await CrowdBench.RunAsync(options);
var all = new Dictionary<string, Func<Engine, PostgresCluster, Task<IReadOnlyList<Comparison>>>>(StringComparer.Ordinal)
{
    ["ingest"] = Ingest.RunAsync,
    ["growth"] = Growth.RunAsync,
    ["rules"] = Rules.RunAsync,
};
if (args.FirstOrDefault(arg => !all.ContainsKey(arg)) is { } unknown)
{
    await Console.Error.WriteLineAsync($"There is no benchmark '{unknown}'. Accepted are {string.Join(", ", all.Keys)} and consensus --data DIR; all of them without a name.");
    return 2;
}

await using var cluster = new PostgresCluster();
var table = new Table().Title("Each line is measured within this run").AddColumns("Engine", "What", "Against", "Ratio", "Limit", "Here");
foreach (var engine in new[] { Engine.Sqlite, Engine.Postgres })
{
    foreach (var name in args.Length == 0 ? all.Keys : (IEnumerable<string>)args)
    {
        foreach (var line in await all[name](engine, cluster)) table.AddRow($"{engine}", line.Subject, line.Against, $"{line.Ratio:0.00}", line.Limit, line.Here);
    }
}

AnsiConsole.Write(table);
return 0;

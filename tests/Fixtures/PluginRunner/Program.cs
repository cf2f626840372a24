using System.Text.Json;
using LabelHub.Abstractions.Model;
using LabelHub.Plugins;

// PluginRunner <plugin folder's parent> <data folder> <plugin id> <settings json> [hold]
// Loads the plugin, validates annotation 42 once, prints status and reason, and stops in order.
// With "hold" it prints "running" from inside the run and stays there until it is killed.
var (folder, data, id, settings) = (args[0], args[1], args[2], args[3]);
await using var catalog = new PluginCatalog(
    new() { Folders = [folder], Store = Path.Combine(data, "store"), State = data },
    TimeProvider.System);
await catalog.ScanAsync();
var build = catalog.Find(id)!;
Console.WriteLine($"found {build.Status}");
Console.WriteLine(build.Reason);
if (build.Status != PluginStatus.Active) return 1;

var instance = (await build.CreateAsync(JsonElement.Parse(settings))).Value!;
var item = new ItemContext { Item = new() { Id = 1, ProjectId = 1 }, Schema = LabelSchema.Empty };
var annotation = new Annotation { Id = 42, ItemId = 1, ContributorId = 1, CreatedAt = DateTimeOffset.UnixEpoch, UpdatedAt = DateTimeOffset.UnixEpoch };
var results = await instance.Thread.CollectAsync(
    [annotation],
    static version => new("annotation", version.Id),
    version =>
    {
        if (args.Length > 4) Hold();
        return instance.Validators[0].Code.Validate(version, item);
    },
    TimeSpan.FromMinutes(1));
Console.WriteLine($"ran {results[0].Status}");
Console.WriteLine(results[0].Reason);
Console.WriteLine($"now {build.Status}");
return 0;

static void Hold()
{
    Console.WriteLine("running");
    using var never = new ManualResetEventSlim();
    never.Wait();
}

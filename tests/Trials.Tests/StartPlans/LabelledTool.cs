using System.Globalization;
using System.Text.Json.Nodes;
using LabelHub.FakeLabelStudio;
using LabelHub.FakeLabelStudio.Tasks;
using LabelHub.FakeLabelStudio.Users;

namespace LabelHub.Trials.Tests.StartPlans;

/// <summary>A tool with five projects of tasks that one person each has labelled, at times wrongly; what is right is known to the test alone.</summary>
internal sealed class LabelledTool : IAsyncDisposable
{
    private const int Chunk = 1_000;
    private const double SecondErrs = 0.08;
    private const string Config = """<View><Text name="text" value="$text"/><Choices name="kind" toName="text" choice="single"><Choice value="Cat"/><Choice value="Dog"/><Choice value="Owl"/><Choice value="Fox"/></Choices></View>""";
    private static readonly string[] Kinds = ["Cat", "Dog", "Owl", "Fox"];
    private static readonly double[] FirstErrs = [0.04, 0.08, 0.12, 0.2, 0.02];
    private readonly Random _chance;
    private readonly Dictionary<string, string> _right = new(StringComparer.Ordinal);
    private int _wrong;

    private LabelledTool(FakeStudio studio, int seed) => (Studio, _chance) = (studio, new(seed));

    public FakeStudio Studio { get; }

    public int Tasks => _right.Count;

    /// <summary>The share of first labels that are wrong.</summary>
    public double Truth => (double)_wrong / _right.Count;

    private IReadOnlyList<StudioUser> Second { get; set; } = [];

    public static async Task<LabelledTool> StartAsync(int tasks, int seed, CancellationToken stop)
    {
        var tool = new LabelledTool(await FakeStudio.StartAsync(stop: stop), seed);
        var first = await tool.Studio.AddUserAsync("first@example.org");
        tool.Second = [await tool.Studio.AddUserAsync("second@example.org"), await tool.Studio.AddUserAsync("third@example.org")];
        foreach (var (rate, index) in FirstErrs.Select((rate, index) => (rate, index)))
        {
            var project = await tool.Studio.CreateProjectAsync($"Part {index + 1}", Config);
            foreach (var numbers in Enumerable.Range(0, tasks / FirstErrs.Length).Chunk(Chunk)) await tool.Studio.ImportAsync(project.Id, [.. numbers.Select(number => tool.Labelled($"{index}-{number}", rate, first.Id))]);
        }

        return tool;
    }

    /// <summary>People answer what the tool offers again.</summary>
    /// <returns>How many tasks that was.</returns>
    public async Task<int> WorkAsync()
    {
        var offered = Studio.Tasks.Where(task => task is { Overlap: 2, IsLabeled: false } && _right.ContainsKey(Text(task))).ToArray();
        foreach (var task in offered) await Studio.AnnotateAsync(task.Id, Second[_chance.Next(Second.Count)].Id, Said(Label(_right[Text(task)], SecondErrs)), leadTime: 3);
        return offered.Length;
    }

    /// <summary>A reviewer decides what is asked.</summary>
    /// <returns>How many tasks that was.</returns>
    public async Task<int> ReviewAsync()
    {
        var asked = Studio.Tasks.Where(task => task is { IsLabeled: false } && task.Data.TryGetProperty("hub_key", out _)).ToArray();
        foreach (var task in asked)
        {
            var letter = task.Data.GetProperty("hub_answers").EnumerateObject().Where(answer => answer.Value.GetProperty("kind")[0].GetString() == _right[Text(task)]).Select(answer => answer.Name).FirstOrDefault();
            await Studio.AnnotateAsync(task.Id, Studio.Admin.Id, Results.Choice("decision", "hub_sheet", letter ?? "None of these"));
        }

        return asked.Length;
    }

    public ValueTask DisposeAsync() => Studio.DisposeAsync();

    private JsonObject Labelled(string text, double rate, int by)
    {
        var right = _right[text] = Kinds[_chance.Next(Kinds.Length)];
        var label = Label(right, rate);
        if (label != right) _wrong++;
        return new()
        {
            ["data"] = new JsonObject { ["text"] = text },
            // Without it an imported annotation is ground truth, as in the tool itself.
            ["annotations"] = new JsonArray(new JsonObject { ["completed_by"] = by, ["ground_truth"] = false, ["result"] = Said(label) }),
        };
    }

    private string Label(string right, double errs) => _chance.NextDouble() < errs ? Kinds.Where(kind => kind != right).ElementAt(_chance.Next(Kinds.Length - 1)) : right;

    private static JsonArray Said(string label) => Results.Choice("kind", "text", label);

    private static string Text(StudioTask task) => task.Data.TryGetProperty("text", out var text) ? text.GetString()! : task.Id.ToString(CultureInfo.InvariantCulture);
}

using LabelHub.Host.Guidelines;
using LabelHub.Host.Guidelines.Sheets;
using LabelHub.Host.Storage;

namespace LabelHub.Host.Demo;

/// <summary>A guideline for the data set, with real images as examples: those that nearly all agree on, and those that split people.</summary>
internal sealed class DogGuideline(GuidelineLibrary library, GuidelineDesk desk, Hub hub)
{
    private const string Field = "breed";

    /// <summary>Publishes it once; a run that finds one leaves it as it is.</summary>
    public async Task PublishAsync(long connection, CancellationToken stop)
    {
        var project = await hub.ReadAsync(session => DemoStore.ProjectAsync(session, connection, stop), stop);
        if (await library.FindAsync(project, stop) is not { InForce: null } subject) return;
        var clear = (await hub.ReadAsync(session => DemoStore.ClearAsync(session, project, stop), stop)).ToLookup(item => item.Label);
        var split = (await hub.ReadAsync(session => DemoStore.SplitAsync(session, project, stop), stop)).ToLookup(item => item.Label);
        var sheet = new GuidelineSheet
        {
            Purpose = "Which of a few breeds does the picture show? The labels train a model that suggests a breed to visitors of an animal shelter, so a wrong breed is worse than a slow answer.",
            Rules =
            [
                "Look at the whole dog first: its build tells more than its colour.",
                "With several dogs, label the one nearest to the middle.",
                "A mixed breed gets the breed it resembles most.",
                "When two breeds are equally likely, choose the one whose definition fits the ears and the tail.",
            ],
            Classes = [.. subject.Classes.Where(known => known.Field == Field).Select(known => Class(known.Label, clear, split))],
            Sections = [new() { Title = "When you are unsure", Text = "Skip the picture rather than guess. A skipped picture costs nothing; others will see it." }],
        };
        await desk.SaveAsync(project, sheet, subject.Template, stop);
        await desk.PublishAsync(project, new() { Changelog = "First version, with examples from the first round." }, "demo", stop);
    }

    private static ClassEntry Class(string label, ILookup<string, DemoStore.Example> clear, ILookup<string, DemoStore.Example> split) => new()
    {
        Field = Field,
        Label = label,
        Definition = $"The picture shows a dog that is most likely a {label}.",
        Examples = [.. clear[label].Take(2).Select(item => new ExampleNote { Item = item.Id, Why = "nearly everyone agrees" })],
        NearMisses = [.. split[label].Take(2).Select(item => new ExampleNote { Item = item.Id, Why = $"often called {label}, and is {item.Consensus}" })],
    };
}

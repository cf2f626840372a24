using LabelHub.Abstractions.Plugins;
using LabelHub.Architecture.Tests.Api;
using LabelHub.Architecture.Tests.Source;

namespace LabelHub.Architecture.Tests;

/// <summary>Every plugin rests on this surface: it changes only on purpose, and the change is seen in review.</summary>
public sealed class PublicApiTests
{
    private const string Approved = "src/Abstractions/PublicApi.txt";
    private const string Accept = "LABELHUB_ACCEPT_API";

    [Fact]
    public void The_sdk_has_the_surface_that_was_approved()
    {
        var found = PublicApiText.Of(typeof(IPlugin).Assembly);
        if (Environment.GetEnvironmentVariable(Accept) == "1") File.WriteAllText(Repository.Full(Approved), string.Join('\n', found) + "\n");

        var difference = ApiDifference.Between(File.ReadAllLines(Repository.Full(Approved)), found);

        Assert.True(difference.Count == 0, $"The SDK differs from {Approved}. If that is meant, run this test with {Accept}=1 and commit the file.\n{string.Join('\n', difference)}");
    }

    [Fact]
    public void A_surface_is_written_as_its_users_see_it()
    {
        var lines = PublicApiText.Of(typeof(IPlugin).Assembly);

        Assert.Contains("LabelHub.Abstractions.Plugins.IPlugin: interface", lines);
        Assert.Contains("LabelHub.Abstractions.Plugins.Finding.Place: LabelHub.Abstractions.Plugins.Place? { get; init; }", lines);
        Assert.Contains("LabelHub.Abstractions.Model.Answer.Regions: required IReadOnlyList<LabelHub.Abstractions.Model.Region> { get; init; }", lines);
        Assert.Contains("LabelHub.Abstractions.Plugins.Severity.Error = 2", lines);
        Assert.Contains("LabelHub.Abstractions.Plugins.IPluginBuilder.Settings<T & class & new()>(): abstract LabelHub.Abstractions.Plugins.IPluginBuilder", lines);
    }

    [Fact]
    public void A_removed_and_an_added_line_are_both_shown() => Assert.Equal(["- a", "+ c"], ApiDifference.Between(["a", "b"], ["b", "c"]));
}

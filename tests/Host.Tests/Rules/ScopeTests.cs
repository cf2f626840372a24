using System.Text.Json;
using LabelHub.Host.Rules;

namespace LabelHub.Host.Tests.Rules;

public sealed class ScopeTests
{
    private static readonly RulesetPlugin Rules = new()
    {
        Id = "rules",
        Version = "1.0",
        Hash = "abc",
        Settings = new Dictionary<string, JsonElement>
        {
            [Scope.Default] = JsonElement.Parse("""{"at":"default"}"""),
            [Scope.Connection(1)] = JsonElement.Parse("""{"at":"connection"}"""),
            [Scope.Project(10)] = JsonElement.Parse("""{"at":"project"}"""),
        },
    };

    [Theory]
    [InlineData(1, 10, "project")]
    [InlineData(2, 10, "project")]
    [InlineData(1, 11, "connection")]
    [InlineData(2, 11, "default")]
    [InlineData(10, 1, "default")]
    public void Settings_resolve_project_then_connection_then_default(long connection, long project, string at) =>
        Assert.Equal($$"""{"at":"{{at}}"}""", Rules.SettingsFor(connection, project));

    [Fact]
    public void Without_settings_a_plugin_gets_an_empty_record() => Assert.Equal("{}", (Rules with { Settings = new Dictionary<string, JsonElement>() }).SettingsFor(1, 1));

    [Fact]
    public void A_rule_is_named_for_its_files_and_its_settings()
    {
        Assert.Equal(Rules.Rule(2, 11), Rules.Rule(3, 12));
        Assert.Distinct([Rules.Rule(2, 11), Rules.Rule(1, 11), Rules.Rule(1, 10), (Rules with { Hash = "abd" }).Rule(2, 11)]);
        Assert.StartsWith("rules@1.0#", Rules.Rule(1, 1), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_rules_have_the_same_hash_and_others_another()
    {
        Assert.Equal(new Ruleset { Plugins = [Rules] }.Hash(), new Ruleset { Plugins = [Rules with { }] }.Hash());
        Assert.NotEqual(new Ruleset { Plugins = [Rules] }.Hash(), new Ruleset { Plugins = [Rules with { Version = "1.1" }] }.Hash());
    }

    [Fact]
    public void The_aggregator_is_chosen_by_scope_and_is_the_majority_unless_chosen()
    {
        var ruleset = new Ruleset { Aggregators = new Dictionary<string, string> { [Scope.Project(10)] = "dawid-skene" } };

        Assert.Equal(("dawid-skene", "majority"), (ruleset.Aggregator(1, 10), ruleset.Aggregator(1, 11)));
    }
}

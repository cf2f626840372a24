using LabelHub.Host.Facts;

namespace LabelHub.Host.Rules;

/// <summary>The rules in force together: plugins by version and hash, their settings, and the aggregators chosen.</summary>
internal sealed record Ruleset
{
    public static Ruleset Empty { get; } = new();

    public IReadOnlyList<RulesetPlugin> Plugins { get; init; } = [];

    /// <summary>The aggregator's name by scope.</summary>
    public IReadOnlyDictionary<string, string> Aggregators { get; init; } = new Dictionary<string, string> { [Scope.Default] = "majority" };

    public RulesetPlugin? Find(string plugin) => Plugins.FirstOrDefault(p => p.Id == plugin);

    public string Aggregator(long connection, long project) => Scope.Resolve(Aggregators, connection, project) ?? "majority";

    /// <summary>The same rules have the same hash.</summary>
    public string Hash() => Content.Hash(Content.Write(this));
}

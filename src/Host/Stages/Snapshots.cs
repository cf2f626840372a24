using LabelHub.Abstractions.Model;

namespace LabelHub.Host.Stages;

/// <summary>The numbered snapshots of a project, as far as its stage needs them.</summary>
internal sealed class Snapshots
{
    private static readonly IReadOnlyDictionary<string, double> Nothing = new Dictionary<string, double>();

    public const string PeopleStatistic = "people";

    public static Snapshots None { get; } = new();

    /// <summary>Number and position of each, oldest first.</summary>
    public IReadOnlyList<(long Number, long Position)> Heads { get; init; } = [];

    /// <summary>The statistics of those that some annotation at hand was judged under.</summary>
    public IReadOnlyDictionary<long, IReadOnlyDictionary<string, double>> Statistics { get; init; } = new Dictionary<long, IReadOnlyDictionary<string, double>>();

    /// <summary>What aggregators learned, in the newest.</summary>
    public IReadOnlyList<LearnedModel> Models { get; init; } = [];

    /// <summary>How many people worked on the project lately, as the newest counted them.</summary>
    public int? People => Heads.Count > 0 && Statistics.GetValueOrDefault(Heads[^1].Number, Nothing).TryGetValue(PeopleStatistic, out var people) ? (int)people : null;

    /// <summary>The snapshot that was known when something happened; 0 before the first.</summary>
    public long NumberBefore(long position) => Heads.LastOrDefault(head => head.Position < position).Number;

    /// <summary>The statistics as they were known when something happened.</summary>
    public IReadOnlyDictionary<string, double> StatisticsBefore(long position) => Statistics.GetValueOrDefault(NumberBefore(position), Nothing);

    /// <summary>What an aggregator last learned about a field, and in which snapshot; nothing and 0 when it has not.</summary>
    public (FittedModel Model, long Number) Learned(string aggregator, string field) =>
        Models.FirstOrDefault(m => m.Aggregator == aggregator && m.Field == field) is { } learned ? (learned.Model, learned.FittedIn) : (FittedModel.None, 0);
}

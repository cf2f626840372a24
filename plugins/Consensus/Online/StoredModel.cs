using LabelHub.Plugin.Consensus.Answers;
using LabelHub.Plugin.Consensus.Categorical;
using LabelHub.Plugin.Consensus.Deciding;

namespace LabelHub.Plugin.Consensus.Online;

/// <summary>What a method learned about a field: who the workers are, which labels there are, and a decider; for several right labels one of each for every label.</summary>
internal sealed class StoredModel
{
    public const int Layout = 10;

    private readonly long[] _workers;
    private readonly Dictionary<string, ushort> _classes;

    private StoredModel(long[] workers, string[] labels, IDecider?[] deciders)
    {
        (_workers, Labels, Deciders) = (workers, labels, deciders);
        _classes = labels.Select((label, at) => (label, at)).ToDictionary(pair => pair.label, pair => (ushort)pair.at, StringComparer.Ordinal);
    }

    public IReadOnlyList<string> Labels { get; }

    /// <summary>One for all labels, or one a label; null where there was nothing to learn from.</summary>
    public IReadOnlyList<IDecider?> Deciders { get; }

    /// <summary>Their number; the last for one never met before.</summary>
    public int Worker(long contributor) => Array.BinarySearch(_workers, contributor) is var at and >= 0 ? at : _workers.Length;

    public ushort? Class(string label) => _classes.TryGetValue(label, out var number) ? number : null;

    public static StoredModel Learn(AnswerSet answers, Method method)
    {
        var ballots = answers.Items.OrderBy(item => item.Key).SelectMany(item => item.Value.OrderBy(answer => answer.ContributorId).Select(answer => (Item: item.Key, Who: answer.ContributorId, Labels: Ballot.Of(answer)))).ToArray();
        var workers = ballots.Select(ballot => ballot.Who).Distinct().Order().ToArray();
        var labels = answers.Field.Labels.Concat(ballots.SelectMany(ballot => ballot.Labels)).Distinct(StringComparer.Ordinal).Order(new LabelOrder(answers.Field)).ToArray();
        var stored = new StoredModel(workers, labels, []);
        var deciders = answers.Field.Kind == FieldKind.Choices
            ? labels.Select(label => Fit(method, ballots.Select(ballot => (ballot.Item, stored.Worker(ballot.Who), (ushort)(ballot.Labels.Contains(label) ? 1 : 0))), workers.Length, ["no", "yes"]))
            : [Fit(method, ballots.Where(ballot => ballot.Labels.Count == 1).Select(ballot => (ballot.Item, stored.Worker(ballot.Who), stored._classes[ballot.Labels.First()])), workers.Length, labels)];
        return new(workers, labels, [.. deciders]);
    }

    public FittedModel ToModel()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(_workers.Length);
        foreach (var worker in _workers) writer.Write(worker);
        writer.Write(Labels.Count);
        foreach (var label in Labels) writer.Write(label);
        writer.Write(Deciders.Count);
        foreach (var decider in Deciders)
        {
            writer.Write(decider is not null);
            if (decider is not null) Deciding.Deciders.Write(writer, decider);
        }

        writer.Flush();
        return new() { Layout = Layout, State = stream.ToArray() };
    }

    public static StoredModel Read(FittedModel model)
    {
        using var reader = new BinaryReader(new MemoryStream(model.State.ToArray()));
        var workers = new long[reader.ReadInt32()];
        for (var at = 0; at < workers.Length; at++) workers[at] = reader.ReadInt64();
        var labels = new string[reader.ReadInt32()];
        for (var at = 0; at < labels.Length; at++) labels[at] = reader.ReadString();
        var deciders = new IDecider?[reader.ReadInt32()];
        for (var at = 0; at < deciders.Length; at++) deciders[at] = reader.ReadBoolean() ? Deciding.Deciders.Read(reader) : null;
        return new(workers, labels, deciders);
    }

    private static IDecider? Fit(Method method, IEnumerable<(long Item, int Who, ushort Label)> rows, int workers, string[] labels)
    {
        var all = rows.ToArray();
        return all.Length == 0 ? null : method.Fit(AnswerTable.OfNumbers(all, workers, labels)).Decider;
    }
}

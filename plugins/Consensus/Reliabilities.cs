using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace LabelHub.Plugin.Consensus;

/// <summary>How often each contributor agrees with the others, shrunk towards the crowd: who gave few answers is taken for average.</summary>
internal sealed class Reliabilities
{
    public const int Layout = 1;

    /// <summary>The crowd's mean counts for as much as this many answers of one's own.</summary>
    private const double PriorAnswers = 10;

    private const double Least = 0.02;
    private const int Passes = 5;

    private static readonly ConditionalWeakTable<FittedModel, Reliabilities> Unpacked = [];

    private readonly Dictionary<long, double> _shares;
    private readonly double _mean;

    private Reliabilities(Dictionary<long, double> shares, double mean) => (_shares, _mean) = (shares, mean);

    public static Reliabilities Of(FittedModel model) => Unpacked.GetValue(model, Read);

    public double Of(long contributor) => _shares.GetValueOrDefault(contributor, _mean);

    /// <summary>Each pass compares every answer with the weighted vote of the others on its item (its own left out), and weighs anew.</summary>
    public static Reliabilities Learn(AnswerSet answers)
    {
        var labels = Math.Max(answers.Field.Labels.Count, 2);
        var order = new LabelOrder(answers.Field);
        var items = answers.Items.OrderBy(item => item.Key)
            .Select(item => item.Value.OrderBy(a => a.ContributorId).Select(a => (Who: a.ContributorId, Labels: Ballot.Of(a))).ToList())
            .Where(item => item.Count > 2).ToList();
        var learned = new Reliabilities([], 0.75);
        for (var pass = 0; pass < Passes; pass++) learned = learned.Pass(items, answers.Field.Kind, labels, order);
        return learned;
    }

    public FittedModel ToModel()
    {
        var state = new byte[8 + (16 * _shares.Count)];
        BinaryPrimitives.WriteDoubleLittleEndian(state, _mean);
        var at = 8;
        foreach (var (who, share) in _shares.OrderBy(s => s.Key))
        {
            BinaryPrimitives.WriteInt64LittleEndian(state.AsSpan(at), who);
            BinaryPrimitives.WriteDoubleLittleEndian(state.AsSpan(at + 8), share);
            at += 16;
        }

        return new() { Layout = Layout, State = state };
    }

    private static Reliabilities Read(FittedModel model)
    {
        var state = model.State.Span;
        var shares = new Dictionary<long, double>();
        for (var at = 8; at + 16 <= state.Length; at += 16) shares[BinaryPrimitives.ReadInt64LittleEndian(state[at..])] = BinaryPrimitives.ReadDoubleLittleEndian(state[(at + 8)..]);
        return new(shares, BinaryPrimitives.ReadDoubleLittleEndian(state));
    }

    private Reliabilities Pass(List<List<(long Who, HashSet<string> Labels)>> items, FieldKind kind, int labels, LabelOrder order)
    {
        var counts = new Dictionary<long, (double Agreed, int Judged)>();
        foreach (var item in items)
        {
            var ballots = item.ConvertAll(a => new WeighedBallot(a.Labels, Of(a.Who)));
            for (var own = 0; own < item.Count; own++)
            {
                List<WeighedBallot> others = [.. ballots[..own], .. ballots[(own + 1)..]];
                var verdict = kind == FieldKind.Choices ? WeightedSetVote.Count(others, order) : WeightedSingleVote.Count(others, labels, order);
                if (!verdict.HasWinner) continue;
                var (agreed, judged) = counts.GetValueOrDefault(item[own].Who);
                counts[item[own].Who] = (agreed + (item[own].Labels.SetEquals(verdict.Labels) ? 1 : 0), judged + 1);
            }
        }

        return Shrunk(counts);
    }

    private static Reliabilities Shrunk(Dictionary<long, (double Agreed, int Judged)> counts)
    {
        var judged = counts.Values.Sum(c => c.Judged);
        if (judged == 0) return new([], 0.75);
        var mean = Bounded(counts.Values.Sum(c => c.Agreed) / judged);
        return new(counts.ToDictionary(c => c.Key, c => Bounded((c.Value.Agreed + (PriorAnswers * mean)) / (c.Value.Judged + PriorAnswers))), mean);
    }

    private static double Bounded(double share) => Math.Clamp(share, Least, 1 - Least);
}

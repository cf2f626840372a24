using LabelHub.Plugin.Consensus.Answers;

namespace LabelHub.Plugin.Consensus.Categorical;

/// <summary>
/// Sweeps over all tasks, in a number of lanes that follows from the number of answers and never from the machine: the sums come out
/// the same on one core and on many. An iteration allocates nothing.
/// </summary>
internal sealed class Lanes : IDisposable
{
    private const int AnswersWorthALane = 100_000;

    private readonly AnswerTable _answers;
    private readonly int[] _known;
    private readonly Expectation[] _expected;
    private readonly double[][] _room;
    private readonly Barrier _barrier;
    private volatile bool _done;
    private volatile LatentModel _model;

    public Lanes(AnswerTable answers, LatentModel model, int[] known)
    {
        (_answers, _model, _known) = (answers, model, known);
        var lanes = answers.Count < 2 * AnswersWorthALane ? 1 : 2;
        _expected = [.. Enumerable.Range(0, lanes).Select(_ => new Expectation(model))];
        _room = [.. Enumerable.Range(0, lanes).Select(_ => new double[model.Width])];
        _barrier = new(lanes);
        for (var lane = 1; lane < lanes; lane++)
        {
            var own = lane;
            new Thread(() => Follow(own)) { IsBackground = true, Name = "consensus lane" }.Start();
        }
    }

    /// <summary>What the votes alone let expect.</summary>
    public Expectation Votes(LatentModel model)
    {
        _expected[0].Clear();
        Categorical.Votes.Expect(_answers, model, _known, _expected[0]);
        return _expected[0];
    }

    /// <summary>What is expected under the model as it is now; overwritten by the next call.</summary>
    public Expectation Sweep(LatentModel model)
    {
        _model = model;
        _barrier.SignalAndWait();
        Run(0);
        _barrier.SignalAndWait();
        for (var lane = 1; lane < _expected.Length; lane++) _expected[0].Add(_expected[lane]);
        return _expected[0];
    }

    public void Dispose()
    {
        _done = true;
        _barrier.SignalAndWait();
        _barrier.Dispose();
    }

    private void Follow(int lane)
    {
        while (true)
        {
            _barrier.SignalAndWait();
            if (_done) return;
            Run(lane);
            _barrier.SignalAndWait();
        }
    }

    private void Run(int lane)
    {
        _expected[lane].Clear();
        var (from, to) = (Border(lane), Border(lane + 1));
        Categorical.Sweep.Run(_answers, _model, _known, from, to, _expected[lane], _room[lane]);
    }

    private int Border(int lane) => (int)((long)_answers.TaskCount * lane / _expected.Length);
}

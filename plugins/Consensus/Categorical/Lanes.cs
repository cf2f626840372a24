using LabelHub.Plugin.Consensus.Answers;

namespace LabelHub.Plugin.Consensus.Categorical;

/// <summary>
/// Sweeps over all tasks, in a number of lanes that follows from the number of answers and never from the machine: the sums come out
/// the same on one core and on many. An iteration allocates nothing.
/// </summary>
internal sealed class Lanes : IDisposable
{
    private const int AnswersWorthALane = 1_000_000;

    private readonly AnswerTable _answers;
    private readonly int[] _known;
    private readonly Expectation[] _expected;
    private readonly double[][] _room;
    private readonly AutoResetEvent[] _go;
    private readonly AutoResetEvent[] _there;
    private volatile bool _done;
    private volatile LatentModel _model;

    public Lanes(AnswerTable answers, LatentModel model, int[] known)
    {
        (_answers, _model, _known) = (answers, model, known);
        var lanes = answers.Count < 2 * AnswersWorthALane ? 1 : 2;
        _expected = [.. Enumerable.Range(0, lanes).Select(_ => new Expectation(model))];
        _room = [.. Enumerable.Range(0, lanes).Select(_ => new double[model.Width])];
        // Events of the system: to spin while another lane works would burn the core it needs.
        _go = [.. Enumerable.Range(1, lanes - 1).Select(_ => new AutoResetEvent(false))];
        _there = [.. Enumerable.Range(1, lanes - 1).Select(_ => new AutoResetEvent(false))];
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
        foreach (var lane in _go) lane.Set();
        Run(0);
        foreach (var lane in _there) lane.WaitOne();
        for (var lane = 1; lane < _expected.Length; lane++) _expected[0].Add(_expected[lane]);
        return _expected[0];
    }

    public void Dispose()
    {
        _done = true;
        for (var lane = 0; lane < _go.Length; lane++)
        {
            _go[lane].Set();
            _there[lane].WaitOne();
            _go[lane].Dispose();
            _there[lane].Dispose();
        }
    }

    private void Follow(int lane)
    {
        var (go, there) = (_go[lane - 1], _there[lane - 1]);
        while (go.WaitOne() && !_done)
        {
            Run(lane);
            there.Set();
        }

        there.Set();
    }

    private void Run(int lane)
    {
        _expected[lane].Clear();
        var (from, to) = (Border(lane), Border(lane + 1));
        Categorical.Sweep.Run(_answers, _model, _known, from, to, _expected[lane], _room[lane]);
    }

    private int Border(int lane) => (int)((long)_answers.TaskCount * lane / _expected.Length);
}

namespace LabelHub.FakeLabelStudio.Faults;

/// <summary>The faults in force. The first rule that matches strikes; a rule that has struck as often as asked is spent.</summary>
public sealed class FaultBook
{
    private readonly Lock _gate = new();
    private readonly List<FaultRule> _rules = [];

    /// <summary>
    /// Switches a fault on. In the method <c>*</c> is any; in the path <c>*</c> is any one segment and a last
    /// <c>**</c> any rest; the query and a trailing slash do not count.
    /// </summary>
    public FaultRule Add(string method, string pathPattern, Fault fault, int times = int.MaxValue)
    {
        var rule = new FaultRule(method, pathPattern, fault, times);
        lock (_gate)
        {
            _rules.Add(rule);
        }

        return rule;
    }

    public void Clear()
    {
        lock (_gate)
        {
            _rules.Clear();
        }
    }

    internal Fault? Take(string method, string path)
    {
        lock (_gate)
        {
            return _rules.Find(rule => rule.Strikes(method, path))?.Fault;
        }
    }
}

namespace LabelHub.FakeLabelStudio.Faults;

/// <summary>A fault switched on for some requests.</summary>
public sealed class FaultRule
{
    private readonly string[] _segments;
    private readonly string _method;
    private int _left;

    internal FaultRule(string method, string pathPattern, Fault fault, int times)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(times);
        _method = method;
        _segments = Segments(pathPattern);
        Fault = fault;
        _left = times;
    }

    public Fault Fault { get; }

    /// <summary>How many requests it has struck.</summary>
    public int Hits { get; private set; }

    internal bool Strikes(string method, string path)
    {
        if (_left == 0 || !(_method == "*" || _method.Equals(method, StringComparison.OrdinalIgnoreCase)) || !Matches(Segments(path)))
        {
            return false;
        }

        _left--;
        Hits++;
        return true;
    }

    private bool Matches(string[] path)
    {
        var isOpen = _segments is [.., "**"];
        var named = isOpen ? _segments[..^1] : _segments;
        return (isOpen ? path.Length >= named.Length : path.Length == named.Length)
            && named.Zip(path).All(pair => pair.First == "*" || pair.First == pair.Second);
    }

    private static string[] Segments(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);
}

namespace LabelHub.Host.Stages;

/// <summary>Collects what a rule says while still under guard, up to a limit: a rule that never stops talking fails its run.</summary>
internal static class Bounded
{
    public const int Limit = 1_000;

    public static IReadOnlyList<T> List<T>(IEnumerable<T> said)
    {
        var list = new List<T>();
        foreach (var outcome in said)
        {
            if (list.Count == Limit) throw new InvalidOperationException($"The rule said more than {Limit:N0} outcomes in one run. Say one outcome for many places, or none.");
            list.Add(outcome ?? throw new InvalidOperationException("The rule said 'null' instead of an outcome."));
        }

        return list;
    }
}

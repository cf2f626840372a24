namespace LabelHub.FakeLabelStudio.Ledger;

/// <summary>What happened, for a test to judge by: it forgets nothing, whatever is deleted.</summary>
public sealed class StudioLedger
{
    private readonly Lock _gate = new();
    private readonly List<SeenRequest> _requests = [];
    private readonly List<HookDelivery> _deliveries = [];
    private readonly Dictionary<(int Task, string ModelVersion), int> _predictions = [];
    private readonly Dictionary<string, int> _hubKeys = new(StringComparer.Ordinal);

    /// <summary>Every request, in order of arrival.</summary>
    public IReadOnlyList<SeenRequest> Requests => Copy(_requests);

    /// <summary>Every delivery to a webhook, in order of their end.</summary>
    public IReadOnlyList<HookDelivery> Deliveries => Copy(_deliveries);

    /// <summary>How many predictions were ever created for a task under a model version.</summary>
    public int PredictionsCreated(int task, string modelVersion) => Count(_predictions, (task, modelVersion));

    /// <summary>How many predictions were ever created, by task and model version.</summary>
    public IReadOnlyDictionary<(int Task, string ModelVersion), int> PredictionCounts => Copy(_predictions);

    /// <summary>How many tasks were ever created with this <c>data.hub_key</c>.</summary>
    public int TasksCreated(string hubKey) => Count(_hubKeys, hubKey);

    /// <summary>How many tasks were ever created, by <c>data.hub_key</c>.</summary>
    public IReadOnlyDictionary<string, int> TaskCounts => Copy(_hubKeys);

    internal int Arrived(DateTimeOffset at, string method, string path, string query)
    {
        lock (_gate)
        {
            _requests.Add(new SeenRequest { Number = _requests.Count, At = at, Method = method, Path = path, Query = query });
            return _requests.Count - 1;
        }
    }

    internal void Applied(int number) => Replace(number, seen => seen with { Applied = true });

    internal void Answered(int number, int status) => Replace(number, seen => seen with { Status = status });

    internal void EndedWithoutAnswer(int number, string ending) => Replace(number, seen => seen with { Ending = ending });

    internal void Delivered(HookDelivery delivery)
    {
        lock (_gate)
        {
            _deliveries.Add(delivery);
        }
    }

    internal void PredictionCreated(int task, string modelVersion) => Increment(_predictions, (task, modelVersion));

    internal void TaskCreated(string hubKey) => Increment(_hubKeys, hubKey);

    private void Replace(int number, Func<SeenRequest, SeenRequest> change)
    {
        lock (_gate)
        {
            _requests[number] = change(_requests[number]);
        }
    }

    private void Increment<TKey>(Dictionary<TKey, int> counts, TKey key)
        where TKey : notnull
    {
        lock (_gate)
        {
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }
    }

    private int Count<TKey>(Dictionary<TKey, int> counts, TKey key)
        where TKey : notnull
    {
        lock (_gate)
        {
            return counts.GetValueOrDefault(key);
        }
    }

    private IReadOnlyList<T> Copy<T>(List<T> rows)
    {
        lock (_gate)
        {
            return [.. rows];
        }
    }

    private Dictionary<TKey, int> Copy<TKey>(Dictionary<TKey, int> counts)
        where TKey : notnull
    {
        lock (_gate)
        {
            return new Dictionary<TKey, int>(counts);
        }
    }
}

using LabelHub.FakeLabelStudio.State;
using LabelHub.FakeCvat.Webhooks;

namespace LabelHub.FakeCvat.State;

/// <summary>The application: what both doors, HTTP and the test's own, call. It outlives the listening socket.</summary>
internal sealed class CvatApp : IAsyncDisposable
{
    private readonly CvatStore _store = new();
    private readonly StudioClock _clock;

    public CvatApp(FakeCvatOptions options)
    {
        (Options, _clock) = (options, new(options.Clock));
        Hooks = new(_store, options);
    }

    public FakeCvatOptions Options { get; }

    public HookQueue Hooks { get; }

    public Uri Address { get; set; } = new("http://127.0.0.1");

    public Shapes Shapes => new(_store, Address);

    public T Read<T>(Func<CvatStore, T> look)
    {
        lock (_store.Gate) return look(_store);
    }

    /// <summary>Commits; the webhooks are told afterwards, beside whoever asked.</summary>
    /// <param name="user">Who does it; <see langword="null"/> for a background worker.</param>
    /// <param name="act">What is done.</param>
    public T Commit<T>(CvatUser? user, Func<CvatChange, T> act)
    {
        lock (_store.Gate)
        {
            var change = new CvatChange(_store, _clock, Options, Address, user);
            var result = act(change);
            Hooks.Announce(change.Events);
            return result;
        }
    }

    public ValueTask DisposeAsync() => Hooks.DisposeAsync();
}

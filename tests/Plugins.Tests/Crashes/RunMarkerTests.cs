using LabelHub.Plugins.Crashes;

namespace LabelHub.Plugins.Tests.Crashes;

public sealed class RunMarkerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("labelhub-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_file_left_in_the_midst_of_a_run_tells_who_was_at_work_on_what()
    {
        using var dying = Shared();
        dying.Take("acme.idle@aa").Enter(new("annotation", 1));
        dying.Take("acme.boxes@bb").Enter(new("annotation", 42));
        dying.Take("acme.done@cc").Leave();

        using var next = Shared();

        Assert.Equal([new("acme.idle@aa", "annotation 1", false), new("acme.boxes@bb", "annotation 42", false)], next.Left);
    }

    [Fact]
    public void A_finished_run_leaves_no_mark()
    {
        using var dying = Shared();
        var slot = dying.Take("acme.boxes@bb");
        slot.Enter(new("annotation", 42));
        slot.Leave();

        using var next = Shared();

        Assert.Empty(next.Left);
    }

    [Fact]
    public void Marks_are_reported_once()
    {
        using var dying = Shared();
        dying.Take("acme.boxes@bb").Enter(new("annotation", 42));
        using var second = Shared();

        using var third = Shared();

        Assert.Empty(third.Left);
    }

    [Fact]
    public void An_orderly_end_leaves_no_mark_even_in_the_midst_of_a_run()
    {
        using (var ending = RunMarker.Open(_folder)) ending.Take("acme.boxes@bb").Enter(new("annotation", 42));

        using var next = RunMarker.Open(_folder);

        Assert.Empty(next.Left);
    }

    [Fact]
    public void A_second_process_in_the_same_folder_keeps_its_own_marks()
    {
        using var first = RunMarker.Open(_folder);
        using var second = RunMarker.Open(_folder);

        Assert.Equal(["running.1.bin", "running.bin"], Directory.GetFiles(_folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void More_plugins_than_slots_run_unmarked()
    {
        using var marker = RunMarker.Open(_folder);

        var slots = Enumerable.Range(0, 300).Select(i => marker.Take($"acme.{i}@aa")).ToArray();
        slots[^1].Enter(new("annotation", 1));
        slots[^1].Leave();

        Assert.Same(RunSlot.Unmarked, slots[^1]);
    }

    [Fact]
    public void A_build_loaded_again_gets_its_slot_back()
    {
        using var marker = RunMarker.Open(_folder);

        Assert.Same(marker.Take("acme.boxes@bb"), marker.Take("acme.boxes@bb"));
    }

    [Fact]
    public void A_run_that_was_given_up_keeps_its_mark_until_it_returns()
    {
        using var dying = Shared();
        var slot = dying.Take("acme.boxes@bb");
        slot.Enter(new("annotation", 42));
        slot.GiveUp();

        using var next = Shared();

        Assert.False(slot.IsRunning);
        Assert.False(Assert.Single(next.Left).Definite);
    }

    [Fact]
    public void A_run_that_returns_after_the_host_closed_the_file_does_no_harm()
    {
        var marker = RunMarker.Open(_folder);
        var slot = marker.Take("acme.boxes@bb");
        slot.Enter(new("annotation", 42));
        marker.Dispose();

        var fault = Record.Exception(slot.Leave);

        Assert.Null(fault);
    }

    /// <summary>Opens the file without the lock that a process's death would end: several at once see each other's marks.</summary>
    private RunMarker Shared() =>
        new(new FileStream(Path.Combine(_folder, "running.bin"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite));
}

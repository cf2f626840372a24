using LabelHub.Plugins.Crashes;

namespace LabelHub.Plugins.Tests.Crashes;

public sealed class CrashLedgerTests : IDisposable
{
    private const string Key = "acme.boxes@bb";

    private static readonly LeftMark AtWork = new(Key, "annotation 42", Definite: false);
    private static readonly LeftMark Culprit = new(Key, "annotation 42", Definite: true);

    private readonly string _folder = Directory.CreateTempSubdirectory("labelhub-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Being_at_work_at_one_death_is_no_crime()
    {
        Start(AtWork);

        Assert.Null(Start().QuarantineOf(Key));
    }

    [Fact]
    public void Being_at_work_at_two_deaths_in_a_row_is()
    {
        Start(AtWork);
        Start(AtWork);

        Assert.Equal(
            "Plugin 'acme.boxes' was at work when the process died, 2 times in a row, last on annotation 42. It may overflow the stack or use up the memory. Install another build, or lift the quarantine on the plugins page.",
            Start().QuarantineOf(Key));
    }

    [Fact]
    public void Ending_the_process_is_at_once()
    {
        Start(Culprit);

        Assert.StartsWith("Plugin 'acme.boxes' ended the whole process while it ran on annotation 42.", Start().QuarantineOf(Key), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_build_of_the_plugin_is_not_held_to_account()
    {
        Start(Culprit);

        Assert.Null(Start().QuarantineOf("acme.boxes@cc"));
    }

    [Fact]
    public void An_orderly_end_forgets_counts_but_no_quarantine()
    {
        Start(AtWork, Culprit with { Key = "acme.exits@dd" }).ClearCounts();
        Start(AtWork);

        Assert.Null(Start().QuarantineOf(Key));
        Assert.NotNull(Start().QuarantineOf("acme.exits@dd"));
    }

    [Fact]
    public void A_lifted_quarantine_begins_anew()
    {
        Start(Culprit).Clear(Key);

        Assert.Null(Start(AtWork).QuarantineOf(Key));
    }

    [Fact]
    public void A_torn_file_holds_nothing_against_anyone()
    {
        File.WriteAllText(Path.Combine(_folder, "crashes.json"), "{\"acme");

        Assert.Null(Start(AtWork).QuarantineOf(Key));
    }

    private CrashLedger Start(params LeftMark[] left)
    {
        var ledger = new CrashLedger(_folder);
        ledger.Charge(left);
        return ledger;
    }
}

using LabelHub.Plugin.Consensus;
using LabelHub.Plugin.LabelStudio;
using LabelHub.Plugin.Validation;

namespace LabelHub.Testing.Tests.Purity;

public sealed class PurityCheckTests
{
    private static readonly Recording Boxes = Recording.Of(
        Told.Item(), Told.Annotation("a", "ann", 1, Sample.Box("TITLE", width: 0.125)), Told.Annotation("b", "bob", 1, Sample.Box("title", width: 0.375)));

    [Theory]
    [InlineData(typeof(CountingPlugin), "fresh instances")]
    [InlineData(typeof(RememberingPlugin), "reverse order")]
    [InlineData(typeof(GermanPlugin), "'de-DE'")]
    [InlineData(typeof(CasingPlugin), "'tr-TR'")]
    [InlineData(typeof(LocalTimePlugin), "Pacific/Kiritimati")]
    public void An_impure_rule_is_found(Type plugin, string circumstance) =>
        Assert.Contains(Find((IPlugin)Activator.CreateInstance(plugin)!), found => found.Circumstance.Contains(circumstance, StringComparison.Ordinal));

    [Fact]
    public void The_message_names_the_rule_the_subject_and_both_outcomes()
    {
        var fault = Assert.Throws<PurityException>(() => PurityCheck.Of<GermanPlugin>(Boxes));

        Assert.Contains("Rule 'German' is not pure: about annotation 'b' of item 'i'", fault.Message, StringComparison.Ordinal);
        Assert.Contains("0.375", fault.Message, StringComparison.Ordinal);
        Assert.Contains("0.375", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_plugins_that_come_with_labelhub_are_pure()
    {
        var recording = Recording.Translate(new LabelStudioConnector(), Deliveries.All);

        PurityCheck.Of<ValidationPlugin>(recording);
        PurityCheck.Of<ConsensusPlugin>(recording);
    }

    [Fact]
    public void Culture_and_time_zone_are_as_before_afterwards()
    {
        var before = (System.Globalization.CultureInfo.CurrentCulture, TimeZoneInfo.Local.Id);

        PurityCheck.Of<ValidationPlugin>(Boxes);

        Assert.Equal(before, (System.Globalization.CultureInfo.CurrentCulture, TimeZoneInfo.Local.Id));
    }

    private static IReadOnlyList<Impurity> Find(IPlugin plugin) => plugin switch
    {
        CountingPlugin => PurityCheck.Find(Boxes, () => [PluginRules.Of<CountingPlugin>()]),
        RememberingPlugin => PurityCheck.Find(Boxes, () => [PluginRules.Of<RememberingPlugin>()]),
        GermanPlugin => PurityCheck.Find(Boxes, () => [PluginRules.Of<GermanPlugin>()]),
        CasingPlugin => PurityCheck.Find(Boxes, () => [PluginRules.Of<CasingPlugin>()]),
        _ => PurityCheck.Find(Boxes, () => [PluginRules.Of<LocalTimePlugin>()]),
    };
}

using LabelHub.Abstractions.Model;
using LabelHub.Abstractions.Plugins;
using LabelHub.Plugins.Discovery;
using LabelHub.Plugins.Loading;
using LabelHub.Plugins.Logging;

namespace LabelHub.Plugins.Tests.Loading;

public sealed class RuleFactoryTests
{
    private static readonly PluginLog Log = new(TimeProvider.System);

    private readonly Registration _registration = new();

    private static HttpClient Http() => new(new NoWayOut());

    [Fact]
    public void A_rule_without_parameters_and_one_with_the_settings_can_be_built()
    {
        _registration.Settings<Limits>().Validator<Plain>().Validator<Limited>();

        RuleFactory.Check(_registration);

        var limits = new Limits();
        Assert.IsType<Plain>(RuleFactory.Build(typeof(Plain), limits, Log, Http));
        Assert.Same(limits, Assert.IsType<Limited>(RuleFactory.Build(typeof(Limited), limits, Log, Http)).Limits);
    }

    [Fact]
    public void A_rule_may_ask_for_the_log_beside_the_settings()
    {
        _registration.Settings<Limits>().Validator<Talking>();
        RuleFactory.Check(_registration);

        Assert.Same(Log, Assert.IsType<Talking>(RuleFactory.Build(typeof(Talking), new Limits(), Log, Http)).Log);
    }

    [Fact]
    public void A_service_may_ask_for_a_way_out_and_a_rule_may_not()
    {
        _registration.Service<Caller>();
        RuleFactory.Check(_registration);
        using var client = Http();

        Assert.Same(client, Assert.IsType<Caller>(RuleFactory.Build(typeof(Caller), null, Log, () => client)).Http);
        Assert.Contains("asks for 'HttpClient'", Complaint(plugin => plugin.Validator<Caller>()), StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_that_were_not_declared_are_asked_for_in_vain() => Assert.Equal(
        "The constructor of rule 'Limited' asks for 'Limits', but the plugin declares no settings; call Settings<T>() in Configure, or ask for nothing.",
        Complaint(plugin => plugin.Validator<Limited>()));

    [Fact]
    public void A_rule_may_not_ask_for_anything_else() => Assert.Equal(
        "The constructor of rule 'Greedy' asks for 'Limits', 'TimeProvider'; it may ask for the settings record 'Limits' and for the log, 'IPluginLog', and for nothing else.",
        Complaint(plugin => plugin.Settings<Limits>().Validator<Greedy>()));

    [Fact]
    public void Every_rule_that_cannot_be_built_is_named() => Assert.Equal(
        "Rule 'Abstract' is abstract; register a class that can be made. Rule 'Ambiguous' has 2 public constructors; it needs exactly one.",
        Complaint(plugin => plugin.Validator<Abstract>().Validator<Plain>().Validator<Ambiguous>()));

    [Fact]
    public void A_plugin_without_rules_is_told_how_to_add_one() =>
        Assert.StartsWith("The plugin registers no rule; call Validator<T>()", Complaint(_ => { }), StringComparison.Ordinal);

    [Fact]
    public void A_second_settings_record_is_refused()
    {
        var fault = Assert.Throws<InvalidOperationException>(() => _registration.Settings<Limits>().Settings<Plain>());

        Assert.Equal("Settings were declared twice, as 'Limits' and as 'Plain'; a plugin has one settings record.", fault.Message);
    }

    private string Complaint(Action<IPluginBuilder> configure)
    {
        configure(_registration);
        return Assert.Throws<PluginException>(() => RuleFactory.Check(_registration)).Message;
    }

    internal sealed record Limits;

    internal abstract class Abstract : IValidator
    {
        public IEnumerable<Finding> Validate(Annotation annotation, ItemContext item) => [];
    }

    internal sealed class Plain : Abstract;

    internal sealed class Limited(Limits limits) : Abstract
    {
        public Limits Limits { get; } = limits;
    }

    internal sealed class Talking(IPluginLog log, Limits limits) : Abstract
    {
        public IPluginLog Log { get; } = log;

        public Limits Limits { get; } = limits;
    }

    internal sealed class Caller(HttpClient http) : Abstract, IService
    {
        public string Name => "caller";

        public HttpClient Http { get; } = http;

        public Task<Reply> AnswerAsync(Question question, CancellationToken stop) => Task.FromResult(new Reply { Body = "1" });
    }

    internal sealed class Greedy(Limits limits, TimeProvider time) : Abstract
    {
        public Limits Limits { get; } = limits;

        public TimeProvider Time { get; } = time;
    }

    internal sealed class Ambiguous : Abstract
    {
        public Ambiguous()
        {
        }

        public Ambiguous(Limits limits) => _ = limits;
    }
}

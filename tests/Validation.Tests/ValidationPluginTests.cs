using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace LabelHub.Validation.Tests;

public sealed class ValidationPluginTests
{
    private readonly RecordingPluginBuilder _builder = new();

    public ValidationPluginTests() => new ValidationPlugin().Configure(_builder);

    [Fact]
    public void Every_rule_beside_the_plugin_is_registered_once() =>
        Assert.Equal(RecordingPluginBuilder.RulesBeside(typeof(ValidationPlugin)).OrderBy(rule => rule.Name), _builder.Rules.OrderBy(rule => rule.Name));

    [Fact]
    public void A_rule_asks_for_the_settings_and_nothing_else() => Assert.All(_builder.Rules, rule => Assert.All(
        Assert.Single(rule.GetConstructors()).GetParameters(), parameter => Assert.Equal(_builder.SettingsType, parameter.ParameterType)));

    [Fact]
    public void The_defaults_lie_within_the_limits_of_the_settings()
    {
        var settings = new ValidationSettings();

        Assert.All(
            typeof(ValidationSettings).GetProperties().Where(property => property.PropertyType == typeof(double)),
            property => Assert.True(Assert.IsType<RangeAttribute>(property.GetCustomAttribute<RangeAttribute>()).IsValid(property.GetValue(settings))));
    }
}

using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using LabelHub.Plugins.Settings;
using LabelHub.Plugins.Tests.Support;

namespace LabelHub.Plugins.Tests.Settings;

public sealed class CanonicalSettingsTests
{
    private static readonly SettingsSchema Schema = SchemaReader.Read(typeof(Four));

    [Fact]
    public void Order_spelling_and_defaults_make_no_difference() =>
        Assert.Equal(Canonical("""{"b":1.50,"a":2.0}"""), Canonical("""{ "a": 2, "c": "PT60S", "b": 1.5 }"""));

    [Fact]
    public void A_decimal_keeps_every_digit_that_counts() =>
        Assert.Contains("\"d\":0.1234567890123456789", Canonical("""{"d":0.12345678901234567890}"""), StringComparison.Ordinal);

    [Fact]
    public void Another_value_is_another_text() => Assert.NotEqual(Canonical("""{"a":1}"""), Canonical("""{"a":2}"""));

    [Fact]
    public void Writing_twice_changes_nothing() => Prop.ForAll<int, double, int>((a, b, seconds) =>
    {
        if (!double.IsFinite(b)) return;
        var given = string.Create(CultureInfo.InvariantCulture, $$"""{"a":{{a}},"b":{{JsonSerializer.Serialize(b)}},"c":"PT{{Math.Abs((long)seconds)}}S"}""");
        var once = Canonical(given);
        Assert.Equal(once, Canonical(once));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_written_binds_to_what_was_given() => Prop.ForAll<int, double>((a, b) =>
    {
        if (!double.IsFinite(b)) return;
        var given = string.Create(CultureInfo.InvariantCulture, $$"""{"a":{{a}},"b":{{JsonSerializer.Serialize(b)}}}""");
        var bound = (Four)SettingsBinder.Bind(typeof(Four), Some.Json(Canonical(given)));
        Assert.Equal((a, b, TimeSpan.FromMinutes(1)), (bound.A, bound.B, bound.C));
    }).QuickCheckThrowOnFailure();

    private static string Canonical(string settings)
    {
        Assert.Empty(Schema.Check(Some.Json(settings)));
        return Schema.Canonical(Some.Json(settings));
    }

    public sealed record Four
    {
        public int A { get; init; }

        public double B { get; init; }

        public decimal D { get; init; }

        public TimeSpan C { get; init; } = TimeSpan.FromMinutes(1);
    }
}

using FsCheck;
using FsCheck.Fluent;
using LabelHub.Host.Facts;

namespace LabelHub.Host.Tests.Facts;

public sealed class OrderKeyTests
{
    [Fact]
    public void A_key_that_went_into_a_tool_is_read_as_it_went() => Prop.ForAll(
        (from item in Gen.Choose(0, int.MaxValue) from plugin in Gen.Elements("a", "b") from outcome in Gen.Elements("x", "y|z") from generation in Gen.Choose(1, 1000) select OrderKey.Of((long)item << 20, plugin, outcome, generation)).ToArbitrary(),
        key => OrderKey.TryRead(key.ToString()) == key).QuickCheckThrowOnFailure();

    [Fact]
    public void Generations_of_one_effect_share_the_logical_key() =>
        Assert.Equal(OrderKey.Of(1, "a", "x", 1).EffectKey, OrderKey.Of(1, "a", "x", 2).EffectKey);

    [Fact]
    public void Item_plugin_and_outcome_make_the_key() => Assert.Distinct(
        [OrderKey.Of(1, "a", "x", 1).EffectKey, OrderKey.Of(2, "a", "x", 1).EffectKey, OrderKey.Of(1, "b", "x", 1).EffectKey, OrderKey.Of(1, "a", "y", 1).EffectKey, OrderKey.Of(1, "ax", "", 1).EffectKey]);

    [Theory]
    [InlineData("")]
    [InlineData("lh")]
    [InlineData("lh-1-0123456789abcdef")]
    [InlineData("lh-1-short-1")]
    [InlineData("lh-x-0123456789abcdef-1")]
    [InlineData("lh--1-0123456789abcdef-1")]
    [InlineData("lh-1-0123456789abcdef-1-2")]
    [InlineData("LH-1-0123456789abcdef-1")]
    [InlineData("lh-1-0123456789abcdef-99999999999")]
    [InlineData("lh-99999999999999999999-0123456789abcdef-1")]
    [InlineData("lh- 1-0123456789abcdef-1")]
    public void What_is_not_our_key_is_nobodys(string text) => Assert.Null(OrderKey.TryRead(text));

    [Fact]
    public void Reading_never_throws() => Prop.ForAll<NonNull<string>>(text => OrderKey.TryRead("lh-" + text.Get) is null or { ItemId: >= 0 }).QuickCheckThrowOnFailure();
}

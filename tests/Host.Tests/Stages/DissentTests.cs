using FsCheck;
using FsCheck.Fluent;
using LabelHub.Abstractions.Model;
using LabelHub.Host.Stages;

namespace LabelHub.Host.Tests.Stages;

/// <summary>How hard an item is: how often two of its answers differ.</summary>
public sealed class DissentTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("a", 0)]
    [InlineData("aa", 0)]
    [InlineData("ab", 1)]
    [InlineData("aab", 2.0 / 3)]
    [InlineData("aabb", 2.0 / 3)]
    [InlineData("abcd", 1)]
    public void It_is_the_share_of_pairs_that_differ(string labels, double difficulty) => Assert.Equal(difficulty, Dissent.Of(Answers(labels)), 12);

    [Fact]
    public void The_order_of_several_labels_is_no_difference() =>
        Assert.Equal(0, Dissent.Of(Some.Answers(SomeFactsField, ["a", "b"], ["b", "a"])));

    [Fact]
    public void It_is_a_share_and_the_same_in_any_order() => Prop.ForAll(
        Gen.ArrayOf(Gen.Elements('a', 'b', 'c')).ToArbitrary(),
        labels =>
        {
            var difficulty = Dissent.Of(Answers(new string(labels)));
            return difficulty is >= 0 and <= 1 && Math.Abs(difficulty - Dissent.Of(Answers(new string([.. labels.Reverse()])))) < 1e-12;
        }).Check(Config.QuickThrowOnFailure);

    private const string SomeFactsField = "field";

    private static IEnumerable<Answer> Answers(string labels) => Some.Answers(SomeFactsField, [.. labels.Select(label => (IReadOnlyList<string>)[$"{label}"])]);
}

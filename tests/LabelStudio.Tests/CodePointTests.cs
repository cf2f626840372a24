using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace LabelHub.LabelStudio.Tests;

public sealed class CodePointTests
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(500);

    private static Gen<string> Text { get; } =
        Gen.Elements("a", " ", "é", "e\u0301", "и", "漢", "👍", "👍🏽", "👩\u200D👩\u200D👧", "🇳🇱", "\u0301", "𝒳", "\n", "\uD83D").ListOf().Select(string.Concat);

    [Theory]
    [InlineData("Paris 👍 rocks", 6, 7, "👍")]
    [InlineData("👍👍 Paris", 3, 8, "Paris")]
    [InlineData("cafe\u0301 noir", 0, 5, "cafe\u0301")]
    [InlineData("👩\u200D👧 go", 0, 3, "👩\u200D👧")]
    [InlineData("short", 2, 99, "ort")]
    [InlineData("short", 4, 2, "")]
    public void A_slice_counts_every_code_point_once(string text, int start, int end, string expected) => Assert.Equal(expected, CodePoints.Slice(text, start, end));

    [Fact]
    public void Offsets_and_indexes_are_each_other_s_inverse_at_every_code_point() => Prop.ForAll(Text.ToArbitrary(), text =>
        Enumerable.Range(0, CodePoints.Count(text) + 1).All(offset => CodePoints.ToOffset(text, CodePoints.ToIndex(text, offset)) == offset)).Check(Thorough);

    [Fact]
    public void They_count_as_UTF_32_does() => Prop.ForAll(Text.ToArbitrary(), text =>
        CodePoints.Count(text) == Encoding.UTF32.GetByteCount(text) / 4).Check(Thorough);

    [Fact]
    public void An_index_inside_a_pair_is_the_offset_of_its_code_point() => Assert.Equal(1, CodePoints.ToOffset("a👍b", 2));

    [Fact]
    public void Slices_join_to_the_text() => Prop.ForAll((from text in Text from at in Gen.Choose(0, 40) select (text, at)).ToArbitrary(), cut =>
        CodePoints.Slice(cut.text, 0, cut.at) + CodePoints.Slice(cut.text, cut.at, int.MaxValue) == cut.text).Check(Thorough);
}

using FsCheck;
using FsCheck.Fluent;
using LabelHub.Host.Facts;

namespace LabelHub.Host.Tests.Facts;

public sealed class PseudonymTests
{
    [Fact]
    public void A_person_has_the_same_name_at_each_rebuild() => Assert.Equal("P-6770df", Pseudonym.Of(1, "17"));

    [Fact]
    public void The_name_is_short_and_plain_whatever_the_tool_calls_them() =>
        Prop.ForAll<long, NonNull<string>>((connection, id) => System.Text.RegularExpressions.Regex.IsMatch(Pseudonym.Of(connection, id.Get), "^P-[0-9a-f]{6}$")).QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_account_number_in_two_tools_is_two_people() => Assert.NotEqual(Pseudonym.Of(1, "17"), Pseudonym.Of(2, "17"));

    [Fact]
    public void Hundreds_of_people_are_told_apart() => Assert.Distinct(Enumerable.Range(1, 300).Select(id => Pseudonym.Of(1, $"{id}")));
}

using FsCheck;
using FsCheck.Fluent;
using LabelHub.Host.People;

namespace LabelHub.Host.Tests.People;

/// <summary>What is told of groups.</summary>
public sealed class GroupDetailTests
{
    [Fact]
    public void Fewer_than_five_are_no_group() => Check.QuickThrowOnFailure(Prop.ForAll<byte[]>(agreed =>
        GroupDetail.Of(null, [.. agreed.Select(Of)]) is null == agreed.Length < 5));

    [Fact]
    public void Neither_a_persons_share_nor_the_exact_number_of_people_can_be_read_off() => Check.QuickThrowOnFailure(Prop.ForAll<byte[]>(agreed =>
        GroupDetail.Of(null, [.. agreed.Select(Of)]) is not { } group || (group.People % 5 == 0 && group.Median * 10 == Math.Round(group.Median * 10))));

    [Fact]
    public void One_who_joins_moves_it_by_a_step_or_not_at_all()
    {
        Figure[] five = [Of(10), Of(20), Of(30), Of(40), Of(50)];
        Assert.Equal(GroupDetail.Of("time", five)?.People, GroupDetail.Of("time", [.. five, Of(90)])?.People);
    }

    private static Figure Of(byte agreed) => new() { Judged = 255, Agreed = agreed, Share = agreed / 255.0, Low = 0, High = 1, Evidence = new Dictionary<string, long>() };
}

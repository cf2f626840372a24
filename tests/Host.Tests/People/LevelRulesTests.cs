using FsCheck;
using FsCheck.Fluent;
using LabelHub.Host.Facts;
using LabelHub.Host.People;

namespace LabelHub.Host.Tests.People;

/// <summary>What must be said before a project looks further at people.</summary>
public sealed class LevelRulesTests
{
    private static readonly DateTimeOffset Now = Some.Instant;

    private static readonly LevelRequest Whole = new()
    {
        Level = PeopleLevel.Managed, Purpose = "To help", LegalBasis = "Agreement 12", Notice = "Your leads will see", NoticeAt = Now, EffectiveAt = Now.AddDays(14),
    };

    [Fact]
    public void A_raise_that_says_all_is_accepted() => Assert.Empty(LevelRules.Errors(Whole, PeopleLevel.Items, false, Now));

    [Fact]
    public void All_that_is_missing_is_told_at_once() => Assert.Equal(
        ["purpose", "legalBasis", "notice", "noticeAt", "effectiveAt"],
        LevelRules.Errors(new() { Level = PeopleLevel.Coaching }, PeopleLevel.Items, false, Now).Select(error => error.Split(':')[0]));

    [Fact]
    public void It_never_holds_before_people_are_told() => Check.QuickThrowOnFailure(Prop.ForAll<int, int>((told, from) =>
    {
        var request = Whole with { NoticeAt = Now.AddHours(Math.Abs(told % 1000)), EffectiveAt = Now.AddHours(Math.Abs(from % 1000)) };
        return LevelRules.Errors(request, PeopleLevel.Items, false, Now).Count == 0 == (request.EffectiveAt >= request.NoticeAt);
    }));

    [Fact]
    public void A_date_that_has_passed_is_refused_and_today_is_not()
    {
        Assert.Contains("has passed", Assert.Single(LevelRules.Errors(Whole with { NoticeAt = Now.AddDays(-9), EffectiveAt = Now.AddDays(-1) }, PeopleLevel.Items, false, Now)), StringComparison.Ordinal);
        var today = new DateTimeOffset(Now.UtcDateTime.Date, TimeSpan.Zero);
        Assert.Empty(LevelRules.Errors(Whole with { NoticeAt = today, EffectiveAt = today }, PeopleLevel.Items, false, Now));
    }

    [Fact]
    public void Lowering_asks_for_a_reason_alone()
    {
        Assert.StartsWith("reason:", Assert.Single(LevelRules.Errors(new() { Level = PeopleLevel.Items }, PeopleLevel.Managed, false, Now)), StringComparison.Ordinal);
        Assert.Empty(LevelRules.Errors(new() { Level = PeopleLevel.Items, Reason = "Not needed" }, PeopleLevel.Managed, false, Now));
    }

    [Fact]
    public void The_level_in_force_is_asked_for_only_to_withdraw_what_was_announced()
    {
        Assert.Contains("in force already", Assert.Single(LevelRules.Errors(new() { Level = PeopleLevel.Items, Reason = "r" }, PeopleLevel.Items, false, Now)), StringComparison.Ordinal);
        Assert.Empty(LevelRules.Errors(new() { Level = PeopleLevel.Items, Reason = "r" }, PeopleLevel.Items, true, Now));
    }

    [Fact]
    public void A_level_nobody_knows_is_refused_and_allows_nothing()
    {
        Assert.Contains("'all' is not known. Accepted are 'items', 'coaching', 'managed'", Assert.Single(LevelRules.Errors(Whole with { Level = "all" }, PeopleLevel.Items, false, Now)), StringComparison.Ordinal);
        Assert.False(PeopleLevel.AllowsOwnFigures("all") || PeopleLevel.AllowsPersons("all"));
    }
}

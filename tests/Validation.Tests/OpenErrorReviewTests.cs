namespace LabelHub.Validation.Tests;

public sealed class OpenErrorReviewTests
{
    private static readonly Finding TinyBox = Finding.Error("tiny-box", $"too small", new Place { Field = "cars" });

    [Fact]
    public void A_settled_item_with_an_open_error_wants_one_review()
    {
        var ask = Assert.IsType<AskReview>(Assert.Single(Decide(With(TinyBox))));

        Assert.Equal("review|open-error|", ask.Key);
        Assert.Equal("The checks found an error on this item (tiny-box): what is right?", ask.Reason);
    }

    [Fact]
    public void Several_errors_want_one_review_that_names_each_code_once()
    {
        var ask = Assert.IsType<AskReview>(Assert.Single(Decide(With(TinyBox, Finding.Error("empty-span", $"empty"), TinyBox))));

        Assert.Contains("(empty-span, tiny-box)", ask.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_item_that_still_expects_labels_waits() => Assert.Empty(Decide(With(TinyBox) with { Settled = false }));

    [Fact]
    public void A_warning_wants_nothing() => Assert.Empty(Decide(With(Finding.Warning("tiny-box", $"small"))));

    [Fact]
    public void A_stale_error_still_counts()
    {
        var state = With() with { Findings = [Some.Standing(TinyBox) with { Stale = true }] };

        Assert.Single(Decide(state));
    }

    [Fact]
    public void A_decision_on_its_field_ends_it() => Assert.Empty(Decide(With(TinyBox) with { Decisions = [Some.Decision("cars", "Car")] }));

    [Fact]
    public void A_decision_on_another_field_does_not() => Assert.Single(Decide(With(TinyBox) with { Decisions = [Some.Decision("weather", "rain")] }));

    [Fact]
    public void An_error_about_the_whole_annotation_ends_with_any_decision() =>
        Assert.Empty(Decide(With(Finding.Error("empty-annotation", $"empty")) with { Decisions = [Some.Decision("weather", "rain")] }));

    [Fact]
    public void A_setting_turns_it_off() =>
        Assert.Empty(new OpenErrorReview(new() { ReviewErrors = false }).Decide(With(TinyBox)));

    private static ItemState With(params IReadOnlyList<Finding> findings) =>
        Some.State() with { Findings = [.. findings.Select(finding => Some.Standing(finding))] };

    private static IEnumerable<Outcome> Decide(ItemState state) => new OpenErrorReview(new()).Decide(state);
}

namespace LabelHub.Validation.Tests;

public sealed class OpenErrorReturnTests
{
    private static readonly Finding TinyBox = Finding.Error("tiny-box", $"The box is too small.", new Place { Field = "cars" });

    [Fact]
    public void By_default_nothing_is_returned() => Assert.Empty(new OpenErrorReturn(new()).Decide(With(TinyBox)));

    [Fact]
    public void An_open_error_proposes_to_return_the_version_it_stands_on()
    {
        var work = Assert.IsType<ReturnWork>(Assert.Single(Decide(With(TinyBox))));

        var annotation = With().Annotations[0];
        Assert.Equal((annotation.Id, annotation.ContributorId, annotation.UpdatedAt), (work.AnnotationId, work.ContributorId, work.Version));
        Assert.Equal(("tiny-box", "The box is too small.", TinyBox.Key), (work.Code, work.Message, work.Cause));
    }

    [Fact]
    public void Several_errors_are_one_return_whose_key_does_not_depend_on_their_order()
    {
        var empty = Finding.Error("empty-span", $"The span is empty.");
        var one = Assert.Single(Decide(With(TinyBox, empty)));

        Assert.Equal(one.Key, Assert.Single(Decide(With(empty, TinyBox))).Key);
        Assert.Equal("empty-span, tiny-box", ((ReturnWork)one).Code);
    }

    [Fact]
    public void The_same_errors_on_a_newer_version_are_the_same_cause()
    {
        var state = With(TinyBox);
        var newer = state with { Annotations = [.. state.Annotations.Select(annotation => annotation with { UpdatedAt = annotation.UpdatedAt.AddMinutes(1) })] };

        Assert.Equal(Assert.Single(Decide(state)).Key, Assert.Single(Decide(newer)).Key);
        Assert.NotEqual(Assert.Single(Decide(state)), Assert.Single(Decide(newer)));
    }

    [Fact]
    public void The_item_may_still_expect_labels() => Assert.Single(Decide(With(TinyBox) with { Settled = false }));

    [Fact]
    public void A_warning_returns_nothing() => Assert.Empty(Decide(With(Finding.Warning("tiny-box", $"small"))));

    [Fact]
    public void A_decision_on_its_field_ends_it() => Assert.Empty(Decide(With(TinyBox) with { Decisions = [Some.Decision("cars", "Car")] }));

    [Fact]
    public void Of_two_annotations_of_one_person_only_the_newest_is_looked_at()
    {
        var state = With(TinyBox);
        var second = state.Annotations[0] with { Id = state.Annotations[0].Id + 1, UpdatedAt = state.Annotations[0].UpdatedAt.AddMinutes(1) };

        Assert.Empty(Decide(state with { Annotations = [.. state.Annotations, second] }));
    }

    [Fact]
    public void A_skipped_annotation_is_not_returned() =>
        Assert.Empty(Decide(With(TinyBox) with { Annotations = [With().Annotations[0] with { Skipped = true }] }));

    private static ItemState With(params IReadOnlyList<Finding> findings)
    {
        var annotation = Some.Annotation();
        return Some.State() with { Annotations = [annotation], Findings = [.. findings.Select(finding => Some.Standing(finding) with { AnnotationId = annotation.Id })] };
    }

    private static IEnumerable<Outcome> Decide(ItemState state) => new OpenErrorReturn(new() { ReturnOpenErrors = true }).Decide(state);
}

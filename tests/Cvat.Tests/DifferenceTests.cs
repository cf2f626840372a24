using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using LabelHub.Plugin.Cvat.Comparing;

namespace LabelHub.Cvat.Tests;

/// <summary>What became of a frame: by id, then by being the same, then by kind and place.</summary>
public sealed class DifferenceTests
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(300);

    [Fact]
    public void New_ids_for_the_same_in_any_order_are_no_difference() => Prop.ForAll(
        (from shapes in SomeShapes.Any().ListOf() from order in Gen.Shuffle(shapes.AsEnumerable()) select (shapes, order)).ToArbitrary(),
        drawn => FrameDifference.Between(Parts(drawn.shapes, 1), Parts(drawn.order, 1000)).IsNothing).Check(Thorough);

    [Fact]
    public void What_was_made_changed_and_deleted_by_id_is_told_and_nothing_else() => Prop.ForAll(Edits().ToArbitrary(), edit =>
    {
        var before = Parts(edit.Kept, 1);
        var now = before.Where((_, place) => place % 3 != 1).Select((part, place) => place % 2 == 0 ? part : Some.Part(part.Key, Moved(part.Object))).ToList();
        now.AddRange(Parts(edit.Made, 500));
        var told = FrameDifference.Between(before, now);
        var gone = before.Where((_, place) => place % 3 == 1).Select(part => part.Key).ToHashSet();
        var changed = now.Where(part => before.FirstOrDefault(known => known.Key == part.Key) is { } known && known.Content != part.Content).Select(part => part.Key).ToHashSet();
        // An object that is gone may be found again in one that was made: then it was changed, not replaced.
        return told.Gone.All(gone.Contains) && changed.IsSubsetOf(told.Changed) && told.Made.Count - told.Gone.Count == edit.Made.Count - gone.Count
            && told.Now.Select(part => part.Key).Distinct().Count() == now.Count;
    }).Check(Thorough);

    [Fact]
    public void The_difference_to_what_is_now_known_is_nothing() => Prop.ForAll(Edits().ToArbitrary(), edit =>
    {
        var told = FrameDifference.Between(Parts(edit.Kept, 1), Parts(edit.Made, 500));
        return FrameDifference.Between(told.Now, Parts(edit.Made, 900)).IsNothing;
    }).Check(Thorough);

    [Fact]
    public void A_box_that_was_moved_and_got_a_new_id_is_still_that_box()
    {
        var told = FrameDifference.Between([Some.Part("s1", Some.Box(10, 10, 60, 60)), Some.Part("s2", Some.Box(300, 300, 380, 380))], [Some.Part("s7", Some.Box(305, 302, 384, 383)), Some.Part("s8", Some.Box(10, 10, 60, 60))]);

        Assert.Equal(["s2", "s1"], told.Now.Select(part => part.Key));
        Assert.Equal((0, "s2", 0), (told.Made.Count, Assert.Single(told.Changed), told.Gone.Count));
    }

    [Fact]
    public void A_box_elsewhere_is_another_box()
    {
        var told = FrameDifference.Between([Some.Part("s1", Some.Box(10, 10, 60, 60))], [Some.Part("s7", Some.Box(400, 300, 460, 380))]);

        Assert.Equal(("s7", "s1"), (Assert.Single(told.Made), Assert.Single(told.Gone)));
    }

    [Fact]
    public void Another_kind_of_object_in_the_same_place_is_another_object() =>
        Assert.Single(FrameDifference.Between([Some.Part("s1", Some.Box(10, 10, 60, 60))], [Some.Part("s7", Some.Shape("ellipse", 510, 35, 35, 60, 10))]).Made);

    private static Gen<(IList<JsonObject> Kept, IList<JsonObject> Made)> Edits() => from kept in SomeShapes.Drawn().ListOf() from made in SomeShapes.Drawn().ListOf() select ((IList<JsonObject>)[.. kept], (IList<JsonObject>)[.. made]);

    private static List<Part> Parts(IEnumerable<JsonObject> shapes, int from) => [.. shapes.Select((shape, place) => Some.Part($"s{from + place}", (JsonObject)shape.DeepClone()))];

    private static JsonObject Moved(JsonObject shape)
    {
        var moved = (JsonObject)shape.DeepClone();
        moved["z_order"] = 77;
        return moved;
    }
}

using FsCheck;
using FsCheck.Fluent;
using LabelHub.Abstractions.Connectors;
using LabelHub.Abstractions.Model;

namespace LabelHub.Host.Tests.Facts;

/// <summary>What stands is a function of the set of events: neither order nor redelivery matters.</summary>
public sealed class ToolFactsProperties
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(600);
    private static readonly string[] Ids = ["1", "2"];

    [Fact]
    public void The_order_of_events_does_not_matter() => Prop.ForAll(
        (from events in Events() from other in Gen.Shuffle(events) select (events, other)).ToArbitrary(),
        pair => Telling.Of(pair.events).Standing().SequenceEqual(Telling.Of(pair.other).Standing())).Check(Thorough);

    [Fact]
    public void An_event_that_comes_again_changes_nothing() => Prop.ForAll(
        (from events in Events() from again in Gen.SubListOf(events) select (events, again)).ToArbitrary(),
        pair =>
        {
            var telling = Telling.Of(pair.events);
            var before = telling.Standing();
            telling.Slice.Changed.Clear();
            foreach (var told in pair.again) telling.Add(told);
            return telling.Slice.Changed.Count == 0 && telling.Standing().SequenceEqual(before);
        }).Check(Thorough);

    [Fact]
    public void Counters_are_always_what_counting_would_give() => Prop.ForAll(
        Events().ToArbitrary(),
        events =>
        {
            var telling = new Telling();
            return events.All(told => telling.Add(told).CountsAgree());
        }).Check(Thorough);

    [Fact]
    public void Wherever_a_delete_falls_among_what_is_older_nothing_older_lives() => Prop.ForAll(
        (from events in Gen.NonEmptyListOf(Work()) from place in Gen.Choose(0, events.Count) select (events, place)).ToArbitrary(),
        pair =>
        {
            var told = pair.events.ToList();
            told.Insert(pair.place, Told.Gone(ToolObjectKind.Annotation, "1", 100));
            return Telling.Of(told).Slice.Annotations.Of("1").All(life => life.Ended);
        }).Check(Thorough);

    private static Gen<Told> Savings() =>
        from id in Gen.Elements(Ids)
        from updated in Gen.Choose(0, 3)
        from who in Gen.Elements("ann", "bob")
        from editor in Gen.Elements("ann", "bob", null)
        from lead in Gen.Elements(0, 30, 300)
        from gold in Gen.Elements(true, false)
        from trusted in Gen.Elements(true, false)
        select Told.Saved($"s{id}", updated, who, editor, lead, gold: gold, item: id) with { Trusted = trusted };

    private static Gen<Told[]> Events() => Gen.ListOf(Gen.OneOf(Work(), Savings(), Items(), Absences(), Projects(), Decisions())).Select(list => list.ToArray());

    private static Gen<Told> Work() =>
        from id in Gen.Elements(Ids)
        from item in Gen.Elements(Ids)
        from made in Gen.Choose(0, 3)
        from age in Gen.Choose(0, 3)
        from label in Gen.Elements("yes", "no")
        from trusted in Gen.Elements(true, false)
        // Which item an annotation is of is settled when it is made.
        select Told.Work($"{id}{item}", made, made + age, label, item) with { Trusted = trusted };

    private static Gen<Told> Items() =>
        from id in Gen.Elements(Ids)
        from made in Gen.Choose(0, 1)
        from age in Gen.Choose(0, 4)
        from data in Gen.Elements("""{"text":"a"}""", """{"text":"b"}""")
        select new Told(Told.Item(id, made * 10, (made * 10) + age, data));

    private static Gen<Told> Absences() =>
        from kind in Gen.Elements(ToolObjectKind.Item, ToolObjectKind.Annotation)
        from id in Gen.Elements(Ids)
        from other in Gen.Elements(Ids)
        from asOf in Gen.Choose(0, 6)
        select Told.Absent(kind, kind == ToolObjectKind.Item ? id : $"{id}{other}", asOf);

    private static Gen<Told> Projects() =>
        from updated in Gen.Choose(0, 3)
        from title in Gen.Elements("Streets", "Roads")
        from field in Gen.Elements("field", "other")
        select new Told(Told.Project(updated, title, Some.Schema(Some.Field(FieldKind.Choice, field))));

    private static Gen<Told> Decisions() =>
        from id in Gen.Elements(Ids)
        from minute in Gen.Choose(0, 3)
        from label in Gen.Elements("yes", "no")
        select new Told(new DecisionSeen { RequestKey = "lh-5-0123456789abcdef-1", Id = id, Field = "field", Labels = [label], Contributor = "rev", At = Told.At(minute) });
}

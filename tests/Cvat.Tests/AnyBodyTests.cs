using System.Text;
using FsCheck;
using FsCheck.Fluent;
using LabelHub.LabelStudio.Tests;

namespace LabelHub.Cvat.Tests;

/// <summary>Whatever arrives, translating it answers changes or a reason, and never throws.</summary>
public sealed class AnyBodyTests
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(1500);

    private static Gen<string> Told { get; } = Gen.Elements(
        Some.JobDelivery("""{"state": {"from": "new", "to": "completed"}}"""),
        Some.JobDelivery("""{"updated_date": "2026-11-02T09:13:59Z"}""", member: "before_update"),
        """{"event": "delete:task", "task": {"id": 88, "project_id": 31}, "webhook_id": 11}""",
        """{"event": "completed:request[merge:job]", "request": {"operation": {"project_id": 31}}}""",
        $$"""
        {"observed": "work", "project": 31, "task": 88, "job": 412, "frame": 214, "id": "412:214", "contributor": "7", "created": "2026-11-02T09:14:06Z", "at": "2026-11-02T09:14:06Z", "width": 640, "height": 480,
         "labels": {{Some.LabelsJson}}, "objects": [{"key": "s1", "object": {{Some.Box(1, 2, 3, 4).ToJsonString()}}}], "made": ["s1"], "changed": [], "gone": []}
        """,
        """{"observed": "task", "project": 31, "task": 88, "name": "cams", "created": "2026-11-02T09:14:06Z", "at": "2026-11-02T09:14:06Z", "frames": [{"frame": 0, "name": "a.jpg", "width": 640, "height": 480, "people": 2}], "deleted": [3]}""",
        $$"""{"observed": "project", "project": 31, "name": "docks", "labels": {{Some.LabelsJson}}, "begun": "2026-11-02T09:14:06Z"}""",
        """{"observed": "absence", "kind": "Annotation", "ids": ["412:214"], "at": "2026-11-02T09:14:06Z"}""");

    [Fact]
    public void A_body_as_it_should_be_is_read() => Prop.ForAll(Told.ToArbitrary(), body =>
        Enum.GetValues<RecordedKind>().Any(kind => Some.Connector.Translate(new() { Kind = kind, Body = Encoding.UTF8.GetBytes(body), ReceivedAt = Some.Time }) is { Unreadable: null, Changes.Count: > 0 })).Check(Thorough);

    [Fact]
    public void A_body_with_any_value_replaced_is_read_or_refused() =>
        Check(from body in Told from odd in Damage.Odd from place in Gen.Choose(0, int.MaxValue) select Damage.Replaced(body, place, odd));

    [Fact]
    public void A_body_with_any_member_left_out_is_read_or_refused() => Check(from body in Told from place in Gen.Choose(0, int.MaxValue) select Damage.Replaced(body, place, null));

    [Fact]
    public void A_body_cut_off_or_with_any_byte_changed_is_read_or_refused() =>
        Check(from body in Told from place in Gen.Choose(0, int.MaxValue) from value in Gen.Choose(0, 255) from cut in Gen.Elements(true, false) select Damage.Cut(body, place, (byte)value, cut));

    private static void Check(Gen<byte[]> bodies) => Prop.ForAll(bodies.ToArbitrary(), body =>
        Enum.GetValues<RecordedKind>().All(kind =>
        {
            var translation = Some.Connector.Translate(new() { Kind = kind, Body = body, ReceivedAt = Some.Time });
            return translation.Unreadable is null || translation.Changes.Count == 0;
        })).Check(Thorough);
}

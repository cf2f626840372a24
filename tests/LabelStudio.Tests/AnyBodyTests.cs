using FsCheck;
using FsCheck.Fluent;

namespace LabelHub.LabelStudio.Tests;

/// <summary>Whatever arrives, translating it answers changes or a reason, and never throws.</summary>
public sealed class AnyBodyTests
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(1500);

    private static Gen<string> Recorded { get; } = Gen.Elements(Recording.Deliveries.Select(Recording.Body).Concat(Made()).ToArray());

    [Fact]
    public void A_body_with_any_value_replaced_is_read_or_refused() =>
        Check(from body in Recorded from odd in Damage.Odd from place in Gen.Choose(0, int.MaxValue) select Damage.Replaced(body, place, odd));

    [Fact]
    public void A_body_with_any_member_left_out_is_read_or_refused() =>
        Check(from body in Recorded from place in Gen.Choose(0, int.MaxValue) select Damage.Replaced(body, place, null));

    [Fact]
    public void A_body_cut_off_or_with_any_byte_changed_is_read_or_refused() =>
        Check(from body in Recorded from place in Gen.Choose(0, int.MaxValue) from value in Gen.Choose(0, 255) from cut in Gen.Elements(true, false) select Damage.Cut(body, place, (byte)value, cut));

    private static void Check(Gen<byte[]> bodies) => Prop.ForAll(bodies.ToArbitrary(), body =>
        Enum.GetValues<RecordedKind>().All(kind =>
        {
            var translation = Some.Connector.Translate(new() { Kind = kind, Body = body, ReceivedAt = Some.Time });
            return translation.Unreadable is null || translation.Changes.Count == 0;
        })).Check(Thorough);

    private static IEnumerable<string> Made() => [ReviewDecisionTests.Delivery("A"), ObservationTests.TaskBody, ObservationTests.AbsenceBody];
}

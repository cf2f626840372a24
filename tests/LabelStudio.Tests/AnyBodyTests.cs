using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace LabelHub.LabelStudio.Tests;

/// <summary>Whatever arrives, translating it answers changes or a reason, and never throws.</summary>
public sealed class AnyBodyTests
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(1500);

    private static Gen<string> Recorded { get; } = Gen.Elements(Recording.Deliveries.Select(Recording.Body).Concat(Made()).ToArray());

    private static Gen<string> Odd { get; } = Gen.Elements(
        "null", "true", "-1", "1e999", "123456789012345678901234567890", "\"\"", "\"x\"", "\"\\ud800\"", "[]", "[[[]]]", "{}", "[{}]", "{\"id\":1}", "\"2026-02-30T00:00:00Z\"", "\"<a>\"");

    [Fact]
    public void A_body_with_any_value_replaced_is_read_or_refused() =>
        Check(from body in Recorded from odd in Odd from place in Gen.Choose(0, int.MaxValue) select Replaced(body, place, odd));

    [Fact]
    public void A_body_with_any_member_left_out_is_read_or_refused() =>
        Check(from body in Recorded from place in Gen.Choose(0, int.MaxValue) select Replaced(body, place, null));

    [Fact]
    public void A_body_cut_off_or_with_any_byte_changed_is_read_or_refused() =>
        Check(from body in Recorded from place in Gen.Choose(0, int.MaxValue) from value in Gen.Choose(0, 255) from cut in Gen.Elements(true, false) select Damaged(body, place, (byte)value, cut));

    private static void Check(Gen<byte[]> bodies) => Prop.ForAll(bodies.ToArbitrary(), body =>
        Enum.GetValues<RecordedKind>().All(kind =>
        {
            var translation = Some.Connector.Translate(new() { Kind = kind, Body = body, ReceivedAt = Some.Time });
            return translation.Unreadable is null || translation.Changes.Count == 0;
        })).Check(Thorough);

    private static byte[] Replaced(string body, int place, string? value)
    {
        var root = JsonNode.Parse(body)!;
        var places = Places(root).ToList();
        var chosen = places[place % places.Count];
        // Replaced as text, since a number too large or half a character is no node.
        const string Mark = "\"@@here@@\"";
        if (value is not null) chosen.ReplaceWith(JsonNode.Parse(Mark));
        else if (chosen.Parent is JsonObject owner) owner.Remove(chosen.GetPropertyName());
        return Encoding.UTF8.GetBytes(root.ToJsonString().Replace(Mark, value ?? "", StringComparison.Ordinal));
    }

    private static byte[] Damaged(string body, int place, byte value, bool cut)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        bytes[place % bytes.Length] = value;
        return cut ? bytes[..(place % bytes.Length)] : bytes;
    }

    private static IEnumerable<JsonNode> Places(JsonNode node) => node switch
    {
        JsonObject members => members.Select(member => member.Value).OfType<JsonNode>().SelectMany(member => Places(member).Prepend(member)),
        JsonArray entries => entries.OfType<JsonNode>().SelectMany(entry => Places(entry).Prepend(entry)),
        _ => [],
    };

    private static IEnumerable<string> Made() => [ReviewDecisionTests.Delivery("A"), ObservationTests.TaskBody, ObservationTests.AbsenceBody];
}

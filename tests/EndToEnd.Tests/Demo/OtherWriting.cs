using System.Text.Json;
using System.Text.Json.Nodes;

namespace LabelHub.EndToEnd.Tests.Demo;

/// <summary>
/// The same delivery as another release of the tool might write it: every object's keys the other way round, white space between all
/// parts, and the counters of project and task as they are by now.
/// </summary>
internal static class OtherWriting
{
    private static readonly JsonSerializerOptions Spaced = new() { WriteIndented = true, IndentSize = 3 };

    public static string Of(byte[] body, int counter)
    {
        var delivery = JsonNode.Parse(body)!.AsObject();
        delivery["project"]!["task_number"] = counter;
        delivery["project"]!["total_annotations_number"] = counter;
        delivery["task"]!["total_annotations"] = counter;
        return Reversed(delivery)!.ToJsonString(Spaced);
    }

    private static JsonNode? Reversed(JsonNode? node) => node switch
    {
        JsonObject parts => new JsonObject(parts.Reverse().Select(part => KeyValuePair.Create(part.Key, Reversed(part.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Reversed)]),
        _ => node?.DeepClone(),
    };
}

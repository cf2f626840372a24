using System.Text.Json;
using System.Text.Unicode;
using LabelHub.Abstractions.Connectors;
using LabelHub.Plugin.LabelStudio.Reading;

namespace LabelHub.Plugin.LabelStudio.Translating;

/// <summary>Reads one recorded body. Whatever the body is, the answer is changes or a reason, never an exception.</summary>
internal static class Translator
{
    public static Translation Translate(RecordedEvent recorded)
    {
        try
        {
            return Translation.Of([.. Read(recorded)]);
        }
        catch (UnreadableException refusal)
        {
            return Translation.Refused(refusal.Message);
        }
        catch (JsonException fault)
        {
            return Translation.Refused($"The body is not JSON: {fault.Message} Expected is what Label Studio sends to a webhook.");
        }
        catch (InvalidOperationException)
        {
            // The one way to get here: an escape such as \ud800 without its other half, met when the text is decoded.
            return Translation.Refused("The body holds text that is not valid Unicode; expected are complete characters.");
        }
    }

    private static List<ToolChange> Read(RecordedEvent recorded)
    {
        if (!Utf8.IsValid(recorded.Body.Span)) throw new UnreadableException("The body is not UTF-8; expected is JSON in UTF-8.");
        using var body = JsonDocument.Parse(recorded.Body);
        var root = new Node(body.RootElement, "");
        return recorded.Kind == RecordedKind.Delivery
            ? [.. Deliveries.Read(root, recorded.Project)]
            : [.. Observations.Read(root)];
    }
}

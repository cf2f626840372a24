using System.Text.Json;
using System.Text.Unicode;
using LabelHub.Abstractions.Connectors;

namespace LabelHub.Plugin.Shared.Reading;

/// <summary>Reads one recorded body. Whatever the body is, the answer is changes or a reason, never an exception.</summary>
internal static class Bodies
{
    /// <param name="recorded">The event.</param>
    /// <param name="tool">The tool's name for people.</param>
    /// <param name="read">Reads the root of the body.</param>
    public static Translation Translate(RecordedEvent recorded, string tool, Func<Node, IEnumerable<ToolChange>> read)
    {
        try
        {
            if (!Utf8.IsValid(recorded.Body.Span)) throw new UnreadableException("The body is not UTF-8; expected is JSON in UTF-8.");
            using var body = JsonDocument.Parse(recorded.Body);
            return Translation.Of([.. read(new Node(body.RootElement, ""))]);
        }
        catch (UnreadableException refusal)
        {
            return Translation.Refused(refusal.Message);
        }
        catch (JsonException fault)
        {
            return Translation.Refused($"The body is not JSON: {fault.Message} Expected is what {tool} sends to a webhook.");
        }
        catch (InvalidOperationException)
        {
            // The one way to get here: an escape such as \ud800 without its other half, met when the text is decoded.
            return Translation.Refused("The body holds text that is not valid Unicode; expected are complete characters.");
        }
    }
}

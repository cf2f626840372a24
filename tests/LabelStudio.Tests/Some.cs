using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LabelHub.LabelStudio.Tests;

/// <summary>Makers of plausible values; a test sets only what it is about.</summary>
internal static class Some
{
    public static DateTimeOffset Time { get; } = new(2026, 11, 22, 4, 0, 0, TimeSpan.Zero);

    public static LabelStudioConnector Connector { get; } = new();

    public static ITool Tool(HttpMessageHandler handler, string token, TimeProvider clock) => Connector.Open(new()
    {
        BaseAddress = new("http://studio.example/"),
        Token = token,
        Http = new(handler) { BaseAddress = new("http://studio.example/") },
        Clock = clock,
    });

    public static Translation Translate(string body, string? project = null) =>
        Connector.Translate(new() { Kind = RecordedKind.Delivery, Body = Encoding.UTF8.GetBytes(body), ReceivedAt = Time, Project = project });

    public static Translation TranslateObserved(ReadOnlyMemory<byte> body) =>
        Connector.Translate(new() { Kind = RecordedKind.Observation, Body = body, ReceivedAt = Time });

    public static JsonElement Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    /// <summary>A delivery of one annotation with the given result, and what else is to differ.</summary>
    public static string AnnotationDelivery(string result, Action<JsonNode>? change = null)
    {
        var body = JsonNode.Parse(Recording.Body("007-ANNOTATION_CREATED"))!;
        body["annotation"]!["result"] = JsonNode.Parse(result);
        change?.Invoke(body);
        return body.ToJsonString();
    }

    public static AnnotationSeen Annotation(string result, Action<JsonNode>? change = null)
    {
        var translation = Translate(AnnotationDelivery(result, change));
        Assert.Null(translation.Unreadable);
        return Assert.Single(translation.Changes.OfType<AnnotationSeen>());
    }

    public static LabelSchema Schema(string config)
    {
        var body = JsonNode.Parse(Recording.Body("026-PROJECT_UPDATED"))!;
        body["project"]!["label_config"] = config;
        return Assert.IsType<ProjectSeen>(Assert.Single(Translate(body.ToJsonString()).Changes)).Schema!;
    }
}

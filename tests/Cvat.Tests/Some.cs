using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LabelHub.Plugin.Cvat.Comparing;
using LabelHub.Plugin.Cvat.Translating;
using LabelHub.Plugin.Shared.Reading;

namespace LabelHub.Cvat.Tests;

/// <summary>Makers of plausible values; a test sets only what it is about.</summary>
internal static class Some
{
    public const string LabelsJson =
        """
        [{"id":510,"name":"crane","type":"any","attributes":[
            {"id":91,"name":"damaged","mutable":false,"input_type":"checkbox","default_value":"false","values":["false"]},
            {"id":92,"name":"kind","mutable":true,"input_type":"select","default_value":"quay","values":["quay","mobile"]},
            {"id":93,"name":"height","mutable":true,"input_type":"number","default_value":"1","values":["0","200","1"]},
            {"id":94,"name":"note","mutable":false,"input_type":"text","default_value":"","values":[]}],"sublabels":[]},
         {"id":520,"name":"person","type":"skeleton","attributes":[],"sublabels":[{"id":521,"name":"head","type":"points"},{"id":522,"name":"foot","type":"points"}]},
         {"id":530,"name":"day","type":"tag","attributes":[],"sublabels":[]}]
        """;

    public static DateTimeOffset Time { get; } = new(2026, 11, 2, 9, 14, 6, TimeSpan.Zero);

    public static ImageSize Image { get; } = new() { Width = 640, Height = 480 };

    public static CvatConnector Connector { get; } = new();

    public static Labels Labels { get; } = Labels.Read(new Node(JsonElement.Parse(LabelsJson), ""));

    public static FrameView Frame { get; } = new(214, Image, Labels);

    public static JsonObject Box(params double[] points) => Shape("rectangle", 510, points);

    public static JsonObject Shape(string type, int label, params double[] points) => new()
    {
        ["type"] = type,
        ["frame"] = 214,
        ["label_id"] = label,
        ["group"] = 0,
        ["source"] = "manual",
        ["occluded"] = false,
        ["outside"] = false,
        ["z_order"] = 0,
        ["rotation"] = 0.0,
        ["score"] = 1.0,
        ["points"] = new JsonArray([.. points.Select(point => JsonValue.Create(point))]),
        ["attributes"] = new JsonArray(),
    };

    public static Part Part(string key, JsonObject raw) => Plugin.Cvat.Comparing.Part.Of(key, raw, Frame);

    public static Translation Deliver(string body) => Connector.Translate(new() { Kind = RecordedKind.Delivery, Body = Encoding.UTF8.GetBytes(body), ReceivedAt = Time });

    /// <summary>A delivery about job 412 of project 31, with what else is to differ.</summary>
    public static string JobDelivery(string changes, string name = "update:job", string member = "changes") =>
        $$$"""
        {"event": "{{{name}}}", "webhook_id": 11, "job": {"id": 412, "task_id": 88, "project_id": 31, "stage": "annotation", "state": "completed", "type": "annotation",
         "start_frame": 200, "stop_frame": 299, "assignee": {"id": 7, "username": "ines"}, "updated_date": "2026-11-02T09:14:06.511000Z"},
         "{{{member}}}": {{{changes}}}, "sender": {"id": 7, "username": "ines"}}
        """;
}

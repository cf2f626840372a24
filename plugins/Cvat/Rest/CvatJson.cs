using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace LabelHub.Plugin.Cvat.Rest;

/// <summary>Generated at build time: the serializer's reflection would keep an unloaded plugin alive.</summary>
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class CvatJson : JsonSerializerContext;

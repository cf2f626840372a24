using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace LabelHub.Plugin.Shared.Rest;

/// <summary>
/// A body with its length in the header. A serializer's own content is sent in chunks, and the server behind Label Studio, which reads as many bytes
/// as the header says, sees nothing of those.
/// </summary>
internal static class JsonBody
{
    public static HttpContent Of<T>(T value, JsonTypeInfo<T> type) =>
        new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(value, type)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
}

using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using LabelHub.FakeLabelStudio.Json;

namespace LabelHub.FakeLabelStudio.Tests;

public sealed class PythonTextTests
{
    [Fact]
    public void Dumps_writes_as_python_does()
    {
        var node = new JsonObject
        {
            ["a"] = 1,
            ["b"] = new JsonArray(true, null, 20.0, 0.5, 1e300),
            ["c"] = "\u00e9\u2603\U0001F600 \"x\" \\ \n \u0001 </b>",
            ["d"] = new JsonObject(),
        };

        Assert.Equal(
            """{"a": 1, "b": [true, null, 20.0, 0.5, 1e+300], "c": "\u00e9\u2603\ud83d\ude00 \"x\" \\ \n \u0001 </b>", "d": {}}""",
            PythonText.Dumps(node));
    }

    [Fact]
    public void Numbers_that_came_as_text_keep_their_text() =>
        Assert.Equal("[1.50, 12345678901234567890, 1E2]", PythonText.Dumps(JsonNode.Parse("[1.50,12345678901234567890,1E2]")));

    [Fact]
    public void Repr_quotes_as_python_does() =>
        Assert.Equal(
            "{'a': None, 'b': [True, False, 1], \"it's\": '\u2603'}",
            PythonText.Repr(new JsonObject { ["a"] = null, ["b"] = new JsonArray(true, false, 1), ["it's"] = "\u2603" }));

    [Fact]
    public void What_is_written_reads_back_the_same() =>
        Prop.ForAll<NonNull<string>, int, double>((text, whole, real) =>
        {
            var number = double.IsFinite(real) ? real : 0;
            var node = new JsonObject { ["text"] = text.Get, ["whole"] = whole, ["real"] = number };
            var read = JsonNode.Parse(PythonText.Dumps(node))!;
            return (string)read["text"]! == Sound(text.Get) && (int)read["whole"]! == whole && (double)read["real"]! == number;
        }).QuickCheckThrowOnFailure();

    /// <summary>A lone half of a surrogate pair has no text in JSON; a reader replaces it.</summary>
    private static string Sound(string text) => (string)JsonNode.Parse(new JsonArray(text).ToJsonString())![0]!;
}

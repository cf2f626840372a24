using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace LabelHub.Cvat.Tests;

/// <summary>Objects of every kind, as the editor and imports write them.</summary>
internal static class SomeShapes
{
    private static readonly string[] Sources = ["manual", "auto", "semi-auto", "file", "consensus"];

    public static Gen<JsonObject> Any() => Gen.OneOf(Drawn(), Mask(), Skeleton(), Tag());

    public static Gen<JsonObject> Drawn() =>
        from kind in Gen.Elements(("rectangle", 4), ("ellipse", 4), ("polygon", 6), ("polygon", 14), ("polyline", 4), ("points", 2), ("points", 8), ("cuboid", 16))
        from points in Pixel().ArrayOf(kind.Item2)
        from rotation in Gen.Elements(0.0, 30.0, 359.5, 12.345678)
        from more in More()
        select With(Some.Shape(kind.Item1, 510, points), shape =>
        {
            shape["rotation"] = kind.Item1 is "rectangle" or "ellipse" ? rotation : 0.0;
            more(shape);
        });

    public static Gen<JsonObject> Track() =>
        from count in Gen.Choose(1, 4)
        from steps in Gen.Choose(1, 5).ArrayOf(count)
        from keys in (from points in Pixel().ArrayOf(4) from outside in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true))) from kind in Gen.Elements("quay", "mobile") select (points, outside, kind)).ArrayOf(count)
        from hasFixed in Gen.Elements(true, false)
        select Tracked(steps, keys, hasFixed);

    private static JsonObject Tracked(int[] steps, (double[] Points, bool Outside, string Kind)[] keys, bool hasFixed)
    {
        var frame = 200;
        var shapes = new JsonArray();
        foreach (var (step, key) in steps.Zip(keys))
        {
            var shape = new JsonObject
            {
                ["type"] = "rectangle",
                ["frame"] = frame,
                ["points"] = new JsonArray([.. key.Points.Select(point => JsonValue.Create(point))]),
                ["outside"] = key.Outside && shapes.Count > 0,
                ["occluded"] = false,
                ["z_order"] = 0,
                ["rotation"] = 0.0,
                ["attributes"] = new JsonArray(new JsonObject { ["spec_id"] = 92, ["value"] = key.Kind }),
            };
            shapes.Add(shape);
            frame += step;
        }

        var track = new JsonObject { ["frame"] = 200, ["label_id"] = 510, ["group"] = 3, ["source"] = "manual", ["shapes"] = shapes };
        if (hasFixed) track["attributes"] = new JsonArray(new JsonObject { ["spec_id"] = 91, ["value"] = "true" });
        return track;
    }

    private static Gen<JsonObject> Mask() =>
        from left in Gen.Choose(0, 600) from top in Gen.Choose(0, 440) from more in More()
        select With(Some.Shape("mask", 510, 1, 4, 1, left, top, left + 2, top + 1), more);

    private static Gen<JsonObject> Skeleton() =>
        from points in Pixel().ArrayOf(4) from outside in Gen.Elements(true, false)
        select With(Some.Shape("skeleton", 520), shape => shape["elements"] = new JsonArray(Element(521, points[..2], false), Element(522, points[2..], outside)));

    private static JsonObject Element(int label, double[] points, bool outside)
    {
        var element = Some.Shape("points", label, points);
        element["outside"] = outside;
        return element;
    }

    private static Gen<JsonObject> Tag() => from source in Gen.Elements(Sources) select new JsonObject { ["frame"] = 214, ["label_id"] = 530, ["group"] = 0, ["source"] = source, ["attributes"] = new JsonArray() };

    private static Gen<Action<JsonObject>> More() =>
        from source in Gen.Elements(Sources) from team in Gen.Choose(0, 3) from flag in Gen.Elements(true, false) from score in Gen.Elements(1.0, 0.66) from order in Gen.Choose(-2, 2)
        from height in Gen.Elements("3", "2.50", "", "tall") from note in Gen.Elements("", "é 漢字", "a\"b")
        select (Action<JsonObject>)(shape =>
        {
            (shape["source"], shape["group"], shape["occluded"], shape["score"], shape["z_order"]) = (source, team, flag, score, order);
            shape["attributes"] = new JsonArray(Held(91, flag ? "true" : "false"), Held(92, "quay"), Held(93, height), Held(94, note));
        });

    private static JsonObject Held(int id, string value) => new() { ["spec_id"] = id, ["value"] = value };

    /// <summary>Numbers as a mouse, a model and an import give them.</summary>
    private static Gen<double> Pixel() => Gen.OneOf(
        Gen.Choose(0, 640).Select(pixel => (double)pixel), Gen.Choose(-500, 64000).Select(pixel => pixel / 100.0), Gen.Choose(0, int.MaxValue).Select(pixel => pixel / 3456789.123), Gen.Constant(1e12));

    private static JsonObject With(JsonObject shape, Action<JsonObject> change)
    {
        change(shape);
        return shape;
    }
}

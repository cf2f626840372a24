namespace LabelHub.Plugin.Cvat.Translating;

/// <summary>What a delivery says has changed: columns from 2.73 on, members of the resource before.</summary>
internal static class ChangedFields
{
    private const string Time = "updated_date";

    /// <summary>Whether nothing but the time did: that is how a save, and much else, looks.</summary>
    public static bool IsOnlyTime(Node delivery) => Of(delivery).All(name => name == Time);

    private static IEnumerable<string> Of(Node delivery)
    {
        if ((delivery.Find("changes") ?? delivery.Find("before_update")) is not { } changes) return [];
        return changes.IsObject ? changes.Element.EnumerateObject().Select(member => member.Name) : throw changes.Refuse("an object");
    }
}

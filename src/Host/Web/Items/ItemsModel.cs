using System.Globalization;
using LabelHub.Host.Api.Reads;
using LabelHub.Host.Api.Reads.Items;
using LabelHub.Host.Storage.Views;

namespace LabelHub.Host.Web.Items;

/// <summary>A list of items and how it was narrowed.</summary>
public sealed record ItemsModel
{
    public required Listing<ItemSummary> Page { get; init; }

    public required IReadOnlyList<Named> Projects { get; init; }

    public long? Project { get; init; }

    public string State { get; init; } = ItemListState.All;

    /// <summary>Whether this is not the first page.</summary>
    public bool IsFurther { get; init; }

    /// <summary>The address of the same list in another state, or further on.</summary>
    public string Href(string state, string? next = null)
    {
        var parts = new List<string>();
        if (Project is { } project) parts.Add("project=" + project.ToString(CultureInfo.InvariantCulture));
        if (state != ItemListState.All) parts.Add("state=" + state);
        if (next is not null) parts.Add("next=" + next);
        return parts.Count == 0 ? "/items" : "/items?" + string.Join('&', parts);
    }
}

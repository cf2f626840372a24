using LabelHub.Abstractions.Model;

namespace LabelHub.Abstractions.Plugins;

/// <summary>Where in an annotation a finding points.</summary>
public sealed record Place
{
    /// <summary>The field, or <see langword="null"/> for the whole annotation.</summary>
    public string? Field { get; init; }

    /// <summary>The key of the region, or <see langword="null"/> for the whole field.</summary>
    public string? Region { get; init; }

    /// <summary>A region is a place.</summary>
    /// <param name="region">The region meant.</param>
    public static implicit operator Place(Region region)
    {
        ArgumentNullException.ThrowIfNull(region);
        return new() { Field = region.Field, Region = region.Key };
    }

    /// <summary>A field is a place.</summary>
    /// <param name="field">The field meant.</param>
    public static implicit operator Place(Field field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return new() { Field = field.Name };
    }

    /// <summary>The same as the conversion from a region.</summary>
    /// <param name="region">The region meant.</param>
    public static Place FromRegion(Region region) => region;

    /// <summary>The same as the conversion from a field.</summary>
    /// <param name="field">The field meant.</param>
    public static Place FromField(Field field) => field;
}

namespace LabelHub.Host;

/// <summary>Where this hub is reached from outside.</summary>
internal sealed class PublicAddress(Uri root)
{
    public Uri Root => root;

    /// <summary>Where a connection's tool sends its events.</summary>
    public Uri Hook(string slug) => new(root, "hooks/" + slug);
}

namespace LabelHub.Host.Web.Actions;

/// <summary>What the form for a new connection holds.</summary>
public sealed record NewConnection
{
    /// <summary>The kind of tool, such as <c>label-studio</c>.</summary>
    public string Kind { get; init; } = "";

    public string Name { get; init; } = "";

    public string Address { get; init; } = "";

    public string Token { get; init; } = "";

    /// <summary>What deliveries prove; empty for one that is made up.</summary>
    public string Secret { get; init; } = "";

    /// <summary>Whether each delivery is read back with the token before anything rests on it.</summary>
    public bool Verify { get; init; } = true;
}

using LabelHub.Host.Guidelines.Versions;

namespace LabelHub.Host.Guidelines;

/// <summary>How a lead wants a draft to be published.</summary>
public sealed record PublishOrder
{
    /// <summary>The smallest version step.</summary>
    public ChangeSize Size { get; init; }

    /// <summary>What changed, in a line; without it, it is told from the difference.</summary>
    public string? Changelog { get; init; }

    /// <summary>The addresses of the new pictures that the lead looked at and says may be shown.</summary>
    public IReadOnlyList<string> Cleared { get; init; } = [];
}

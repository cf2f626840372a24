using System.Text.Json.Serialization;

namespace LabelHub.Host.Connections;

/// <summary>What an admin gives to connect a tool.</summary>
internal sealed record ConnectionRequest
{
    /// <summary>The kind of tool, such as <c>label-studio</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>A name of its own.</summary>
    public string? Name { get; init; }

    /// <summary>The tool's address; without one the connection only receives.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>The credential for calls to the tool.</summary>
    public string? Token { get; init; }

    /// <summary>What deliveries must prove; made at random when left out.</summary>
    public string? Secret { get; init; }

    /// <summary>Whether to call the tool, register the hooks and list its projects.</summary>
    public bool Verify { get; init; } = true;

    /// <summary>How long the tool may still work on a request after it was given up, in seconds; the connector's own figure when left out.</summary>
    public double? RequestLimitSeconds { get; init; }

    /// <summary><c>true</c> takes deliveries as they come; needed where there is no tool to read back from.</summary>
    public bool? Trust { get; init; }

    /// <summary>Work made before this instant is history; now when left out.</summary>
    public DateTimeOffset? Baseline { get; init; }

    /// <summary>How much may be known of people; set by the demo, whose people are published pseudonyms.</summary>
    [JsonIgnore]
    public string PeopleLevel { get; init; } = "items";

    /// <summary>Whether to try what the token may do, and to have the tool send a test event, once connected.</summary>
    public bool Test { get; init; }

    /// <summary>The tool's ids of the projects to follow; all there are when left out. What is made later is offered.</summary>
    public IReadOnlyList<string>? Projects { get; init; }
}

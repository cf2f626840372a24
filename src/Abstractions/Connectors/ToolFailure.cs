namespace LabelHub.Abstractions.Connectors;

/// <summary>Why a call to a tool did not succeed: decides what the host does next.</summary>
public enum ToolFailure
{
    /// <summary>It may or may not have been applied: wait out the tool's limit, look, then act.</summary>
    Unknown = 0,

    /// <summary>It was certainly not applied and may work later (no connection, 503): try again.</summary>
    Unavailable,

    /// <summary>The tool asks for patience (429).</summary>
    Throttled,

    /// <summary>The credential is refused (401, 403): the connection pauses.</summary>
    Unauthorized,

    /// <summary>The object it is about is gone (404).</summary>
    Gone,

    /// <summary>The tool will not accept it as it is (other 4xx).</summary>
    Rejected,
}

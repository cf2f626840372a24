using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>An installed tool, as an admin set it up. Token and secret are encrypted.</summary>
[HubRow]
[Table("setup_connection")]
[PrimaryKey(nameof(Id))]
[Index(nameof(Slug), Name = "setup_connection_slug", IsUnique = true)]
[Index(nameof(Name), Name = "setup_connection_name", IsUnique = true)]
internal sealed class ConnectionRow
{
    [DatabaseGenerated(DatabaseGeneratedOption.None)]
    public long Id { get; set; }

    public string Slug { get; set; } = "";

    public string Kind { get; set; } = "";

    public string Name { get; set; } = "";

    public string? BaseUrl { get; set; }

    public string? Token { get; set; }

    public string Secret { get; set; } = "";

    public bool HasTool { get; set; }

    public bool Trust { get; set; }

    public long Baseline { get; set; }

    public long ClockOffset { get; set; }

    public long RequestLimit { get; set; }

    public string PeopleLevel { get; set; } = "";

    public string? Follows { get; set; }

    /// <summary>What the tool said of itself and of the token when it was last asked, as JSON.</summary>
    public string? Tool { get; set; }

    /// <summary>Whether the tool's events reach us, as JSON; <see langword="null"/> when it was not tried.</summary>
    public string? Reach { get; set; }

    public string State { get; set; } = "";

    public string? Reason { get; set; }

    public long CreatedAt { get; set; }

    /// <summary>How it leaves, or has left, its tool: <c>keep</c> or <c>restore</c>; <see langword="null"/> while it stays.</summary>
    public string? Leaving { get; set; }

    /// <summary>JSON: what stays in the tool after it has left, a line each.</summary>
    public string? LeftBehind { get; set; }
}

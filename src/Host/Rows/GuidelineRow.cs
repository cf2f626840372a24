using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>A published version of a guideline, or what was found in the tool before any.</summary>
[HubRow]
[Table("derived_guideline")]
[PrimaryKey(nameof(ProjectId), nameof(Version))]
internal sealed class GuidelineRow
{
    public long ProjectId { get; set; }

    public string Version { get; set; } = "";

    public long Position { get; set; }

    public long PublishedAt { get; set; }

    /// <summary>Whether it is the tool's own text from before, in force never.</summary>
    public bool Found { get; set; }

    /// <summary>Whether the tool should show it, once it is the newest.</summary>
    public bool Shown { get; set; }

    public string Sheet { get; set; } = "";

    public string Template { get; set; } = "";

    public string Markdown { get; set; } = "";

    public string Html { get; set; } = "";

    public string Changelog { get; set; } = "";

    public string Checks { get; set; } = "";

    public string OwnPage { get; set; } = "";

    /// <summary>Equal for texts that say the same but for their version and what is new in it.</summary>
    public string Fingerprint { get; set; } = "";

    /// <summary>The hash of a text of someone else that it may overwrite.</summary>
    public string? Replaces { get; set; }
}

using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>Someone asks to be let in to their own page; the hash is that of what their browser holds.</summary>
[HubRow]
[Table("setup_access_request")]
[PrimaryKey(nameof(Id))]
[Index(nameof(Hash), Name = "setup_access_request_hash", IsUnique = true)]
internal sealed class AccessRequestRow
{
    public long Id { get; set; }

    public string Hash { get; set; } = "";

    /// <summary>What they read to the lead, so that the lead lets in the right browser.</summary>
    public string Code { get; set; } = "";

    /// <summary>Who they say they are.</summary>
    public string Said { get; set; } = "";

    public long AskedAt { get; set; }

    public long ExpiresAt { get; set; }

    /// <summary>Whose page was opened to them; <see langword="null"/> until a lead has.</summary>
    public long? ContributorId { get; set; }
}

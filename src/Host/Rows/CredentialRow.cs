using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace LabelHub.Host.Rows;

/// <summary>A key or link that opens a door, by its hash.</summary>
[HubRow]
[Table("setup_credential")]
[PrimaryKey(nameof(Hash))]
[Index(nameof(Kind), nameof(Name), Name = "setup_credential_name")]
internal sealed class CredentialRow
{
    public string Hash { get; set; } = "";

    public string Kind { get; set; } = "";

    public string Name { get; set; } = "";

    public string Role { get; set; } = "";

    public long CreatedAt { get; set; }

    public long? ExpiresAt { get; set; }
}

namespace LabelHub.FakeLabelStudio.Users;

/// <summary>A member of the one organization.</summary>
public sealed record StudioUser
{
    public required int Id { get; init; }

    public required string Email { get; init; }

    public string Username { get; init; } = "";

    public string FirstName { get; init; } = "";

    public string LastName { get; init; } = "";

    /// <summary>The legacy token, 40 hex digits.</summary>
    public required string Token { get; init; }

    /// <summary>Set for the first user only: whoever is added by the API belongs to the organization without having it active.</summary>
    public int? ActiveOrganization { get; init; }

    public required DateTimeOffset JoinedAt { get; init; }

    internal string FullName => $"{FirstName} {LastName}".Trim();

    internal string Initials =>
        FirstName.Length > 0 && LastName.Length > 0 ? $"{FirstName[0]}{LastName[0]}" : Email[..Math.Min(2, Email.Length)];
}

namespace LabelHub.FakeCvat.State;

/// <summary>A webhook of a project or of an organization.</summary>
public sealed class CvatHook
{
    public required int Id { get; init; }

    public required string TargetUrl { get; set; }

    public string Description { get; set; } = "";

    /// <summary>Write-only: no answer tells it.</summary>
    public string Secret { get; set; } = "";

    public bool IsActive { get; set; } = true;

    public bool EnableSsl { get; set; } = true;

    public required CvatUser Owner { get; init; }

    public CvatProject? Project { get; init; }

    public string? Organization { get; init; }

    public IReadOnlyList<string> Events { get; set; } = [];

    public DateTimeOffset Created { get; init; }

    public DateTimeOffset Updated { get; set; }

    internal bool Hears(CvatProject project) => Project == project || (Project is null && Organization is not null && Organization == project.Organization);
}

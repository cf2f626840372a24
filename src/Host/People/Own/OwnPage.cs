namespace LabelHub.Host.People.Own;

/// <summary>What a contributor sees of their own work.</summary>
public sealed record OwnPage
{
    public required long Contributor { get; init; }

    public required string Pseudonym { get; init; }

    public required IReadOnlyList<OwnProject> Projects { get; init; }

    /// <summary>What came back, the newest first.</summary>
    public required IReadOnlyList<OwnItem> Items { get; init; }

    public OwnNote? Find(string subject) => Items.SelectMany(item => item.Notes).FirstOrDefault(note => note.Subject == subject);
}

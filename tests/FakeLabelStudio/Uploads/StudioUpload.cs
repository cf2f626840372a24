namespace LabelHub.FakeLabelStudio.Uploads;

/// <summary>A file that somebody uploaded.</summary>
public sealed record StudioUpload
{
    public required int Id { get; init; }

    public required int Project { get; init; }

    /// <summary>Its name on the server: eight letters of chance and the name it came with.</summary>
    public required string Name { get; init; }

    public required ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>What a task's data say of it.</summary>
    public string Address => $"/data/upload/{Project}/{Name}";
}

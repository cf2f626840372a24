namespace LabelHub.Host.Guidelines.Records;

/// <summary>What became of keeping a decision record.</summary>
internal sealed record KeptRecord
{
    public long Number { get; init; }

    public string? Refusal { get; init; }
}

namespace LabelHub.Host.People.Cases;

/// <summary>What a lead says about a case.</summary>
internal sealed record CaseVerdict
{
    /// <summary>For a finding, whether it does not hold; for an answer, left out.</summary>
    public bool? Granted { get; init; }

    /// <summary>For an answer, the letter of the one that is right.</summary>
    public string? Option { get; init; }

    /// <summary>For an answer, what is right where none of the options is.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>The number of the decision record that the decision follows.</summary>
    public long? Cites { get; init; }

    public string Reason { get; init; } = "";

    /// <summary>The name of what was on screen.</summary>
    public string Shown { get; init; } = "";
}

using LabelHub.Host.People;

namespace LabelHub.Host.Web.People;

/// <summary>What the page of one project's people shows.</summary>
public sealed record ProjectPeopleModel
{
    public required PeopleDetail Detail { get; init; }

    /// <summary>What is wrong with what was entered.</summary>
    public IReadOnlyList<string> Errors { get; init; } = [];

    /// <summary>What was entered, to be corrected.</summary>
    public IFormCollection? Entered { get; init; }

    public string Value(string name) => Entered is null ? "" : Entered[name].ToString();
}

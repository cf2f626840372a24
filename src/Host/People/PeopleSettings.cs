namespace LabelHub.Host.People;

/// <summary>What an installation may choose about people, under <c>LabelHub:People</c>.</summary>
internal sealed class PeopleSettings
{
    public const string Section = "LabelHub:People";

    /// <summary>Within how many days an objection is to be decided.</summary>
    public int DecideWithinDays { get; set; } = 7;

    /// <summary>For how many days a contributor's link is good.</summary>
    public int LinkDays { get; set; } = 7;
}

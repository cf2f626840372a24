namespace LabelHub.Host.Guidelines.Checks;

/// <summary>One thing that is wrong or missing in a guideline.</summary>
public sealed record GuidelineCheck
{
    /// <summary>Whether it must be mended before the guideline can be published.</summary>
    public required bool IsError { get; init; }

    /// <summary>Where it is, in words: a class, a section, a line of the template.</summary>
    public required string Place { get; init; }

    public required string Message { get; init; }

    public static GuidelineCheck Error(string place, string message) => new() { IsError = true, Place = place, Message = message };

    public static GuidelineCheck Warning(string place, string message) => new() { IsError = false, Place = place, Message = message };
}

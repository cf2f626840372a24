namespace LabelHub.Host.Guidelines.Versions;

/// <summary>How much a new version changes for those who label.</summary>
public enum ChangeSize
{
    None = 0,

    /// <summary>Wording, examples, order.</summary>
    Patch,

    /// <summary>A definition or a decision rule.</summary>
    Minor,

    /// <summary>A class came or went.</summary>
    Major,
}

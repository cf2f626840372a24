namespace LabelHub.Plugins.Settings;

/// <summary>What a setting takes.</summary>
public enum SettingKind
{
    /// <summary><c>true</c> or <c>false</c>.</summary>
    Truth = 0,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A text.</summary>
    Text,

    /// <summary>One of the names of an enum.</summary>
    Choice,

    /// <summary>A length of time in ISO 8601, such as <c>PT5M</c>.</summary>
    Duration,

    /// <summary>A list of one of the other kinds.</summary>
    List,
}

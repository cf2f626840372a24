namespace LabelHub.Host.Doctor;

/// <summary>One thing that was looked at.</summary>
internal sealed record Check(string Name, bool Ok, string Detail);

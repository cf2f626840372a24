namespace LabelHub.Host.Pipeline.Stages;

/// <summary>An award a plugin says a contributor should have.</summary>
internal sealed record WantedAward(string Key, string Unit, long Amount, string Cause, long Position);

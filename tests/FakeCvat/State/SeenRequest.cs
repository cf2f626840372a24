namespace LabelHub.FakeCvat.State;

/// <summary>A request that reached the server.</summary>
public sealed record SeenRequest(string Method, string Path, string Query, int Status);

namespace LabelHub.LabelStudio.Tests.Rest;

internal sealed record CannedCall(string Method, string Path, string? Authorization, string Body);

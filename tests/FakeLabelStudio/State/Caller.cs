using LabelHub.FakeLabelStudio.Users;

namespace LabelHub.FakeLabelStudio.State;

/// <summary>Who asks, and how long the request may still be applied.</summary>
internal sealed record Caller(StudioUser User, WorkLimit Work);

using LabelHub.Plugin.Cvat.Translating;

namespace LabelHub.Plugin.Cvat.Comparing;

/// <summary>What must be known of a frame to read what is drawn on it.</summary>
internal sealed record FrameView(int Number, ImageSize Image, Labels Labels);

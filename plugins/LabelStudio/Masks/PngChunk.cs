namespace LabelHub.Plugin.LabelStudio.Masks;

/// <summary>A part of a PNG file.</summary>
internal sealed record PngChunk(string Type, ReadOnlyMemory<byte> Data);

namespace LabelHub.Host.Tests.Ingest;

/// <summary>A body whose length is not told beforehand, so that it is sent in chunks.</summary>
internal sealed class Unmeasured(byte[] body) : MemoryStream(body)
{
    public override bool CanSeek => false;
}

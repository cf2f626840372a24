namespace LabelHub.Host.Web.Parts;

/// <summary>The addresses of what pages load. They change with each build, so that browsers may keep what they have.</summary>
internal static class Asset
{
    private static readonly string Build = typeof(Asset).Module.ModuleVersionId.ToString("N")[..8];

    public static string Of(string file) => $"/assets/{file}?v={Build}";
}

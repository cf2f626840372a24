namespace LabelHub.Host.Access;

internal static class Roles
{
    public const string Admin = "admin";

    /// <summary>Sees their own work, and nothing else.</summary>
    public const string Contributor = "contributor";
}

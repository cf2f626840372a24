namespace LabelHub.Host.Access;

internal static class Roles
{
    public const string Admin = "admin";
}

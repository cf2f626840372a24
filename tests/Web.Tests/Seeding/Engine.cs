namespace LabelHub.Web.Tests.Seeding;

public enum Engine
{
    Sqlite = 0,
    Postgres,
}

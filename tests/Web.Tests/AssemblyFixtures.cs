using LabelHub.TestKit.Postgres;
using LabelHub.Web.Tests.Hosting;
using LabelHub.Web.Tests.Seeding;

[assembly: AssemblyFixture(typeof(PostgresCluster))]
[assembly: AssemblyFixture(typeof(LoadedPlugins))]
[assembly: AssemblyFixture(typeof(Browsing))]
[assembly: AssemblyFixture(typeof(MigratedFiles))]

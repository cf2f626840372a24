using LabelHub.TestKit.Postgres;
using LabelHub.Web.Tests.Browser;
using LabelHub.Web.Tests.Hosting;

[assembly: AssemblyFixture(typeof(PostgresCluster))]
[assembly: AssemblyFixture(typeof(LoadedPlugins))]
[assembly: AssemblyFixture(typeof(Browsing))]

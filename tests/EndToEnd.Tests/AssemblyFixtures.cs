using LabelHub.TestKit;
using LabelHub.TestKit.Postgres;

[assembly: AssemblyFixture(typeof(PostgresCluster))]
[assembly: AssemblyFixture(typeof(Browsing))]

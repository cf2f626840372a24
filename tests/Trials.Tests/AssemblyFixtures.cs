using LabelHub.TestKit.Postgres;

[assembly: AssemblyFixture(typeof(PostgresCluster))]

using LabelHub.Host.Tests.Support;

[assembly: AssemblyFixture(typeof(Engines))]
[assembly: AssemblyFixture(typeof(Hubs))]

using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace LabelHub.Host.Storage.Migrations;

[DbContext(typeof(HubModel))]
[Migration("0002_guidelines")]
internal sealed class HubGuidelines() : SqlMigration("hub-0002-guidelines.sql");

using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace LabelHub.Host.Storage.Migrations;

[DbContext(typeof(HubModel))]
[Migration("0009_mending")]
internal sealed class HubMending() : SqlMigration("hub-0009-mending.sql");

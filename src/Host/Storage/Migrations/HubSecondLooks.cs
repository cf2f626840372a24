using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace LabelHub.Host.Storage.Migrations;

[DbContext(typeof(HubModel))]
[Migration("0012_second_looks")]
internal sealed class HubSecondLooks() : SqlMigration("hub-0012-second-looks.sql");

using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace LabelHub.Host.Storage.Migrations;

[DbContext(typeof(LogModel))]
[Migration("0001_spine")]
internal sealed class LogSpine() : SqlMigration("log-0001-spine.sql");

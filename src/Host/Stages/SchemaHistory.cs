using LabelHub.Abstractions.Model;
using LabelHub.Host.Rows;
using LabelHub.Host.Facts;

namespace LabelHub.Host.Stages;

/// <summary>A project's label schemas over the tool's time.</summary>
internal sealed class SchemaHistory(IEnumerable<SchemaRow> rows)
{
    private readonly (long Since, string Hash, LabelSchema Schema)[] _schemas =
        [.. rows.OrderBy(row => row.UpdatedAt).Select(row => (row.UpdatedAt, row.Hash, Content.Read<LabelSchema>(row.Json)))];

    public LabelSchema Newest => _schemas.Length == 0 ? LabelSchema.Empty : _schemas[^1].Schema;

    /// <summary>The schema when a version was made; the first known one for work that is older.</summary>
    public (string Hash, LabelSchema Schema) At(long toolTime)
    {
        if (_schemas.Length == 0) return ("", LabelSchema.Empty);
        var last = Array.FindLastIndex(_schemas, s => s.Since <= toolTime);
        var (_, hash, schema) = _schemas[Math.Max(0, last)];
        return (hash, schema);
    }
}

using System.Text.RegularExpressions;
using LabelHub.Architecture.Tests.Source;

namespace LabelHub.Architecture.Tests.Rules;

/// <summary>SQL lives only in the host's Storage folder, where both dialects are tested.</summary>
internal static partial class SqlRule
{
    public static IEnumerable<string> Broken(SourceFile file) =>
        from literal in file.Literals
        where file.Path.StartsWith("src/", StringComparison.Ordinal) && !file.Path.StartsWith("src/Host/Storage/", StringComparison.Ordinal)
        let statement = Statement().Match(literal)
        where statement.Success
        select $"{file.Path}: '{statement.Value.Trim()}' in a text; SQL belongs in src/Host/Storage.";

    [GeneratedRegex(@"\b(SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE TABLE|ALTER TABLE|DROP TABLE)\s")]
    private static partial Regex Statement();
}

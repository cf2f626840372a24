using System.Data;
using Dapper;

namespace LabelHub.Host.Storage;

/// <summary>
/// Texts as both engines can keep them. PostgreSQL takes no U+0000, which a tool or a plugin may well send: one such text would fail its
/// whole transaction for ever.
/// </summary>
internal sealed class StoredText : SqlMapper.ITypeHandler
{
    private const char Replacement = '\uFFFD';

    /// <summary>Makes every text parameter of every statement storable.</summary>
    public static void Register()
    {
        // The built-in mapping of a type goes before its handler.
        SqlMapper.RemoveTypeMap(typeof(string));
        SqlMapper.AddTypeHandler(typeof(string), new StoredText());
    }

    public static string Of(string text) => text.Replace('\0', Replacement);

    public void SetValue(IDbDataParameter parameter, object value)
    {
        parameter.DbType = DbType.String;
        parameter.Value = value is string text ? Of(text) : DBNull.Value;
    }

    public object Parse(Type destinationType, object value) => value;
}

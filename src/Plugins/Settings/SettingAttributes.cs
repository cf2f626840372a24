using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace LabelHub.Plugins.Settings;

/// <summary>
/// Reads the validation attributes of a property as data. No attribute is built: <see cref="RangeAttribute"/> and its like run code of
/// type converters, whose registry is static.
/// </summary>
internal static class SettingAttributes
{
    public static Setting Apply(IList<CustomAttributeData> attributes, SettingType type, Setting setting) =>
        attributes.Aggregate(setting, (read, attribute) => Apply(attribute, type, read));

    private static Setting Apply(CustomAttributeData attribute, SettingType type, Setting setting)
    {
        var arguments = attribute.ConstructorArguments;
        return attribute.AttributeType.Name switch
        {
            nameof(RequiredAttribute) => setting with { Required = true, MinLength = setting.MinLength ?? (type.Kind == SettingKind.Text && !Flag(attribute, "AllowEmptyStrings") ? 1 : null) },
            nameof(RangeAttribute) => Range(attribute, setting),
            nameof(StringLengthAttribute) => setting with { MaxLength = (int)arguments[0].Value!, MinLength = Named(attribute, "MinimumLength") as int? ?? setting.MinLength },
            nameof(MinLengthAttribute) => setting with { MinLength = (int)arguments[0].Value! },
            nameof(MaxLengthAttribute) => setting with { MaxLength = (int)arguments[0].Value! },
            nameof(RegularExpressionAttribute) => setting with { Pattern = Readable((string)arguments[0].Value!) },
            nameof(DescriptionAttribute) => setting with { Description = (string)arguments[0].Value! },
            nameof(DisplayNameAttribute) => setting with { Title = (string)arguments[0].Value! },
            nameof(DisplayAttribute) => setting with { Title = Named(attribute, "Name") as string ?? setting.Title, Description = Named(attribute, "Description") as string ?? setting.Description },
            nameof(AllowedValuesAttribute) => setting with { Allowed = Values(arguments[0]) },
            _ => setting,
        };
    }

    private static Setting Range(CustomAttributeData attribute, Setting setting)
    {
        var bounds = attribute.ConstructorArguments.Where(argument => argument.ArgumentType != typeof(Type)).ToArray();
        return setting with
        {
            Minimum = Bound(bounds[0].Value!, setting.Kind),
            Maximum = Bound(bounds[1].Value!, setting.Kind),
            MinimumIsExclusive = Flag(attribute, "MinimumIsExclusive"),
            MaximumIsExclusive = Flag(attribute, "MaximumIsExclusive"),
        };
    }

    /// <summary>A bound as a number. The widest of its type means that there is none.</summary>
    private static double? Bound(object bound, SettingKind kind) => bound switch
    {
        int.MaxValue or int.MinValue or double.MaxValue or double.MinValue or double.PositiveInfinity or double.NegativeInfinity => null,
        string text when kind == SettingKind.Duration => TimeSpan.Parse(text, CultureInfo.InvariantCulture).TotalSeconds,
        string text => double.Parse(text, CultureInfo.InvariantCulture),
        _ => Convert.ToDouble(bound, CultureInfo.InvariantCulture),
    };

    private static JsonElement[] Values(CustomAttributeTypedArgument argument) =>
        [.. ((IEnumerable<CustomAttributeTypedArgument>)argument.Value!).Select(value =>
            ValueWriter.Write(value.ArgumentType.IsEnum ? Enum.GetName(value.ArgumentType, value.Value!) : value.Value))];

    private static string Readable(string pattern)
    {
        _ = new Regex(pattern, RegexOptions.CultureInvariant);
        return pattern;
    }

    private static object? Named(CustomAttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.MemberName == name).TypedValue.Value;

    private static bool Flag(CustomAttributeData attribute, string name) => Named(attribute, name) is true;
}

using System.Globalization;

namespace LabelHub.Abstractions.Plugins;

/// <summary>A validator's word on an annotation: a code, a place, and a message kept as template and arguments so that it can be translated.</summary>
public sealed record Finding : Outcome
{
    /// <summary>The rule's name for this kind of finding, such as <c>tiny-box</c>.</summary>
    public required string Code { get; init; }

    /// <summary>How much it matters.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The message with numbered holes, in the form of <see cref="string.Format(IFormatProvider, string, object[])"/>.</summary>
    public required string Template { get; init; }

    /// <summary>What fills the holes: texts, integers (<see cref="long"/>), numbers (<see cref="double"/>) or truth values.</summary>
    public IReadOnlyList<object> Arguments { get; init; } = [];

    /// <summary>Where it points; <see langword="null"/> for the whole annotation.</summary>
    public Place? Place { get; init; }

    /// <inheritdoc/>
    public override string Key => $"{Code}|{Place?.Field}|{Place?.Region}";

    /// <summary>The message in a language.</summary>
    /// <param name="culture">The culture whose number formats are used.</param>
    public string Message(CultureInfo culture) => string.Format(culture, Template, [.. Arguments]);

    /// <summary>A finding that makes the annotation unfit for use as it is.</summary>
    /// <param name="code">The rule's name for this kind of finding.</param>
    /// <param name="message">The message, as an interpolated string; quote the offending value in it.</param>
    /// <param name="place">Where it points.</param>
    public static Finding Error(string code, FormattableString message, Place? place = null) => Of(Severity.Error, code, message, place);

    /// <summary>A finding that probably needs a look.</summary>
    /// <param name="code">The rule's name for this kind of finding.</param>
    /// <param name="message">The message, as an interpolated string; quote the offending value in it.</param>
    /// <param name="place">Where it points.</param>
    public static Finding Warning(string code, FormattableString message, Place? place = null) => Of(Severity.Warning, code, message, place);

    /// <summary>A finding that is worth knowing.</summary>
    /// <param name="code">The rule's name for this kind of finding.</param>
    /// <param name="message">The message, as an interpolated string.</param>
    /// <param name="place">Where it points.</param>
    public static Finding Info(string code, FormattableString message, Place? place = null) => Of(Severity.Info, code, message, place);

    private static Finding Of(Severity severity, string code, FormattableString message, Place? place)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        ArgumentNullException.ThrowIfNull(message);
        return new()
        {
            Code = code,
            Severity = severity,
            Template = message.Format,
            Arguments = [.. message.GetArguments().Select(Plain)],
            Place = place,
        };
    }

    private static object Plain(object? argument) => argument switch
    {
        null => "",
        string or long or double or bool => argument,
        int or short or byte or uint or ushort or sbyte => Convert.ToInt64(argument, CultureInfo.InvariantCulture),
        float or decimal => Convert.ToDouble(argument, CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => argument.ToString() ?? "",
    };
}

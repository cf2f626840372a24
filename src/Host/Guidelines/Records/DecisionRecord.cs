using System.Globalization;
using LabelHub.Host.Facts;
using LabelHub.Host.Rows;

namespace LabelHub.Host.Guidelines.Records;

/// <summary>How a hard case is decided in a project.</summary>
public sealed record DecisionRecord
{
    /// <summary>Given once: after a withdrawal it is not given again.</summary>
    public required long Number { get; init; }

    /// <summary>What people call it, such as <c>D3</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The question, in a line.</summary>
    public required string Title { get; init; }

    /// <summary>Markdown.</summary>
    public required string Ruling { get; init; }

    /// <summary>The question of the schema that it concerns; without one, the whole project.</summary>
    public string? Field { get; init; }

    /// <summary>The class that it concerns.</summary>
    public string? Label { get; init; }

    /// <summary>The items it was decided on.</summary>
    public required IReadOnlyList<long> Items { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    public string? WithdrawnBy { get; init; }

    /// <summary><see langword="null"/> while it holds.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    public static string NameOf(long number) => string.Create(CultureInfo.InvariantCulture, $"D{number}");

    internal static DecisionRecord Of(DecisionRecordRow row) => new()
    {
        Number = row.Number,
        Name = NameOf(row.Number),
        Title = row.Title,
        Ruling = row.Ruling,
        Field = row.Field,
        Label = row.Label,
        Items = Content.Read<long[]>(row.Items),
        By = row.RecordedBy,
        At = row.RecordedAt.ToTime(),
        WithdrawnBy = row.WithdrawnBy,
        WithdrawnAt = row.WithdrawnAt?.ToTime(),
    };
}

using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace LabelHub.Plugin.Good;

public enum Mood
{
    Mild,
    Strict,
}

public sealed record GoodSettings : IMigratesSettings
{
    [Range(0, 100)]
    [Description("Fewer regions are flagged.")]
    public int MinRegions { get; init; } = 1;

    [DisplayName("Share of the image")]
    [Range(0, 1.0, MinimumIsExclusive = true)]
    public double Share { get; init; } = 0.5;

    public decimal Price { get; init; } = 1.50m;

    public long Seed { get; init; } = 42;

    public bool Loud { get; init; }

    public Mood Mood { get; init; } = Mood.Strict;

    [StringLength(20, MinimumLength = 2)]
    [RegularExpression("[a-z-]+")]
    public string Code { get; init; } = "too-few";

    public string? Note { get; init; }

    [AllowedValues("red", "green")]
    public string Colour { get; init; } = "red";

    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(5);

    public int? Cap { get; init; }

    [MaxLength(3)]
    public IReadOnlyList<string> Labels { get; init; } = ["cat", "dog"];

    public Mood[] Moods { get; init; } = [];

    public static JsonElement Migrate(JsonElement old, string fromVersion) =>
        JsonElement.Parse($$"""{"minRegions":{{old.GetProperty("minimum")}}}""");
}

using System.ComponentModel.DataAnnotations;

namespace AcmeRules;

public sealed record RulesSettings
{
    [Range(0, 1)]
    public double MinArea { get; init; } = 0.0005;
}

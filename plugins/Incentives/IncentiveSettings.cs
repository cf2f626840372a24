using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace LabelHub.Plugin.Incentives;

/// <summary>How good work is rewarded. A change holds for work from then on; what was earned stays.</summary>
public sealed record IncentiveSettings
{
    [Range(0, 1_000), Description("Points for an answer that turned out right or as the others have it.")]
    public int PointsPerAnswer { get; init; } = 10;

    [Range(0.0, 4.0), Description("How much more a hard item earns. At 1, an item on which the others never agree earns twice the points.")]
    public double DifficultyWeight { get; init; } = 1;

    [Range(10, 500), Description("How many settled items make a stretch of work, for the bonus, the levels and the badges. Everybody is measured over as many.")]
    public int Window { get; init; } = 50;

    [Range(1, 500), Description("How many items of a stretch must have a known outcome.")]
    public int MinJudged { get; init; } = 40;

    [Range(0, 1_000_000), Description("The bonus for a stretch of accurate work, in the unit below. 0 is none. Money is given only within the project's budget.")]
    public int BonusAmount { get; init; }

    [RegularExpression("^[A-Z]{3}(-[a-z]+)?$"), Description("The unit of the bonus: a currency (ISO 4217), with its smallest coin.")]
    public string BonusUnit { get; init; } = "EUR-cent";

    [Range(0.5, 1.0), Description("What the lower bound of the accuracy over a stretch must reach for the bonus (Wilson 1927, 95 %).")]
    public double BonusLowerBound { get; init; } = 0.8;

    [Range(0.0, 1.0), Description("What the lower bound must reach for level 1.")]
    public double Level1 { get; init; } = 0.6;

    [Range(0.0, 1.0), Description("What the lower bound must reach for level 2.")]
    public double Level2 { get; init; } = 0.75;

    [Range(0.0, 1.0), Description("What the lower bound must reach for level 3.")]
    public double Level3 { get; init; } = 0.85;

    [Range(5, 500), Description("How many items without a miss earn the badge 'steady'.")]
    public int SteadyRun { get; init; } = 25;

    [Range(1, 500), Description("How many hard items answered well earn the badge 'hard cases'.")]
    public int HardCases { get; init; } = 10;

    [Range(0.0, 1.0), Description("From which difficulty on an item counts as hard: how often two of the others differ.")]
    public double HardFrom { get; init; } = 0.5;
}

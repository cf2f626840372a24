namespace LabelHub.Plugins;

/// <summary>What a plugin may bring.</summary>
public enum RuleKind
{
    Validator = 0,
    Aggregator,
    Incentive,
    Policy,
    Service,
    Connector,
    Command,
}

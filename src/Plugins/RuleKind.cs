namespace LabelHub.Plugins;

/// <summary>The six kinds of rule.</summary>
public enum RuleKind
{
    Validator = 0,
    Aggregator,
    Incentive,
    Policy,
    Service,
    Connector,
}

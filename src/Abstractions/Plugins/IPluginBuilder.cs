using LabelHub.Abstractions.Connectors;

namespace LabelHub.Abstractions.Plugins;

/// <summary>Takes what a plugin brings. A rule is built by its one public constructor, which may ask for the settings record and an <see cref="IPluginLog"/>, a service also for an <see cref="System.Net.Http.HttpClient"/>, and for nothing else.</summary>
public interface IPluginBuilder
{
    /// <summary>Declares the settings: a record whose properties have defaults that run, with validation attributes for their limits.</summary>
    /// <typeparam name="T">The settings record.</typeparam>
    /// <exception cref="InvalidOperationException">Settings were declared before.</exception>
    IPluginBuilder Settings<T>() where T : class, new();

    /// <summary>Adds a rule about single annotations.</summary>
    /// <typeparam name="T">The rule.</typeparam>
    IPluginBuilder Validator<T>() where T : class, IValidator;

    /// <summary>Adds a way to reconcile answers.</summary>
    /// <typeparam name="T">The aggregator.</typeparam>
    IPluginBuilder Aggregator<T>() where T : class, IAggregator;

    /// <summary>Adds a rule that rewards judged work.</summary>
    /// <typeparam name="T">The rule.</typeparam>
    IPluginBuilder Incentive<T>() where T : class, IIncentive;

    /// <summary>Adds a rule that wants something done.</summary>
    /// <typeparam name="T">The rule.</typeparam>
    IPluginBuilder Policy<T>() where T : class, IPolicy;

    /// <summary>Adds something that answers questions by I/O.</summary>
    /// <typeparam name="T">The service.</typeparam>
    IPluginBuilder Service<T>() where T : class, IService;

    /// <summary>Adds an annotation tool.</summary>
    /// <typeparam name="T">The connector.</typeparam>
    IPluginBuilder Connector<T>() where T : class, IConnector;

    /// <summary>Adds a command of the program.</summary>
    /// <typeparam name="T">The command.</typeparam>
    IPluginBuilder Command<T>() where T : class, ICommand;
}

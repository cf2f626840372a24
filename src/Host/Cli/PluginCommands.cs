using System.CommandLine;
using System.Text.Json;
using LabelHub.Abstractions.Plugins;
using LabelHub.Host.Rehearsals;
using LabelHub.Plugins;

namespace LabelHub.Host.Cli;

/// <summary>The commands that plugins bring. Plugins are looked at only when a word is not one of the program's own, or when help is asked for.</summary>
internal sealed class PluginCommands : IAsyncDisposable
{
    private static readonly string[] Help = ["-h", "-?", "--help"];

    private readonly PluginBench? _bench;

    private PluginCommands(PluginBench? bench) => _bench = bench;

    public static async Task<PluginCommands> OpenAsync(RootCommand root, string[] args)
    {
        var own = args.Length > 0 && root.Subcommands.Any(command => command.Name == args[0]);
        if (own || args.Length == 0 || (args[0].StartsWith('-') && !Help.Contains(args[0]))) return new(null);
        var bench = await PluginBench.OpenAsync([PluginBench.Shipped], default);
        foreach (var build in bench.Catalog.Plugins.Where(build => build.Status == PluginStatus.Active && build.Rules.Any(rule => rule.Kind == RuleKind.Command)))
        {
            var made = await build.CreateAsync(JsonElement.Parse("{}"));
            foreach (var command in made.Completed ? made.Value.Commands : []) Add(root, command.Code);
        }

        return new(bench);
    }

    public ValueTask DisposeAsync() => _bench?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static void Add(RootCommand root, ICommand code)
    {
        if (root.Subcommands.Any(command => command.Name == code.Name)) return;
        var command = new Command(code.Name, code.Description);
        foreach (var option in code.Options)
        {
            if (!option.Name.StartsWith('-')) command.Arguments.Add(new Argument<string?>(option.Name) { Description = option.Description, Arity = ArgumentArity.ZeroOrOne });
            else if (option.IsFlag) command.Options.Add(new Option<bool>(option.Name) { Description = option.Description });
            else command.Options.Add(new Option<string?>(option.Name) { Description = option.Description });
        }

        command.SetAction((parsed, _) => Commands.Guarded(() => Task.FromResult(Run(code, parsed))));
        root.Subcommands.Add(command);
    }

    private static int Run(ICommand code, ParseResult parsed)
    {
        using var input = Console.OpenStandardInput();
        using var output = Console.OpenStandardOutput();
        return code.Run(new() { Given = Given(code, parsed), Input = input, Output = output, Error = Console.Error, Watched = !Console.IsErrorRedirected });
    }

    private static Dictionary<string, string> Given(ICommand code, ParseResult parsed)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var option in code.Options)
        {
            var value = option.IsFlag ? parsed.GetValue<bool>(option.Name) ? "" : null : parsed.GetValue<string?>(option.Name);
            if (value is not null) given[option.Name] = value;
        }

        return given;
    }
}

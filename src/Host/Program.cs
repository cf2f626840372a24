using LabelHub.Host.Cli;

var root = Commands.Root();
await using var plugins = await PluginCommands.OpenAsync(root, args);
var parsed = root.Parse(args);
var code = await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
return parsed.Errors.Count > 0 ? ExitCode.Usage : code;

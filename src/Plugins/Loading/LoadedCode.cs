using System.Reflection;
using System.Text.Json;
using LabelHub.Abstractions.Plugins;
using LabelHub.Plugins.Discovery;
using LabelHub.Plugins.Settings;

namespace LabelHub.Plugins.Loading;

/// <summary>A build's code in memory: its context and types. Whoever holds this holds the plugin; every method runs plugin code.</summary>
internal sealed class LoadedCode
{
    private readonly PluginLoadContext _context;
    private readonly Registration _registration;

    private LoadedCode(PluginLoadContext context, Registration registration)
    {
        _context = context;
        _registration = registration;
        Schema = registration.SettingsType is { } settings ? SchemaReader.Read(settings) : SettingsSchema.None;
        Rules = [.. registration.Rules.Select(rule => new RuleInfo(rule.Kind, rule.Type.Name))];
    }

    public SettingsSchema Schema { get; }

    public IReadOnlyList<RuleInfo> Rules { get; }

    /// <summary>For the test that it really goes away.</summary>
    public WeakReference Context => new(_context);

    public static LoadedCode Load(PluginManifest manifest, string folder)
    {
        var context = Open(manifest, folder);
        try
        {
            CheckReferences(manifest, context);
            var plugin = Create(manifest, context.LoadFromAssemblyPath(Path.Combine(folder, manifest.File)));
            var registration = new Registration();
            plugin.Configure(registration);
            RuleFactory.Check(registration);
            return new(context, registration);
        }
        catch (Exception)
        {
            context.Unload();
            throw;
        }
    }

    public (string Settings, IReadOnlyList<(RuleInfo Rule, object Code)> Rules) Build(JsonElement settings, IPluginLog log, Func<HttpClient> http)
    {
        var canonical = Schema.Canonical(settings);
        var record = _registration.SettingsType is { } type ? SettingsBinder.Bind(type, JsonElement.Parse(canonical)) : null;
        return (canonical, [.. Rules.Zip(_registration.Rules, (info, rule) => (info, RuleFactory.Build(rule.Type, record, log, http)))]);
    }

    /// <returns>The settings as they were, where the record has no <see cref="IMigratesSettings"/>.</returns>
    public JsonElement Migrate(JsonElement old, string fromVersion)
    {
        if (_registration.SettingsType is not { } record || !record.IsAssignableTo(typeof(IMigratesSettings))) return old;
        var method = record.GetInterfaceMap(typeof(IMigratesSettings)).TargetMethods[0];
        return method.CreateDelegate<Func<JsonElement, string, JsonElement>>()(old, fromVersion).Clone();
    }

    public void Unload() => _context.Unload();

    private static PluginLoadContext Open(PluginManifest manifest, string folder)
    {
        try
        {
            return new($"{manifest.Id} {manifest.Version}", Path.Combine(folder, manifest.File));
        }
        catch (InvalidOperationException fault)
        {
            throw PluginException.Malfunction(
                $"The *.deps.json of plugin '{manifest.Id}' and its folder do not fit together ({fault.Message.ReplaceLineEndings(" ").Trim()}); copy the whole output folder of the plugin.");
        }
    }

    private static void CheckReferences(PluginManifest manifest, PluginLoadContext context)
    {
        var missing = manifest.References.Where(name => !context.CanResolve(name)).Select(name => $"'{name}.dll'").ToArray();
        if (missing.Length == 0) return;
        throw PluginException.Malfunction(
            $"Plugin '{manifest.Id}' needs {string.Join(", ", missing)}, which {(missing.Length == 1 ? "is" : "are")} neither in its folder nor part of .NET; copy the whole output folder of the plugin.");
    }

    private static IPlugin Create(PluginManifest manifest, Assembly assembly)
    {
        var type = assembly.GetType(manifest.TypeName, throwOnError: true)!;
        if (!type.IsAssignableTo(typeof(IPlugin)))
            throw PluginException.Malfunction($"'{type.Name}' is marked [Plugin(\"{manifest.Id}\")] but does not implement IPlugin.");
        if (type.IsAbstract || type.GetConstructor(Type.EmptyTypes) is null)
            throw PluginException.Malfunction($"'{type.Name}' cannot be made; the class of plugin '{manifest.Id}' must not be abstract and needs a public constructor without parameters.");
        return (IPlugin)Activator.CreateInstance(type)!;
    }
}

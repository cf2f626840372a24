using System.Globalization;
using LabelHub.Abstractions.Plugins;

namespace LabelHub.Testing.Rules;

/// <summary>Keeps what rules tell, for a test to read.</summary>
internal sealed class ToldLog : IPluginLog
{
    private readonly List<string> _told = [];

    public IReadOnlyList<string> Told => _told;

    public void Info(FormattableString message) => _told.Add(message.ToString(CultureInfo.InvariantCulture));

    public void Warn(FormattableString message) => _told.Add(message.ToString(CultureInfo.InvariantCulture));
}

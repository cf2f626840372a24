using System.Security.Cryptography;
using System.Text;
using LabelHub.Host.Facts;
using LabelHub.Host.Log;

namespace LabelHub.Host.Pipeline;

/// <summary>Appends an event of the house, and sees to it that what follows from it stands.</summary>
internal sealed class HouseLog(EventLog log, TranslateLane translate)
{
    /// <param name="kind">The kind of event.</param>
    /// <param name="body">What it says.</param>
    /// <param name="identity">What makes it the same as another of its kind; without one it is always appended.</param>
    /// <param name="stop">Gives up.</param>
    public async Task<Appended> AppendAsync<T>(string kind, T body, string? identity, CancellationToken stop)
    {
        var appended = await log.AppendAsync(
            new NewEvent
            {
                Connection = House.Connection,
                Kind = kind,
                Identity = identity is null ? null : SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\n{identity}")),
                Body = HouseEvent.Body(body),
            },
            stop);
        await translate.CatchUpWithHouseAsync(stop);
        return appended;
    }
}

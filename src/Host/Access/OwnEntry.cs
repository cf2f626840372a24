using System.Security.Cryptography;
using LabelHub.Host.Rows;
using LabelHub.Host.Storage;

namespace LabelHub.Host.Access;

/// <summary>
/// How contributors come in without a link: they ask where they stand, and a lead, who compares a code, lets that browser in. A stranger learns
/// nothing from asking: the answer is the same whoever they say they are.
/// </summary>
internal sealed class OwnEntry(Hub hub, TimeProvider clock)
{
    public const int LongestName = 200;
    private const int MostWaiting = 200;
    // Without letters and digits that are mistaken for each other when read aloud.
    private const string CodeAlphabet = "ACDEFGHJKLMNPQRTUVWXY34679";
    public static readonly TimeSpan RequestLife = TimeSpan.FromHours(24);

    /// <returns>What the browser keeps to be known again; <see langword="null"/> when too many wait already.</returns>
    public async Task<string?> AskAsync(string said, CancellationToken stop)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        var row = new AccessRequestRow
        {
            Hash = Credentials.Hash(token),
            Code = RandomNumberGenerator.GetString(CodeAlphabet, 6),
            Said = said.Length <= LongestName ? said : said[..LongestName],
            AskedAt = clock.Micros(),
            ExpiresAt = clock.Micros() + RequestLife.ToMicros(),
        };
        return await hub.WriteAsync(session => AccessRequestStore.AddAsync(session, row, MostWaiting, stop), stop) ? token : null;
    }

    /// <returns>The request a browser made; <see langword="null"/> when it made none, was declined, or waited too long.</returns>
    public Task<AccessRequestRow?> RequestOfAsync(string token, CancellationToken stop) =>
        hub.ReadAsync(session => AccessRequestStore.FindAsync(session, Credentials.Hash(token), clock.Micros(), stop), stop);

    /// <summary>Lets in the browser that asked, once, after a lead approved.</summary>
    public Task<long?> EnterAsync(string token, CancellationToken stop) =>
        hub.WriteAsync(session => AccessRequestStore.TakeAsync(session, Credentials.Hash(token), clock.Micros(), stop), stop);

    public Task<IReadOnlyList<AccessRequestRow>> WaitingAsync(CancellationToken stop) =>
        hub.ReadAsync(session => AccessRequestStore.OpenAsync(session, clock.Micros(), stop), stop);
}

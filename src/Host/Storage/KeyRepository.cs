using System.Xml.Linq;
using LabelHub.Host.Rows;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace LabelHub.Host.Storage;

/// <summary>Data Protection keys live in the database, so that every node reads them and a backup holds them.</summary>
internal sealed class KeyRepository(Hub hub) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() =>
        Task.Run(() => hub.ReadAsync(session => session.QueryAsync<KeyRow>("SELECT id, xml FROM setup_key", null, default), default))
            .GetAwaiter().GetResult().Select(row => XElement.Parse(row.Xml)).ToArray();

    public void StoreElement(XElement element, string friendlyName) =>
        Task.Run(() => hub.WriteAsync(session => session.UpsertAsync([new KeyRow { Id = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) }], default), default))
            .GetAwaiter().GetResult();
}

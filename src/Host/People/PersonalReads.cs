using System.Globalization;
using LabelHub.Host.Facts;
using LabelHub.Host.Log;
using LabelHub.Host.Pipeline;

namespace LabelHub.Host.People;

/// <summary>One event for each reader, matter and hour: a page that is kept open writes no thousand lines.</summary>
internal sealed class PersonalReads(HouseLog house, TimeProvider clock) : IPersonalReads
{
    public Task NoteAsync(long project, long? contributor, string who, string what, CancellationToken stop)
    {
        var hour = clock.GetUtcNow().ToString("yyyy-MM-ddTHH", CultureInfo.InvariantCulture);
        var body = new PeopleEvent.Read { Project = project, Contributor = contributor, Who = who, What = what };
        return house.AppendAsync(EventKind.PersonalRead, body, string.Create(CultureInfo.InvariantCulture, $"{project}/{contributor}/{who}/{what}/{hour}"), stop);
    }
}

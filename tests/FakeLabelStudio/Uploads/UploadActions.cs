using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LabelHub.FakeLabelStudio.Http;
using LabelHub.FakeLabelStudio.Json;
using LabelHub.FakeLabelStudio.State;
using LabelHub.FakeLabelStudio.Tasks;

namespace LabelHub.FakeLabelStudio.Uploads;

/// <summary>A file that is uploaded becomes a task whose data name it, under the key that the project's one object has.</summary>
internal sealed partial class UploadActions(Studio studio)
{
    public async Task<(StudioUpload Upload, Imported Imported)> AddAsync(Caller caller, int project, string fileName, ReadOnlyMemory<byte> content)
    {
        var upload = studio.Read(store => store.Uploads.Put(new() { Id = store.Uploads.NextId(), Project = store.Projects.Get(project).Id, Name = $"{Guid.NewGuid().ToString()[..8]}-{Odd().Replace(fileName, "_")}", Content = content }));
        var key = studio.Read(store => store.Projects.Get(project).Schema.RequiredData.ToList()) is [var only]
            ? only
            : throw StudioException.Invalid("non_field_errors", "Your label config has more than one data key and direct file upload supports only one data key.");
        return (upload, await studio.Imports.ImportAsync(caller, project, Body.Of(new JsonArray(new JsonObject { [key] = upload.Address }))));
    }

    [GeneratedRegex(@"[^\w.-]")]
    private static partial Regex Odd();
}

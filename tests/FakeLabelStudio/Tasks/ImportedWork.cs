using System.Text.Json;
using LabelHub.FakeLabelStudio.Annotations;
using LabelHub.FakeLabelStudio.Http;
using LabelHub.FakeLabelStudio.Json;
using LabelHub.FakeLabelStudio.State;

namespace LabelHub.FakeLabelStudio.Tasks;

/// <summary>The annotations and predictions that come with an imported task, checked before anything is stored.</summary>
internal sealed record ImportedWork(IReadOnlyList<ImportedAnnotation> Annotations, IReadOnlyList<Body> Predictions)
{
    public static ImportedWork Of(Change change, ImportItem item)
    {
        var body = new Body(item.Json);
        return item.IsFlat
            ? new ImportedWork([], [])
            : new ImportedWork([.. body.List("annotations").Select(given => Annotation(change, given))], body.List("predictions"));
    }

    private static ImportedAnnotation Annotation(Change change, Body given) => new(
        AnnotationFields.Result(given, JsonElements.EmptyArray),
        CompletedBy(change, given),
        given.Bool("was_cancelled", false),

        // Not a slip: an imported annotation is ground truth unless it says otherwise.
        given.Bool("ground_truth", true),
        given.OptionalFloat("lead_time", null));

    private static int CompletedBy(Change change, Body given) => given.Find("completed_by") switch
    {
        null or { ValueKind: JsonValueKind.Null } => change.User.Id,
        { ValueKind: JsonValueKind.Object } person => ByEmail(change.Store, new Body(person).Text("email", "")),
        _ => ById(change.Store, given.Int("completed_by", 0)),
    };

    private static int ById(Store store, int id) =>
        store.Users.Find(id)?.Id ?? throw Unknown($"Import data contains completed_by={id} which is not a valid annotator's email or ID");

    private static int ByEmail(Store store, string email) =>
        store.Users.All.FirstOrDefault(user => user.Email == email)?.Id ?? throw Unknown($"Unknown annotator's email {email}");

    private static StudioException Unknown(string message) => StudioException.Invalid("non_field_errors", message);
}

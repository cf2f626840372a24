namespace LabelHub.FakeCvat.State;

/// <summary>The database: everything in it is read and written under the gate.</summary>
internal sealed class CvatStore
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);

    public Lock Gate { get; } = new();

    public List<CvatUser> Users { get; } = [];

    public List<CvatProject> Projects { get; } = [];

    public List<CvatTask> Tasks { get; } = [];

    public List<CvatJob> Jobs { get; } = [];

    public List<CvatIssue> Issues { get; } = [];

    public List<CvatGuide> Guides { get; } = [];

    public List<CvatHook> Hooks { get; } = [];

    public List<CvatDelivery> Deliveries { get; } = [];

    public List<SeenRequest> Requests { get; } = [];

    public List<CvatQualityReport> Reports { get; } = [];

    /// <summary>Never an id that was given before.</summary>
    public int NextId(string of) => _ids[of] = _ids.GetValueOrDefault(of) + 1;

    public CvatJob Job(int id) => Jobs.Find(job => job.Id == id) ?? throw CvatException.NotFound("Job");

    public CvatTask Task(int id) => Tasks.Find(task => task.Id == id) ?? throw CvatException.NotFound("Task");

    public CvatProject Project(int id) => Projects.Find(project => project.Id == id) ?? throw CvatException.NotFound("Project");

    public CvatIssue Issue(int id) => Issues.Find(issue => issue.Id == id) ?? throw CvatException.NotFound("Issue");

    public CvatGuide Guide(int id) => Guides.Find(guide => guide.Id == id) ?? throw CvatException.NotFound("AnnotationGuide");

    public CvatHook Hook(int id) => Hooks.Find(hook => hook.Id == id) ?? throw CvatException.NotFound("Webhook");

    public CvatUser User(int id) => Users.Find(user => user.Id == id) ?? throw CvatException.NotFound("User");
}

namespace LabelHub.LabelStudio.Tests.Effects;

internal static class Orders
{
    public const string Config = """
        <View><Text name="doc" value="$text"/><Choices name="verdict" toName="doc"><Choice value="Spam"/><Choice value="Ham"/></Choices>
        <Choices name="tree" toName="doc" allowNested="true"/><Rating name="stars" toName="doc"/><Labels name="ner" toName="doc"><Label value="LOC"/></Labels>
        <Taxonomy name="tax" toName="doc"/><Pairwise name="better" toName="doc"/><DateTime name="when" toName="doc"/></View>
        """;

    public static EffectOrder Consensus(params IReadOnlyList<Consensus> fields) => Order(new ShowConsensus { Fields = fields });

    public static Consensus Field(string name, double confidence, params IReadOnlyList<string> labels) =>
        new() { Field = name, Labels = labels, HasWinner = true, Confidence = confidence, Answers = 3 };

    public static EffectOrder Review(params IReadOnlyList<Answer> answers) =>
        Order(new AskReview { Cause = "tie", Reason = "Two answers are equally frequent." }) with { Answers = answers, Hook = new("https://hub.example/hooks/ls/review"), HookSecret = "s3cret" };

    public static Answer Answer(long annotation, string label, string field = "verdict") =>
        new() { ContributorId = annotation, AnnotationId = annotation, Regions = [new ChoicesRegion { Key = "k", Field = field, Labels = [label] }] };

    public static EffectOrder Guideline(string project, string? replaces) =>
        Order(new ShowGuideline { Version = "1.0.0", Html = "<p>Read.</p>", Markdown = "Read.", OwnPage = new("https://hub.example/me"), Replaces = replaces }) with { Project = project, Item = "" };

    public static EffectOrder Return(string task, string person = "P-0a1b2c") =>
        Order(new ReturnWork { AnnotationId = 9, ContributorId = 3, Version = DateTimeOffset.UnixEpoch, Cause = "tiny-box||", Code = "tiny-box", Message = "The box is too small." }) with { Item = task, Person = person };

    public static EffectOrder Label(string task) => Order(new AskLabel { Labels = 2, Before = 1, Cause = "second-look/7" }) with { Item = task };

    public static EffectOrder Assignment(params string[] tasks) => Order(new AssignItems { ContributorId = 3, Items = tasks }) with { Item = "", Person = "P-0a1b2c" };

    private static EffectOrder Order(Effect effect) => new()
    {
        Key = "labelhub:1:review:tie",
        Effect = effect,
        Project = "7",
        ProjectTitle = "Spam triage",
        Item = "40",
        ItemData = Some.Json("""{"text":"win a prize","other":1}"""),
        Schema = Some.Schema(Config),
    };
}

using System.ComponentModel.DataAnnotations;
using System.Text;
using System.Text.Json.Nodes;

namespace LabelHub.Plugin.AskModel;

[Plugin("example.ask-model", Title = "Ask a model", Description = "Tells where a model that answers over HTTP is sure of another label.")]
public sealed class AskModel : IPlugin
{
    public void Configure(IPluginBuilder plugin) => plugin.Settings<ModelSettings>().Validator<SecondOpinion>().Service<Model>();
}

public sealed class SecondOpinion(ModelSettings settings) : IValidator
{
    public IEnumerable<Question> Ask(Annotation annotation, ItemContext item) =>
        [Question.To("model", new JsonObject { ["model"] = settings.Model, ["item"] = JsonNode.Parse(item.Item.Data.GetRawText()) })];

    public IEnumerable<Finding> Validate(Annotation annotation, ItemContext item) =>
        from question in Ask(annotation, item)
        let opinion = JsonNode.Parse(item.ReplyTo(question).Body)!
        let label = (string)opinion["label"]!
        let sure = (double)opinion["score"]!
        from region in annotation.Regions
        where sure >= settings.MinScore && !region.Labels.Contains(label)
        select Finding.Info("second-opinion", $"The model says '{label}' and is {sure:P0} sure of it.", region);
}

public sealed class Model(ModelSettings settings, HttpClient http) : IService
{
    public string Name => "model";

    public async Task<Reply> AnswerAsync(Question question, CancellationToken stop)
    {
        using var body = new StringContent(question.Body, Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(settings.Address, body, stop);
        return new() { Body = await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(stop) };
    }
}

public sealed record ModelSettings
{
    public string Address { get; init; } = "http://127.0.0.1:8080/predict";

    public string Model { get; init; } = "default";

    [Range(0, 1)]
    public double MinScore { get; init; } = 0.9;
}

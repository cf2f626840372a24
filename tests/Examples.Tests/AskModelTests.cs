using LabelHub.Plugin.AskModel;

namespace LabelHub.Examples.Tests;

public sealed class AskModelTests
{
    private static readonly Annotation Yes = Sample.Annotation(Sample.Choice("mood", "yes"));
    private static readonly PluginRules Rules = PluginRules.Of<AskModel>();

    [Fact]
    public void A_model_that_is_sure_of_another_label_is_told_of()
    {
        var question = Assert.Single(Rules.Questions(Yes));
        var item = Sample.Context() with { Replies = new Dictionary<string, Reply> { [question.Key] = new() { Body = """{"label":"no","score":0.97}""" } } };

        Assert.Equal("second-opinion", Assert.Single(Rules.Findings(Yes, item)).Code);
    }

    [Theory]
    [InlineData("""{"label":"yes","score":0.97}""")]
    [InlineData("""{"label":"no","score":0.6}""")]
    public void A_model_that_agrees_or_doubts_is_not(string reply) => Assert.Empty(Rules.Findings(Yes, Known(reply)));

    [Fact]
    public void Until_the_model_has_answered_nothing_is_said() => Assert.Empty(Rules.Findings(Yes));

    [Fact]
    public void The_same_item_is_asked_about_once_whoever_labels_it() =>
        Assert.Equal(Rules.Questions(Yes), Rules.Questions(Sample.Annotation(Sample.Choice("mood", "no")) with { ContributorId = 2 }));

    [Fact]
    public void Another_model_is_another_question() =>
        Assert.NotEqual(Rules.Questions(Yes)[0].Key, PluginRules.Of<AskModel>(new ModelSettings { Model = "next" }).Questions(Yes)[0].Key);

    [Fact]
    public async Task The_service_sends_the_question_as_it_is_and_gives_back_the_answer()
    {
        await using var model = await LocalModel.StartAsync();
        var service = Assert.Single(PluginRules.Of<AskModel>(new ModelSettings { Address = model.Address }).Services);

        var reply = await service.AnswerAsync(Question.To("model", new() { ["item"] = "a" }), TestContext.Current.CancellationToken);

        Assert.Equal(LocalModel.Answer, reply.Body);
        Assert.Equal("""{"item":"a"}""", Assert.Single(model.Asked));
    }

    private static ItemContext Known(string reply) => Sample.Context() with { Replies = Rules.Questions(Yes).ToDictionary(question => question.Key, _ => new Reply { Body = reply }) };
}

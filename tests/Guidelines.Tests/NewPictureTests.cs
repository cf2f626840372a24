using LabelHub.Abstractions.Connectors;
using LabelHub.Host.Facts;
using LabelHub.Host.Guidelines;
using LabelHub.Host.Guidelines.Sheets;
using LabelHub.Host.Guidelines.Templates;
using LabelHub.Host.Rows;

namespace LabelHub.Guidelines.Tests;

/// <summary>Each picture is asked about once, before the first version that shows it.</summary>
public sealed class NewPictureTests
{
    private static readonly GuidelineSheet Sheet = SomeGuideline.Sheet with { Purpose = "Birds. ![a crow](item:7) ![a rook](https://pics.example.org/rook.jpg) ![a crow again](item:7)" };

    [Fact]
    public void Every_picture_of_the_first_version_is_new()
    {
        var proof = Prove(null, "https://pics.example.org/7.jpg");
        Assert.Equal(["item:7", "https://pics.example.org/rook.jpg"], proof.NewPictures.Select(picture => picture.Address));
        Assert.Equal(["Picture 'item:7'", "Picture 'https://pics.example.org/rook.jpg'"], proof.Checks.Where(check => check.Message.StartsWith("It is new and shows what people labelled.", StringComparison.Ordinal)).Select(check => check.Place));
    }

    [Fact]
    public void What_the_version_in_force_shows_is_not_new_unless_something_else_stands_there_now()
    {
        var before = Prove(null, "https://pics.example.org/7.jpg");
        Assert.Empty(Prove(before.Sheet, "https://pics.example.org/7.jpg").NewPictures);
        Assert.Equal(["item:7"], Prove(before.Sheet, "https://pics.example.org/7-new.jpg").NewPictures.Select(picture => picture.Address));
    }

    private static GuidelineProof Prove(GuidelineSheet? inForce, string image)
    {
        var subject = new GuidelineCase { Project = new() { Id = 1, Title = "Birds" }, InForce = inForce is null ? null : new() { Version = "1.0.0", Sheet = Content.Write(inForce), Template = DefaultTemplate.Text } };
        ItemRow[] items = [new() { Id = 7, RemoteId = "7", Data = $$"""{"image":"{{image}}"}""" }, new() { Id = 8, RemoteId = "8", Data = "{}" }];
        return GuidelineProof.Of(subject, Sheet, subject.Template, items, [], Array.Empty<Medium>().ToLookup(_ => 0L), new(new("https://hub.example.org/"), 1_500));
    }
}

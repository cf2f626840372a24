using LabelHub.Host.Guidelines.Rendering;

namespace LabelHub.Guidelines.Tests;

public sealed class HtmlMarkdownTests
{
    [Fact]
    public void A_text_of_a_tool_is_read_as_markdown() => Assert.Equal(
        """
        # Birds

        Look *closely*, **always**.

        - a beak & wings
        - [more](https://example.org/?a=1&b=2)

        1. first
        2. second

        """.ReplaceLineEndings("\n"),
        HtmlMarkdown.Of("""<h1>Birds</h1><p>Look <em>closely</em>, <b>always</b>.</p><ul><li><p>a beak &amp; wings</p></li><li><a href="https://example.org/?a=1&amp;b=2">more</a></li></ul><ol><li>first</li><li>second</li></ol>"""));

    [Fact]
    public void What_we_make_of_markdown_reads_back_as_the_same()
    {
        var markdown = "# A\n\nText with **strength** and a [link](https://example.org/).\n\n## B\n\n- one\n- two\n\n1. first\n2. second\n";
        Assert.Equal(markdown, HtmlMarkdown.Of(MarkdownHtml.Of(markdown)));
    }

    [Theory]
    [InlineData("just words", "just words\n")]
    [InlineData("", "\n")]
    [InlineData("<p>a<br>b</p>", "a\nb\n")]
    [InlineData("</a></ul><a>x</a>", "[x]()\n")]
    public void Broken_or_plain_text_is_no_obstacle(string html, string markdown) => Assert.Equal(markdown, HtmlMarkdown.Of(html));
}

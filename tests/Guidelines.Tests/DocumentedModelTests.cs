using System.Reflection;
using System.Text.RegularExpressions;
using LabelHub.Host.Guidelines.Templates;

namespace LabelHub.Guidelines.Tests;

public sealed partial class DocumentedModelTests
{
    [Fact]
    public void The_page_for_leads_names_all_that_a_template_sees_and_no_more()
    {
        var page = typeof(DocumentedModelTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Page").Value!;
        var named = Name().Matches(File.ReadAllText(page)).Select(match => match.Groups[1].Value);
        Assert.Equal(ModelShape.Root.Paths(), named);
    }

    [GeneratedRegex(@"^\| `([\w.\[\]]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Name();
}

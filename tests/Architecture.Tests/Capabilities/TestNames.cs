using LabelHub.Architecture.Tests.Source;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LabelHub.Architecture.Tests.Capabilities;

/// <summary>The tests of this repository as <c>Class.Method</c>.</summary>
internal static class TestNames
{
    private static readonly string[] Marks = ["Fact", "Theory", "Property"];

    public static IEnumerable<string> In(SourceFile file) =>
        from method in file.Syntax.DescendantNodes().OfType<MethodDeclarationSyntax>()
        where method.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => Marks.Contains(attribute.Name.ToString()))
        where method.Parent is TypeDeclarationSyntax
        select $"{((TypeDeclarationSyntax)method.Parent!).Identifier.Text}.{method.Identifier.Text}";
}

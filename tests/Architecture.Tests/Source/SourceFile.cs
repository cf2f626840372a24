using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LabelHub.Architecture.Tests.Source;

/// <summary>A C# file, read but not compiled.</summary>
internal sealed record SourceFile(string Path, int Lines, CompilationUnitSyntax Syntax)
{
    public static SourceFile Parse(string path, string text) =>
        new(path, text.AsSpan().TrimEnd('\n').Count('\n') + 1, CSharpSyntaxTree.ParseText(text).GetCompilationUnitRoot());

    /// <summary>The namespace, or <see langword="null"/> for a file without one.</summary>
    public string? Namespace => Syntax.Members.OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString();

    /// <summary>The types that are not inside another.</summary>
    public IEnumerable<MemberDeclarationSyntax> Types => Syntax.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
        .OfType<MemberDeclarationSyntax>()
        .Where(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax);

    /// <summary>Everything that this file names in full: usings and qualified names.</summary>
    public IEnumerable<string> QualifiedNames => Syntax.DescendantNodes()
        .Where(node => node is QualifiedNameSyntax or MemberAccessExpressionSyntax && node.Parent is not (QualifiedNameSyntax or BaseNamespaceDeclarationSyntax))
        .Select(node => node.ToString().Replace("global::", "", StringComparison.Ordinal));

    /// <summary>The texts in quotes, interpolated ones in pieces.</summary>
    public IEnumerable<string> Literals => Syntax.DescendantTokens()
        .Where(token => token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken
            or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.Utf8StringLiteralToken)
        .Select(token => token.ValueText);

    public static string NameOf(MemberDeclarationSyntax type) => type switch
    {
        BaseTypeDeclarationSyntax declared => declared.Identifier.Text,
        DelegateDeclarationSyntax declared => declared.Identifier.Text,
        _ => "",
    };
}

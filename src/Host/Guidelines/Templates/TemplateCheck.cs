namespace LabelHub.Host.Guidelines.Templates;

/// <summary>
/// Reads a template before it is run: every name must be one of the model, so that no template reaches beyond it, and what is wrong is told by
/// line and column. Accepted is a small part of Handlebars: values, each, with, if, unless, else, comments.
/// </summary>
internal sealed class TemplateCheck
{
    private const int DeepestNesting = 6;
    private static readonly string[] Blocks = ["each", "with", "if", "unless"];

    private readonly Stack<TemplateScope> _scopes = new([new TemplateScope { Shape = ModelShape.Root }]);
    private readonly List<TemplateFault> _faults = [];

    private TemplateScope Scope => _scopes.Peek();

    public static IReadOnlyList<TemplateFault> Of(string template)
    {
        var check = new TemplateCheck();
        foreach (var tag in TemplateTag.In(template)) check.Read(tag);
        foreach (var open in check._scopes.Where(scope => scope.Opened is not null).Reverse()) check._faults.Add(open.Opened!.Fault($"'{{{{#{open.Block}}}}}' is never closed. Write '{{{{/{open.Block}}}}}' where it ends."));
        return check._faults;
    }

    private void Read(TemplateTag tag)
    {
        if (tag.IsOpen) Say(tag, "'{{' is never closed. Write '}}' where it ends.");
        else if (tag.Text.StartsWith('!')) return;
        else if (tag.IsTriple) Say(tag, "Three braces are not needed: values are put in as they are. Write two.");
        else if (tag.Text.StartsWith('#')) Open(tag, tag.Text[1..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        else if (tag.Text.StartsWith('/')) Close(tag, tag.Text[1..].Trim());
        else if (tag.Text == "else") Else(tag);
        else Value(tag);
    }

    private void Value(TemplateTag tag)
    {
        if (Find(tag, tag.Text) is { IsValue: false } shape) Say(tag, $"'{tag.Text}' is {(shape.IsList ? "a list: go through it with {{#each " + tag.Text + "}}" : "a group: name one of " + Names(shape))}.");
    }

    private void Open(TemplateTag tag, string[] words)
    {
        var shape = words is [var block, var path] && Blocks.Contains(block) ? Find(tag, path) : null;
        if (words.Length != 2 || !Blocks.Contains(words[0])) Say(tag, $"'{{{{#{string.Join(' ', words)}}}}}' is not known. Accepted are #each, #with, #if and #unless, each with one name.");
        else if (words[0] == "each" && shape is { IsList: false }) Say(tag, $"'{words[1]}' is no list, so there is nothing to go through. Lists here are {Lists()}.");
        if (_scopes.Count > DeepestNesting) Say(tag, $"Blocks stand more than {DeepestNesting} deep in each other.");
        _scopes.Push(new() { Shape = Inside(words.FirstOrDefault(), shape), Block = words.FirstOrDefault() ?? "", Opened = tag });
    }

    /// <summary>After a fault nothing is known of the inside, and nothing more is said of it.</summary>
    private ModelShape? Inside(string? block, ModelShape? shape) => block switch
    {
        "each" => shape?.Element,
        "with" => shape,
        _ => Scope.Shape,
    };

    private void Close(TemplateTag tag, string block)
    {
        if (_scopes.Count == 1) Say(tag, $"'{{{{/{block}}}}}' closes nothing that is open.");
        else if (Scope.Block != block) Say(tag, $"'{{{{/{block}}}}}' stands where '{{{{/{Scope.Block}}}}}' is expected, for line {Scope.Opened!.Line}.");
        if (_scopes.Count > 1) _scopes.Pop();
    }

    private void Else(TemplateTag tag)
    {
        if (_scopes.Count == 1) Say(tag, "'{{else}}' stands outside of a block.");
        else if (Scope.Block is "each" or "with") Reopen();
    }

    /// <summary>What follows the else of an each or with stands in the place around it.</summary>
    private void Reopen()
    {
        var scope = _scopes.Pop();
        _scopes.Push(scope with { Shape = Scope.Shape });
    }

    private ModelShape? Find(TemplateTag tag, string path)
    {
        var place = new TemplatePath(_scopes).Find(path);
        if (place.Fault is { } fault) Say(tag, fault);
        return place.Shape;
    }

    private string Lists() => Scope.Shape?.Members.Where(member => member.Value.IsList).Select(member => $"'{member.Key}'").ToArray() is { Length: > 0 } lists ? string.Join(", ", lists) : "none";

    private static string Names(ModelShape shape) => string.Join(", ", shape.Members.Keys.Select(name => $"'{name}'"));

    private void Say(TemplateTag tag, string message) => _faults.Add(tag.Fault(message));
}

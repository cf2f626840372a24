using System.Text;

namespace LabelHub.Host.Guidelines.Templates;

/// <summary>Takes text up to a limit: a template that repeats lists within lists must not fill the memory.</summary>
internal sealed class BoundedText(int limit) : TextWriter
{
    private readonly StringBuilder _text = new();

    public override Encoding Encoding => Encoding.Unicode;

    public override void Write(char value)
    {
        if (_text.Length >= limit) throw new TemplateTooLongException(limit);
        _text.Append(value);
    }

    public override void Write(string? value)
    {
        if (_text.Length + (value?.Length ?? 0) > limit) throw new TemplateTooLongException(limit);
        _text.Append(value);
    }

    public override string ToString() => _text.ToString();
}

namespace LabelHub.Host.Guidelines.Templates;

/// <summary>The text a template makes is longer than any guideline.</summary>
internal sealed class TemplateTooLongException(int limit)
    : Exception($"The template makes more than {limit:N0} characters. Take out what it repeats within other repetitions.");

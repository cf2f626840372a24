using LabelHub.Host.Rows;

namespace LabelHub.Host.Guidelines.Records;

/// <summary>A decision record as those read it whom it may not tell about people and other items: what is asked, and what holds.</summary>
/// <param name="Number">The number it is cited by.</param>
/// <param name="Name">What people call it, such as <c>D3</c>.</param>
/// <param name="Title">The question, in a line.</param>
/// <param name="Ruling">Markdown.</param>
/// <param name="Withdrawn">Whether it was withdrawn since.</param>
public sealed record Citation(long Number, string Name, string Title, string Ruling, bool Withdrawn)
{
    internal static Citation Of(DecisionRecordRow row) => new(row.Number, DecisionRecord.NameOf(row.Number), row.Title, row.Ruling, row.WithdrawnAt is not null);
}

namespace LabelHub.Host.People;

/// <summary>Writes down who read figures about people.</summary>
internal interface IPersonalReads
{
    /// <param name="project">The project they belong to.</param>
    /// <param name="contributor">About whom; <see langword="null"/> for everyone in it.</param>
    /// <param name="who">Who reads.</param>
    /// <param name="what">What, in a few words for people.</param>
    /// <param name="stop">Gives up.</param>
    Task NoteAsync(long project, long? contributor, string who, string what, CancellationToken stop);
}

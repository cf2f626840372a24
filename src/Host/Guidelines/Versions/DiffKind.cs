namespace LabelHub.Host.Guidelines.Versions;

internal enum DiffKind
{
    Same,
    Removed,
    Added,
}

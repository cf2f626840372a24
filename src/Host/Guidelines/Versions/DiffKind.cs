namespace LabelHub.Host.Guidelines.Versions;

public enum DiffKind
{
    Same,
    Removed,
    Added,
}

namespace LabelHub.Host.Cli;

internal static class ExitCode
{
    public const int Done = 0;
    public const int Difference = 1;
    public const int Usage = 2;
    public const int CouldNotRun = 3;
}

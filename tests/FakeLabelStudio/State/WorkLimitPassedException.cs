namespace LabelHub.FakeLabelStudio.State;

internal sealed class WorkLimitPassedException(string message) : Exception(message);

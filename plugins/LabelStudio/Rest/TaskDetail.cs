namespace LabelHub.Plugin.LabelStudio.Rest;

/// <summary>How much of each task a list shall tell.</summary>
internal enum TaskDetail
{
    /// <summary>The task alone.</summary>
    Plain = 0,

    /// <summary>The task with its annotations.</summary>
    Full,

    /// <summary>The id and the annotations, the least that tells what is alive.</summary>
    Census,
}

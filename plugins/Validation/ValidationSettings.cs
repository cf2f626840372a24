using System.ComponentModel.DataAnnotations;

namespace LabelHub.Plugin.Validation;

/// <summary>The limits the rules go by.</summary>
public sealed record ValidationSettings
{
    /// <summary>How far a corner may lie beyond the image, as a fraction of its width or height: pages round, and hands slip.</summary>
    /// <value>0.005, half a percent.</value>
    [Range(0.0, 0.5)]
    public double EdgeTolerance { get; init; } = 0.005;

    /// <summary>The smallest share of the image a box should cover; below it, a slipped click is more likely than an object.</summary>
    /// <value>0.0005, about 20 by 20 pixels of a photograph of 1000 by 800.</value>
    [Range(0.0, 1.0)]
    public double MinArea { get; init; } = 0.0005;

    /// <summary>Whether an annotation without any answer is an error instead of a warning.</summary>
    /// <value><see langword="false"/>: in detection, "nothing here" is an honest answer.</value>
    public bool EmptyIsError { get; init; }

    /// <summary>Whether a settled item with an open error is given to a reviewer.</summary>
    /// <value><see langword="true"/>.</value>
    public bool ReviewErrors { get; init; } = true;

    /// <summary>Whether work with an open error is proposed to be returned to who did it; a lead decides each time.</summary>
    /// <value><see langword="false"/>.</value>
    public bool ReturnOpenErrors { get; init; }
}

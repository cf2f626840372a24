namespace LabelHub.Plugin.Cvat.Shapes;

/// <summary>The tool turns a rectangle about its centre, the model about its top left corner.</summary>
internal static class Turn
{
    /// <summary>Where the top left corner is once the rectangle is turned about its centre.</summary>
    public static (double X, double Y) Corner(double x, double y, double width, double height, double degrees)
    {
        var (right, down) = Turned(width / 2, height / 2, degrees);
        return (x + (width / 2) - right, y + (height / 2) - down);
    }

    /// <summary>Where the top left corner was before.</summary>
    public static (double X, double Y) Back(double x, double y, double width, double height, double degrees)
    {
        var (right, down) = Turned(width / 2, height / 2, degrees);
        return (x + right - (width / 2), y + down - (height / 2));
    }

    private static (double Right, double Down) Turned(double right, double down, double degrees)
    {
        if (degrees == 0) return (right, down);
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        return ((right * cos) - (down * sin), (right * sin) + (down * cos));
    }
}

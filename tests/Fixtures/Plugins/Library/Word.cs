namespace LabelHub.Plugin.Library;

public static class Word
{
    public static string Of(int count) => count == 1 ? "region" : "regions";
}

namespace LabelHub.Host.Access;

/// <summary>What is said to the person who started the program. A command that prints data on standard output says it on standard error.</summary>
internal sealed class Announcements(TextWriter output)
{
    public void Say(string sentence) => output.WriteLine(sentence);
}

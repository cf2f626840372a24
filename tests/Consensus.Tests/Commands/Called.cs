using System.Text;

namespace LabelHub.Consensus.Tests.Commands;

/// <summary>A command called as from the command line.</summary>
internal sealed record Called(int Code, string Output, string Error)
{
    public static Called With(ICommand command, string input, params (string Name, string Value)[] given)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        using var rows = new MemoryStream(Encoding.UTF8.GetBytes(input));
        var code = command.Run(new() { Given = given.ToDictionary(one => one.Name, one => one.Value), Input = rows, Output = output, Error = error });
        return new(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}

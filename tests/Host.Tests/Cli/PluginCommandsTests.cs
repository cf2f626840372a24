using LabelHub.Host.Cli;

namespace LabelHub.Host.Tests.Cli;

public sealed class PluginCommandsTests
{
    [Fact]
    public async Task A_word_that_is_not_the_programs_own_is_looked_for_in_the_plugins_beside_it()
    {
        var root = Commands.Root();
        await using var plugins = await PluginCommands.OpenAsync(root, ["aggregate", "answers.csv"]);

        Assert.Contains(root.Subcommands, command => command.Name == "aggregate");
        Assert.Contains(root.Subcommands, command => command.Name == "agreement");
        Assert.Empty(root.Parse(["aggregate", "answers.csv", "--method", "mace", "--posteriors"]).Errors);
        Assert.NotEmpty(root.Parse(["aggregate", "--methods", "mace"]).Errors);
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("plan")]
    [InlineData("--data")]
    public async Task For_its_own_words_the_program_looks_at_no_plugin(string word)
    {
        var root = Commands.Root();
        var own = root.Subcommands.Count;
        await using var plugins = await PluginCommands.OpenAsync(root, [word]);

        Assert.Equal(own, root.Subcommands.Count);
    }

    [Fact]
    public async Task A_file_is_reconciled_into_another_as_on_the_command_line()
    {
        var folder = Directory.CreateTempSubdirectory();
        var (answers, labels) = (Path.Combine(folder.FullName, "answers.csv"), Path.Combine(folder.FullName, "labels.csv"));
        await File.WriteAllTextAsync(answers, "task,worker,label\n1,a,x\n1,b,x\n2,a,y\n2,b,y\n", TestContext.Current.CancellationToken);
        var root = Commands.Root();
        await using var plugins = await PluginCommands.OpenAsync(root, ["aggregate"]);

        Assert.Equal(ExitCode.Done, await root.Parse(["aggregate", answers, "--out", labels, "--method", "majority"]).InvokeAsync(cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal("task,label,confidence\n1,x,1\n2,y,1\n", await File.ReadAllTextAsync(labels, TestContext.Current.CancellationToken));
        folder.Delete(recursive: true);
    }
}

using System.CommandLine;

namespace LabelHub.Host.Cli;

internal static class UserCommand
{
    private static readonly Argument<string> Name = new("name") { Description = "Their name: what they do is written down under it." };

    public static Command Make()
    {
        var link = new Command("link", "Make a link that signs a lead in once.") { Name };
        link.SetAction((parsed, stop) => Commands.Guarded(async () =>
        {
            await using var hub = await HubClient.OpenAsync(SettingOptions.Read(parsed), stop);
            return await HubClient.PrintAsync(await hub.Http.PostAsJsonAsync("api/v1/sign-in-links", new { name = parsed.GetRequiredValue(Name) }, stop), stop);
        }));
        return new Command("user", "People who work with LabelHub's pages.") { link };
    }
}

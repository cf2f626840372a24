using LabelHub.Abstractions.Connectors;
using LabelHub.Plugin.LabelStudio.Rest;
using LabelHub.Plugin.LabelStudio.Rest.Wire;

namespace LabelHub.Plugin.LabelStudio;

/// <summary>Sees to one working hook per project and address. Looks first, so that repeating it changes nothing.</summary>
internal sealed class HookRegistration(ILabelStudioApi api)
{
    public async Task<string> EnsureAsync(long project, Uri hook, string secret, CancellationToken stop)
    {
        var wish = Wish(project, hook, secret);
        var ours = (await api.ListWebhooksAsync(project, stop)).Where(found => found.Url == wish.Url).OrderBy(found => found.Id).ToList();
        foreach (var repeated in ours.Skip(1)) await api.DeleteWebhookAsync(repeated.Id!.Value, stop);
        switch (ours.FirstOrDefault())
        {
            case null:
                Confirm(await api.CreateWebhookAsync(wish, stop), wish);
                return "made";
            case { } found when !found.DoesWhat(wish):
                Confirm(await api.UpdateWebhookAsync(found.Id!.Value, wish, stop), wish);
                return "mended";
            default:
                return ours.Count > 1 ? "mended" : "kept";
        }
    }

    private static Webhook Wish(long project, Uri hook, string secret) => new()
    {
        Project = project,
        Url = hook.AbsoluteUri,
        SendPayload = true,
        SendForAllActions = false,
        IsActive = true,
        Headers = new Dictionary<string, string> { [Declaration.SecretHeader] = secret },
        Actions = WebhookAction.OfProject,
    };

    private static void Confirm(Webhook answer, Webhook wish)
    {
        if (answer.DoesWhat(wish)) return;
        throw new ToolException(ToolFailure.Rejected, $"Label Studio took the hook '{wish.Url}' but answered with other settings than asked for; is it active, with the actions {string.Join(", ", wish.Actions)}?");
    }
}

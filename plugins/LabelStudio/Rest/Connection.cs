using System.Text.Json;
using LabelHub.Abstractions.Connectors;
using LabelHub.Plugin.LabelStudio.Rest.Wire;

namespace LabelHub.Plugin.LabelStudio.Rest;

/// <summary>Puts the client together, with the kind of credential that the token is.</summary>
internal static class Connection
{
    private const string Advice = "Check the connection's token: a legacy token or a personal access token of an account that may see the project.";

    public static ILabelStudioApi Open(ToolAccess access)
    {
        var failures = new Failures("Label Studio", Advice, access.Token, body => body.Deserialize(WireJson.Default.Fault)?.ToString(), access.Clock);
        var credential = Credential(access, new Transport(access.Http, failures, access.Clock));
        return new LabelStudioApi(new(access.Http, failures, access.Clock, credential), new(access.Files ?? access.Http, failures, access.Clock, credential));
    }

    private static ICredential Credential(ToolAccess access, Transport open) => JwtPayload.Read(access.Token)?.TokenType == "refresh"
        ? new PersonalToken(access.Token, open, access.Clock)
        : new LegacyToken(access.Token);
}

using LabelHub.Abstractions.Connectors;

namespace LabelHub.Plugin.LabelStudio.Rest;

/// <summary>Puts the client together, with the kind of credential that the token is.</summary>
internal static class Connection
{
    public static ILabelStudioApi Open(ToolAccess access)
    {
        var failures = new Failures(access.Token, access.Clock);
        var credential = Credential(access, new Transport(access.Http, failures, access.Clock));
        return new LabelStudioApi(new(access.Http, failures, access.Clock, credential), new(access.Files ?? access.Http, failures, access.Clock, credential));
    }

    private static ICredential Credential(ToolAccess access, Transport open) => JwtPayload.Read(access.Token)?.TokenType == "refresh"
        ? new PersonalToken(access.Token, open, access.Clock)
        : new LegacyToken(access.Token);
}

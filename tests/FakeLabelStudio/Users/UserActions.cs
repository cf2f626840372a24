using System.Security.Cryptography;
using LabelHub.FakeLabelStudio.Http;
using LabelHub.FakeLabelStudio.Json;
using LabelHub.FakeLabelStudio.State;

namespace LabelHub.FakeLabelStudio.Users;

internal sealed class UserActions(Studio studio)
{
    private const string AdminEmail = "admin@example.com";

    /// <summary>The first user exists before anyone can call.</summary>
    public StudioUser AddAdmin(string? token) => studio.Read(store => store.Users.Put(new StudioUser
    {
        Id = store.Users.NextId(),
        Email = AdminEmail,
        Token = token ?? NewToken(),
        ActiveOrganization = Store.Organization,
        JoinedAt = store.Clock.NextStamp(),
    }));

    public Task<StudioUser> CreateAsync(Caller caller, Body body) => studio.ApplyAsync(caller, change =>
    {
        var email = body.Text("email", "");
        if (!email.Contains('@'))
        {
            throw StudioException.Invalid("email", "Enter a valid email address.");
        }

        return change.Store.Users.Put(new StudioUser
        {
            Id = change.Store.Users.NextId(),
            Email = email,
            Username = body.Text("username", ""),
            FirstName = body.Text("first_name", ""),
            LastName = body.Text("last_name", ""),
            Token = NewToken(),
            JoinedAt = change.NextStamp(),
        });
    });

    private static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));
}

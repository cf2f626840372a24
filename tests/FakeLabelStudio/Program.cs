using LabelHub.FakeLabelStudio;

// fake-label-studio [--urls http://127.0.0.1:8080] [--token <hex>]
string? Argument(string name) => args.SkipWhile(argument => argument != name).ElementAtOrDefault(1);

var options = new FakeOptions
{
    Port = Argument("--urls") is { } urls ? new Uri(urls).Port : 0,
    Token = Argument("--token"),
};
await using var fake = await FakeStudio.StartAsync(options);
Console.WriteLine($"Fake Label Studio at {fake.Address} for 'Authorization: Token {fake.Token}'. Ctrl-C ends it.");
await Task.Delay(Timeout.Infinite);

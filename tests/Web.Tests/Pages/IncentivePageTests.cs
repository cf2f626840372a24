using System.Net;
using LabelHub.Web.Tests.Hosting;
using LabelHub.Web.Tests.Seeding;

namespace LabelHub.Web.Tests.Pages;

/// <summary>A lead sees who stands where and why, decides about money, and sees nothing where people are not looked at.</summary>
public sealed class IncentivePageTests(LoadedPlugins plugins)
{
    private const string Address = "/incentives/2";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task People_stand_by_the_lower_bound_with_n_and_interval_and_newcomers_are_not_ranked()
    {
        await using var host = await SeededAsync();

        var rows = (await host.PageAsync(Address, Stop)).QuerySelectorAll("section[aria-labelledby=standings] tbody tr").Select(row => row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToArray()).ToArray();

        Assert.Equal([("1", "50"), ("2", "50"), ("3", "50"), ("not yet", "12")], rows.Select(row => (row[0], row[2])));
        Assert.Equal("94\u00a0%, 84\u00a0% to 98\u00a0%", rows[0][3]);
        Assert.Equal(("level 2", "hard cases, steady", "940 points"), (rows[0][4], rows[0][5], rows[0][6]));
    }

    [Fact]
    public async Task The_budget_tells_what_is_left_and_what_is_held_beyond_it()
    {
        await using var host = await SeededAsync();

        var cells = (await host.PageAsync(Address, Stop)).QuerySelectorAll("section[aria-labelledby=budget] tbody td").Select(cell => cell.TextContent.Trim());

        Assert.Equal(["EUR-cent", "4,000", "3,600", "400", "500 held", "1,300"], cells);
    }

    [Fact]
    public async Task Earned_money_waits_for_an_approval_that_names_the_amount_on_screen()
    {
        await using var host = await SeededAsync();
        using var answer = await host.SubmitAsync(Address, $"{Address}/payouts?contributor=1&unit=EUR-cent&amount=1500", new Dictionary<string, string>(), Stop);

        Assert.Equal((HttpStatusCode.Found, Address), (answer.StatusCode, answer.Headers.Location?.OriginalString));
        Assert.Equal(["approve 2 1 1500 EUR-cent by Ada"], host.Actions.Done);
    }

    [Fact]
    public async Task An_approved_payout_is_marked_paid_with_its_reference()
    {
        await using var host = await SeededAsync();
        using var answer = await host.SubmitAsync(Address, $"{Address}/payouts/34/paid", new Dictionary<string, string> { ["note"] = "transfer 7" }, Stop);

        Assert.Equal(["paid 2 34 'transfer 7' by Ada"], host.Actions.Done);
    }

    [Fact]
    public async Task A_refusal_is_told_on_the_page_and_an_amount_that_is_no_number_asks_nobody()
    {
        await using var host = await SeededAsync();
        using var wrong = await host.SubmitAsync(Address, $"{Address}/budget", new Dictionary<string, string> { ["unit"] = "EUR-cent", ["amount"] = "12.50", ["floor"] = "" }, Stop);
        Assert.Contains("'12.50' is not a whole number", (await PageHost.ReadAsync(wrong, Stop)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(host.Actions.Done);

        host.Actions.Refusal = "The least is 3600.";
        using var refused = await host.SubmitAsync(Address, $"{Address}/budget", new Dictionary<string, string> { ["unit"] = "EUR-cent", ["amount"] = "10", ["floor"] = "1300" }, Stop);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal(["budget 2 10 EUR-cent floor '1300' by Ada"], host.Actions.Done);
    }

    [Fact]
    public async Task Payouts_are_downloaded_as_a_table()
    {
        await using var host = await SeededAsync();
        using var answer = await host.Client.GetAsync(new Uri($"{Address}/payouts.csv", UriKind.Relative), Stop);

        Assert.Equal(("text/csv", "payouts-2.csv"), (answer.Content.Headers.ContentType?.MediaType, answer.Content.Headers.ContentDisposition?.FileName));
        Assert.Contains("35,4,P-00047e,EUR-cent,900,paid,Ada,", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_people_are_not_looked_at_nothing_is_shown_read_or_done()
    {
        await using var host = await SeededAsync();

        Assert.Contains("exist at 'managed' alone", (await host.PageAsync("/incentives/1", Stop)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        foreach (var path in new[] { "budget", "awards", "ledger", "standings", "payouts", "payouts/proposals", "payouts.csv", "pay" })
        {
            using var answer = await host.Client.GetAsync(new Uri($"/api/v1/projects/1/{path}", UriKind.Relative), Stop);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            Assert.Contains("exist at 'managed' alone", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        }

        using var csv = await host.Client.GetAsync(new Uri("/incentives/1/payouts.csv", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.Forbidden, csv.StatusCode);
    }

    [Fact]
    public async Task The_lists_of_the_api_go_on_from_where_they_ended()
    {
        await using var host = await SeededAsync();
        foreach (var (path, count) in new[] { ("awards", 8), ("ledger", 14), ("payouts", 2) })
        {
            var (next, seen) = ("", new List<string>());
            do
            {
                var page = System.Text.Json.JsonElement.Parse(await host.Client.GetStringAsync(new Uri($"/api/v1/projects/2/{path}?limit=3&next={next}", UriKind.Relative), Stop));
                seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetRawText()));
                next = page.GetProperty("next").GetString();
            }
            while (next is not null);
            Assert.Equal((count, count), (seen.Count, seen.Distinct().Count()));
        }
    }

    private async Task<PageHost> SeededAsync()
    {
        var host = await PageHost.StartAsync(plugins, Stop);
        await City.SeedAsync(host.Databases, plugins, Stop);
        return host;
    }
}

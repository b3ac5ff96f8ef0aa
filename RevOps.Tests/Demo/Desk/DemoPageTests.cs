using Bunit;
using Microsoft.Extensions.DependencyInjection;
using RevOps.Domain;
using RevOps.Domain.Demo;
using RevOps.Domain.Governance;
using RevOps.Domain.Reviews.Pipeline;
using RevOps.Web.Components.Crm.Demo;
using RevOps.Web.Components.Shell;

namespace RevOps.Tests.Demo.Desk;

public sealed class DemoPageTests : BunitContext
{
    public DemoPageTests() => Services.AddSingleton(TimeProvider.System).AddScoped<ViewerClock>();

    [Fact]
    public async Task Drive_NoAdmin_ReachesNothing()
    {
        var drive = new DriveDemoCrm(new Untouched());
        var rep = new Viewer(UserId.New(), "Rep", UserRole.Manager, []);

        DemoCrmError?[] refusals =
        [
            (await drive.LookAsync(rep, null, CancellationToken.None)).Error,
            (await drive.EndCallAsync(rep, new(null, null, DemoTranscript.Ready), CancellationToken.None)).Error,
            (await drive.SetFaultsAsync(rep, new(), CancellationToken.None)).Error,
            (await drive.ExpireTokensAsync(rep, CancellationToken.None)).Error,
            (await drive.MoveDealAsync(rep, "1", "proposal", CancellationToken.None)).Error,
            (await drive.EditCallAsync(rep, "1", "revops_score", "1", CancellationToken.None)).Error,
        ];

        Assert.All(refusals, x => Assert.Equal(DemoCrmError.NotAdmin, x));
    }

    [Fact]
    public void Card_Note_IsTextWhateverItHolds()
    {
        var call = new DemoCrmCall { Id = "1", Title = "<i>A call</i>", Notes = [new("7", "<p>Hello</p><img src=x onerror=alert(1)>", DateTimeOffset.UnixEpoch, false)] };
        var card = Render<CrmCallCard>(x => x.Add(y => y.Call, call));

        Assert.Equal("Hello", card.Find(".note-body p").TextContent);
        Assert.Empty(card.FindAll("img, i"));
        Assert.Equal("<i>A call</i>", card.Find("h3").TextContent);
    }

    [Fact]
    public void Card_Edit_SendsWhatAPersonWouldType()
    {
        (DemoCrmCall Call, string Property, string? Value) sent = default;
        var call = new DemoCrmCall { Id = "1", Title = "A call", Properties = new Dictionary<string, string?> { ["revops_score"] = "72" } };
        var card = Render<CrmCallCard>(x => x.Add(y => y.Call, call).Add(y => y.OnEdit, e => sent = e));

        card.Find("dd button").Click();
        card.Find(".edit input").Change("10");
        card.Find(".edit").Submit();

        Assert.Equal(("1", "revops_score", "10"), (sent.Call?.Id, sent.Property, sent.Value));
    }

    [Fact]
    public void Ended_Review_LinksToTheScoredCallAndSaysHowLongItTook()
    {
        var call = Domain.Calls.CallId.New();
        var review = new DemoReview(ReviewId.New(), ReviewState.Delivered, null, call, TimeSpan.FromMilliseconds(840));
        var line = Render<EndedCall>(x => x.Add(y => y.Call, new DemoCrmCall { Id = "1", Title = "A call", Review = review }));

        Assert.Contains("delivered, feedback 0.8 s after its end", line.Markup, StringComparison.Ordinal);
        Assert.Equal([$"/calls/{call}", $"/operations?review={review.Id}"], line.FindAll("a").Select(x => x.GetAttribute("href")));
    }

    [Fact]
    public void Faults_Switches_ApplyAtOnce()
    {
        var faults = DemoFaults.None;
        var panel = Render<FaultPanel>(x => x.Add(y => y.Faults, faults).Add(y => y.Scopes, ["calls.read"]).Add(y => y.OnChanged, f => faults = f));
        Assert.DoesNotContain("All faults off", panel.Markup, StringComparison.Ordinal);

        Flip("Too many requests");
        Assert.Equal((DemoRateLimit.TenSecondly, 100), (faults.RateLimit, faults.RateLimitPercent));
        panel.Find("select").Change(nameof(DemoRateLimit.Daily));
        Again();
        Flip("Missing scope");
        Assert.Equal((DemoRateLimit.Daily, "calls.read", 2), (faults.RateLimit, faults.MissingScope, faults.Count));
        panel.FindAll("button").Single(x => x.TextContent == "All faults off").Click();
        Assert.Equal(DemoFaults.None, faults);

        void Flip(string label)
        {
            panel.FindAll("label.switch").Single(x => x.TextContent.Contains(label, StringComparison.Ordinal)).QuerySelector("input")!.Change(true);
            Again();
        }

        void Again() => panel.Render(x => x.Add(y => y.Faults, faults));
    }

    private sealed class Untouched : IDemoCrm
    {
        public DemoCrmChoices Choices => throw Touched();

        public Task<Result<DemoCrmView, DemoCrmError>> LookAsync(string? text, CancellationToken cancellationToken) => throw Touched();

        public Task<Result<string, DemoCrmError>> EndCallAsync(DemoCallOrder order, CancellationToken cancellationToken) => throw Touched();

        public Task<Result<DemoFaults, DemoCrmError>> SetFaultsAsync(DemoFaults faults, CancellationToken cancellationToken) => throw Touched();

        public Task<Result<DemoFaults, DemoCrmError>> ExpireTokensAsync(CancellationToken cancellationToken) => throw Touched();

        public Task<Result<string, DemoCrmError>> EditCallAsync(string callId, string property, string? value, CancellationToken cancellationToken) => throw Touched();

        public Task<Result<string, DemoCrmError>> MoveDealAsync(string dealId, string stage, CancellationToken cancellationToken) => throw Touched();

        private static InvalidOperationException Touched() => new("It was reached.");
    }
}

using Microsoft.EntityFrameworkCore;
using RevOps.Domain.Crm.Connections;
using RevOps.Domain.Demo;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Demo.Crm;
using RevOps.Infrastructure.Demo.Crm.Control;
using RevOps.Infrastructure.Demo.Crm.Desk;
using RevOps.Infrastructure.Persistence;
using RevOps.Tests.Crm.Connections;
using RevOps.Tests.Support;
using RevOps.Web.Components.Crm;

namespace RevOps.Tests.Demo.Desk;

public sealed class DemoConnectionTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task Ensure_EachStart_IsOneConnectionAtTheNewAddressAndKeepsWhatAnAdminSet()
    {
        await using var services = await ConnectionServices.CreateAsync(postgres);
        var demo = new DemoConnection(
            services.Get<IDbContextFactory<RevOpsDb>>(), services.Get<ICrmConnectionStore>(), services.Get<ISecretBox>(), services.Time);
        var (first, second) = (DemoCrmSecrets.Create(), DemoCrmSecrets.Create());

        var id = (await demo.EnsureAsync(new Uri("http://127.0.0.1:5001"), first, None))!.Value;
        var made = await services.FindAsync(id);
        await services.Edit.ChangeAsync(services.Admin, id, new(made.Settings, made.SecretsSetAt, made.Settings with { PollSeconds = 30 }, null), None);
        services.Time.Advance(TimeSpan.FromSeconds(1));
        var again = await demo.EnsureAsync(new Uri("http://127.0.0.1:5002"), second, None);
        await demo.EnsureAsync(new Uri("http://127.0.0.1:5002"), second, None);

        var now = await services.FindAsync(id);
        Assert.Equal(id, again);
        Assert.Equal((true, 15, 30), (now.Demo, made.Settings.PollSeconds, now.Settings.PollSeconds));
        Assert.Equal("http://127.0.0.1:5002/", now.Settings.Address);
        Assert.Equal(second.RefreshToken, (await services.StoredSecretsAsync(id))?.RefreshToken);
        Assert.Equal(3, (await services.AuditAsync()).Count);
    }

    [Fact]
    public async Task Ensure_NameOfAnotherConnection_LeavesThatAlone()
    {
        await using var services = await ConnectionServices.CreateAsync(postgres);
        var theirs = await services.ConnectAsync(DemoConnection.Name);
        var demo = new DemoConnection(
            services.Get<IDbContextFactory<RevOpsDb>>(), services.Get<ICrmConnectionStore>(), services.Get<ISecretBox>(), services.Time);

        Assert.Null(await demo.EnsureAsync(new Uri("http://127.0.0.1:5001"), DemoCrmSecrets.Create(), None));
        var after = Assert.IsType<ConnectionListItem>(await services.FindAsync(theirs.Id));
        Assert.Empty(after.Readings);
        Assert.Equal(theirs with { Readings = [] }, after with { Readings = [] });
    }

    [Theory]
    [InlineData("http://127.0.0.1:5191/", "http://127.0.0.1:5191")]
    [InlineData("http://127.0.0.1:8080/", "https://[::]:8443", "http://[::]:8080")]
    [InlineData("http://127.0.0.1:80/", "http://+:80")]
    [InlineData("https://127.0.0.1:8443/", "https://0.0.0.0:8443")]
    [InlineData(null)]
    public void ProductAddress_Listening_IsOneThatThisMachineReaches(string? expected, params string[] listening) =>
        Assert.Equal(expected is null ? null : new Uri(expected), ProductAddress.Choose(listening));

    [Fact]
    public void Faults_ThroughTheControlApi_StayWhatTheyAre()
    {
        foreach (var limit in Enum.GetValues<DemoRateLimit>())
        {
            var faults = new DemoFaults
            {
                SlowMs = 500,
                RateLimit = limit,
                RateLimitPercent = limit == DemoRateLimit.None ? 0 : 40,
                ServerErrorPercent = 1,
                LostReplyPercent = 2,
                BrokenConnectionPercent = 3,
                Duplicates = 4,
                Disorder = true,
                LateTranscriptPercent = 5,
                NoTranscriptPercent = 6,
                MissingScope = "crm.objects.calls.read",
            };

            Assert.Equal(faults, FaultMapping.Read(FaultMapping.Write(faults).ApplyTo(new DemoCrmFaults())));
        }

        Assert.Equal(0, DemoFaults.None.Count);
    }

    [Fact]
    public void NoteText_Markup_IsWordsAndNothingElse()
    {
        const string Body = "<p><b>Score</b>: 72 &amp; more</p><ul><li>One<br/>two</li></ul><script>alert(1)</script><!-- key -->&lt;img src=x&gt; <a href=\"javascript:x\">link";

        Assert.Equal(
            [
                new("Score: 72 & more", NoteLineKind.Heading), new("One", NoteLineKind.Item), new("two", NoteLineKind.Text),
                new("<img src=x> link", NoteLineKind.Text), new("said", NoteLineKind.Quote),
            ],
            NoteText.Lines(Body + "<blockquote>said</blockquote>"));
        Assert.Empty(NoteText.Lines(null));
    }
}

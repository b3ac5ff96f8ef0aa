using System.Text;
using RevOps.Domain.Accounts;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.Assessment;
using RevOps.Domain.Deals.Meddpicc;
using RevOps.Domain.Deals.Meddpicc.Assessing;
using RevOps.Tests.Support;

namespace RevOps.Tests.Deals.Assessment;

/// <summary>What mails and notes that people attach say of a deal.</summary>
public sealed class AttachedEvidenceTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task Attach_MailOfTheCustomer_CountsAsEvidenceOnce()
    {
        var world = await DealWorld.CreateAsync(postgres);
        var account = new Account("Pellworth", "pellworth.example");
        await world.SaveAsync(account);
        var deal = await world.DealAsync("Rollout", account: account.Id);
        var mail = Encoding.UTF8.GetBytes(
            """
            From: Helen Brightwell <helen@pellworth.example>
            To: Nora North <nora.north@halyard.example>
            Subject: Re: <b>Budget</b>
            Date: Sun, 1 Mar 2026 10:00:00 +0000
            Message-ID: <1@pellworth.example>
            Content-Type: text/plain; charset=utf-8

            Our CFO Dan Berg signs anything above twenty thousand.

            On Sat, 28 Feb 2026 Nora North wrote:
            > Our CEO Olaf Other signs everything.
            """);

        var attached = await world.Attach.RunAsync(world.People.Rep, deal.Id, mail, CancellationToken.None);

        Assert.Equal((ActivityDirection.Inbound, "Re: <b>Budget</b>"), (attached.Value!.Direction, attached.Value.Title));
        var buyer = await BuyerAsync(world, deal.Id);
        Assert.Contains("Dan", buyer.Value!, StringComparison.Ordinal);
        Assert.Equal(DealSourceKind.Mail, Assert.Single(buyer.Evidence).Kind);
        Assert.Equal(DealErrorKind.Conflict, (await world.Attach.RunAsync(world.People.Rep, deal.Id, mail, CancellationToken.None)).Error!.Kind);
        Assert.Equal(DealErrorKind.NotFound, (await world.Attach.RunAsync(world.People.OtherRep, deal.Id, "x", "y", CancellationToken.None)).Error!.Kind);
    }

    [Fact]
    public async Task Attach_NotesOfOurPeople_SuggestAndAreNeverTheCustomersWord()
    {
        var world = await DealWorld.CreateAsync(postgres);
        var deal = await world.DealAsync("Rollout");
        const string Told = "Who else signs?\n\nTom told me that Dan Berg has the final say.";
        await world.Attach.RunAsync(world.People.Rep, deal.Id, "After the visit", Told, CancellationToken.None);
        await world.Attach.RunAsync(world.People.Manager, deal.Id, "Again", Told, CancellationToken.None);

        var claimed = await BuyerAsync(world, deal.Id);
        await world.CallAsync(deal.Id, DealWorld.Start.AddDays(-1), "Who signs?", "Ida Moss has the final say.");
        var said = await BuyerAsync(world, deal.Id);

        Assert.Equal((LetterState.Suggested, 1, "Dan Berg"), (claimed.State, claimed.Score, claimed.Value));
        Assert.True(claimed.Gaps.HasFlag(LetterGaps.NotAsked));
        Assert.Equal((LetterState.Suggested, 2, "Ida Moss"), (said.State, said.Score, said.Value));
        Assert.Empty(said.Against);
        var shown = (await world.Details.FindAsync(world.People.Rep, deal.Id, CancellationToken.None))!;
        Assert.Equal(["Mona North", "Nora North"], claimed.Evidence.Select(x => shown.Sources[x.Source].Writer).Order());
    }

    [Theory]
    [InlineData("elsewhere.example", ActivityDirection.Unknown)]
    [InlineData("halyard.example", ActivityDirection.Outbound)]
    public async Task Attach_MailOfNobodyKnownOrAColleague_CountsUnderReserve(string domain, ActivityDirection direction)
    {
        var world = await DealWorld.CreateAsync(postgres);
        var deal = await world.DealAsync("Rollout");
        var mail = Encoding.UTF8.GetBytes($"From: Ole <ole@{domain}>\r\nSubject: Budget\r\n\r\nDan Berg has the final say.");

        var attached = await world.Attach.RunAsync(world.People.Rep, deal.Id, mail, CancellationToken.None);

        var buyer = await BuyerAsync(world, deal.Id);
        Assert.Equal((direction, LetterState.Suggested, 1, "Dan Berg"), (attached.Value!.Direction, buyer.State, buyer.Score, buyer.Value));
    }

    private static async Task<LetterAssessment> BuyerAsync(DealWorld world, DealId deal) =>
        (await world.Assess.RunAsync(deal, CancellationToken.None))!.Letters[(int)MeddpiccLetter.EconomicBuyer];
}

using Microsoft.EntityFrameworkCore;
using RevOps.Domain;
using RevOps.Domain.Accounts;
using RevOps.Domain.Crm;
using RevOps.Domain.Deals;
using RevOps.Domain.Deals.Detail;
using RevOps.Infrastructure.Deals.Detail;
using RevOps.Infrastructure.Demo.Crm.Control;
using RevOps.Tests.Connectors;
using RevOps.Tests.Support;

namespace RevOps.Tests.Crm.Book;

/// <summary>Products and the lines of deals as they come in from a CRM on a real socket.</summary>
public sealed class ReadProductsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task Run_FirstTime_BringsWhatTheDealsSell()
    {
        await using var world = await BookWorld.CreateAsync(postgres);

        Assert.Null(await world.PollAsync());

        await using var db = world.Database.CreateDbContext();
        Assert.Equal(["core", "share", "stream"], await db.Products.OrderBy(x => x.Code).Select(x => x.Code).ToListAsync());
        Assert.All(await db.DealProducts.ToListAsync(), x => Assert.True(x is { ProductId: not null, Quantity: > 0, Price: > 0, Amount: > 0, TermMonths: 12, Currency: not null }));
        var shown = new List<DealDetail>();
        foreach (var deal in await db.Deals.Select(x => x.Id).ToListAsync())
        {
            shown.Add((await new DealDetails(world.Database).FindAsync(world.Admin, deal, CancellationToken.None))!);
        }

        // Who may not see the deal sees none of it
        Assert.Null(await new DealDetails(world.Database).FindAsync(world.People.Rep, shown[0].Item.Id, CancellationToken.None));

        // Most deals name what they sell, and of most of these the lines come to the deal's amount
        var sold = shown.Where(x => x.Products.Lines.Count > 0).ToList();
        Assert.InRange(sold.Count, shown.Count * 3 / 4, shown.Count - 1);
        Assert.All(sold, x => Assert.InRange(x.Products.Lines.Count, 1, 3));
        Assert.All(sold, x => Assert.NotNull(x.Products.Total));
        Assert.InRange(sold.Count(x => x.Products.Beyond(Worth(x)) is null), sold.Count * 3 / 4, sold.Count - 1);
        Assert.All(sold.Select(x => x.Products.Beyond(Worth(x))).OfType<Money>(), x => Assert.Equal(2000m, x.Amount));
    }

    [Fact]
    public async Task Run_Again_StoresNothingTwiceAndFollowsWhatChanges()
    {
        await using var world = await BookWorld.CreateAsync(postgres);
        await world.PollAsync();
        var before = await CountAsync(world);
        await world.PollAsync();
        Assert.Equal(before, await CountAsync(world));

        var line = await LineAsync(world);
        await world.Crm.Control.EditAsync("line_items", line.ExternalId!, new Dictionary<string, string?>
        {
            ["quantity"] = "3",
            ["amount"] = "1234.5",
            ["hs_discount_percentage"] = "",
            ["discount"] = "12.25",
            ["name"] = "By hand",
            ["hs_product_id"] = "",
        });
        await world.PollAsync();
        var after = await FindAsync(world, line.Id);
        Assert.Equal(("By hand", 3m, 1234.5m, 12.25m, null, null), (after!.Name, after.Quantity, after.Amount, after.Discount, after.DiscountPercent, after.ProductId));
        Assert.Equal(before, await CountAsync(world));

        // A quote's line, which hangs on no deal, counts once it hangs on one, also without a product that is known
        var quoted = await world.Crm.AddAsync("line_items", HubSpotLab.LineProperties("1"));
        await world.PollAsync();
        Assert.Equal(before, await CountAsync(world));
        var deal = await world.DealAsync("closedwon");
        await world.Crm.Control.AssociateAsync("line_items", quoted, "deals", deal.ExternalId!);
        await world.PollAsync();
        await using var db = world.Database.CreateDbContext();
        var added = await db.DealProducts.SingleAsync(x => x.ExternalId == quoted);
        Assert.Equal((deal.Id, null, "Core seats"), (added.DealId, added.ProductId, added.Name));
    }

    [Fact]
    public async Task Run_ArchivedOrTakenOffTheDeal_IsGone()
    {
        await using var world = await BookWorld.CreateAsync(postgres);
        await world.PollAsync();
        var archived = await LineAsync(world);
        await world.Crm.Control.ArchiveAsync("line_items", archived.ExternalId!);

        // A hundred a poll are asked for, and the demo has some more
        await world.PollAsync();
        await world.PollAsync();
        Assert.Null(await FindAsync(world, archived.Id));

        var parted = await LineAsync(world);
        await using var db = world.Database.CreateDbContext();
        var deal = await db.Deals.SingleAsync(x => x.Id == parted.DealId);
        await world.Crm.Control.AssociateAsync("line_items", parted.ExternalId!, "deals", deal.ExternalId!, remove: true);
        await world.PollAsync();
        Assert.Null(await FindAsync(world, parted.Id));

        // A product that is sold no more stays, since deals of old name it
        var share = await db.Products.AsNoTracking().SingleAsync(x => x.Code == "share");
        await world.Crm.Control.ArchiveAsync("products", share.ExternalId!);
        await world.PollAsync();
        Assert.False((await db.Products.AsNoTracking().SingleAsync(x => x.Id == share.Id)).Active);
    }

    [Fact]
    public async Task Run_ProductOfAFile_IsTheSameAndKeepsItsName()
    {
        await using var world = await BookWorld.CreateAsync(postgres);
        var ours = new Product("core", "As we call it");
        await using (var db = world.Database.CreateDbContext())
        {
            db.Add(ours);
            await db.SaveChangesAsync();
        }

        await world.PollAsync();

        await using var after = world.Database.CreateDbContext();
        Assert.Equal("As we call it", (await after.Products.SingleAsync(x => x.Code == "core")).Name);
        Assert.True(await after.DealProducts.AnyAsync(x => x.ProductId == ours.Id));
        Assert.Equal(3, await after.Products.CountAsync());
    }

    [Theory]
    [InlineData("crm.objects.line_items.read", CrmObjectKind.LineItem)]
    [InlineData("crm.objects.products.read", CrmObjectKind.Product)]
    public async Task Run_ScopeLacks_ReadsTheRestAndSaysWhich(string scope, CrmObjectKind kind)
    {
        await using var world = await BookWorld.CreateAsync(postgres);
        await world.Crm.Control.SetFaultsAsync(new DemoCrmFaultChange { MissingScope = scope });

        Assert.Equal(CrmErrorKind.MissingScope, (await world.PollAsync())?.Kind);

        await using var db = world.Database.CreateDbContext();
        Assert.Equal([kind], await db.CrmReadings.Where(x => x.Problem != null).Select(x => x.Kind).ToListAsync());
        Assert.True(await db.Activities.AnyAsync());
        Assert.Equal(kind == CrmObjectKind.Product, await db.DealProducts.AnyAsync());
    }

    private static Money? Worth(DealDetail deal) => Money.Of(deal.Item.Amount, deal.Item.Currency);

    private static async Task<DealProduct> LineAsync(BookWorld world)
    {
        await using var db = world.Database.CreateDbContext();
        return await db.DealProducts.OrderBy(x => x.ExternalId).FirstAsync();
    }

    private static async Task<DealProduct?> FindAsync(BookWorld world, Guid id)
    {
        await using var db = world.Database.CreateDbContext();
        return await db.DealProducts.SingleOrDefaultAsync(x => x.Id == id);
    }

    private static async Task<(int, int)> CountAsync(BookWorld world)
    {
        await using var db = world.Database.CreateDbContext();
        return (await db.Products.CountAsync(), await db.DealProducts.CountAsync());
    }
}

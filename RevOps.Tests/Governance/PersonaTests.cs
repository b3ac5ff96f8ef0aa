using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RevOps.Domain.Governance;
using RevOps.Tests.Support;
using RevOps.Web.Governance;

namespace RevOps.Tests.Governance;

public sealed class PersonaTests(PostgresFixture postgres) : GovernanceTest(postgres)
{
    [Theory]
    [InlineData(true, "127.0.0.1", "localhost:5080", null, true)]
    [InlineData(true, "::1", "[::1]:5080", null, true)]
    [InlineData(true, "::ffff:127.0.0.1", "127.0.0.1", null, true)]
    [InlineData(false, "127.0.0.1", "localhost:5080", null, false)]
    [InlineData(true, "10.0.0.7", "localhost:5080", null, false)]
    [InlineData(true, null, "localhost:5080", null, false)]
    [InlineData(true, "127.0.0.1", "revops.example.com", null, false)]
    [InlineData(true, "127.0.0.1", "localhost:5080", "X-Forwarded-For", false)]
    public async Task For_Caller_OffersPersonasToThisMachineOnly(bool demo, string? caller, string host, string? header, bool offered)
    {
        var admin = await Services.AdminAsync();
        await Services.JoinAsync(admin, "Rita Rep", UserRole.Rep);
        await using (var db = await Services.Databases.CreateDbContextAsync())
        {
            await db.Users.Where(x => x.Name == "Rita Rep").ExecuteUpdateAsync(x => x.SetProperty(u => u.DemoPersona, true));
        }

        var context = new DefaultHttpContext();
        context.Request.Host = new HostString(host);
        if (header is not null)
        {
            context.Request.Headers[header] = "10.0.0.7";
        }

        var personas = new DemoPersonas(
            Services.Get<ISessionAccounts>(), Options.Create(new PersonaOptions { On = demo }), new HttpContextAccessor { HttpContext = context });
        var found = await personas.ForAsync(caller is null ? null : IPAddress.Parse(caller), None);

        Assert.Equal(offered ? ["Rita Rep"] : [], found.Select(x => x.Name));
    }
}

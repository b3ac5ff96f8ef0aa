using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;

namespace RevOps.Tests.Architecture;

public sealed class DoorsTests(DoorWorld world) : IClassFixture<DoorWorld>
{
    public static TheoryData<string> Tried =>
        [.. DoorTable.All.Where(x => x.Cases.Length > 0).SelectMany(x => x.Cases.Select(c => $"{x.Name} | {c.Case}"))];

    [Fact]
    public void Table_AgainstTheRoutes_HasOneLineForEachDoor()
    {
        var doors = DoorFinder.Names(world.App.Get<EndpointDataSource>().Endpoints);
        var table = DoorTable.All.Select(x => x.Name).ToList();

        Assert.Empty(doors.Except(table));
        Assert.Empty(table.Except(doors));
        Assert.Equal(table.Distinct(), table);
        Assert.All(DoorTable.All, x => Assert.True(x.Cases.Length > 0 ^ x.Why is not null, x.Name));
    }

    [Theory]
    [MemberData(nameof(Tried))]
    public async Task Door_EachVisitor_GetsWhatTheTableSays(string name)
    {
        var door = DoorTable.All.SelectMany(x => x.Cases.Select(c => (Name: $"{x.Name} | {c.Case}", Case: c))).Single(x => x.Name == name).Case;
        var answers = new Dictionary<Visitor, string>();
        foreach (var visitor in Enum.GetValues<Visitor>())
        {
            using var request = door.Request(world);
            request.Headers.Add("Origin", world.App.Address.GetLeftPart(UriPartial.Authority));
            using var response = await world.ClientOf(visitor).SendAsync(request);
            answers[visitor] = InWords(response);
        }

        Assert.Equal(door.Answers.OrderBy(x => x.Key), answers.OrderBy(x => x.Key));
    }

    [Fact]
    public void StaticFiles_All_AreForEverybody() =>
        Assert.All(
            world.App.Get<EndpointDataSource>().Endpoints.Where(DoorFinder.IsFile),
            x => Assert.NotNull(x.Metadata.GetMetadata<IAllowAnonymous>()));

    [Fact]
    public async Task UnknownPath_Anonymous_LearnsNothingAndMembersAreTold()
    {
        using var anonymous = await world.ClientOf(Visitor.Anonymous).GetAsync("/nothing/here");
        using var api = await world.ClientOf(Visitor.Anonymous).GetAsync("/api/v1/nothing");
        using var rep = await world.ClientOf(Visitor.Rep).GetAsync("/nothing/here");

        Assert.Equal("sign-in", InWords(anonymous));
        Assert.Equal("401", InWords(api));
        Assert.Equal("404", InWords(rep));
    }

    [Fact]
    public async Task Policies_UnknownScope_DoesNotExist()
    {
        var policies = world.App.Get<IAuthorizationPolicyProvider>();

        Assert.NotNull(await policies.GetFallbackPolicyAsync());
        Assert.Null(await policies.GetPolicyAsync("calls:delete"));
    }

    private static string InWords(HttpResponseMessage response)
    {
        var path = response.Headers.Location is { } location ? new Uri(new Uri("http://any"), location).AbsolutePath : null;
        return (response, path) switch
        {
            (_, "/account/sign-in") => Answers.SignIn,
            (_, "/account/no-access") => Answers.NoAccess,
            (_, null) => $"{(int)response.StatusCode}",
            _ => $"{(int)response.StatusCode} {path}",
        };
    }
}

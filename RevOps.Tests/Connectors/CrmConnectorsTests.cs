using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RevOps.Domain.Crm;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Connectors;
using RevOps.Infrastructure.Connectors.HubSpot;

namespace RevOps.Tests.Connectors;

public sealed class CrmConnectorsTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 4, 10, 0, 0, TimeSpan.Zero);

    private static readonly Uri Address = new("https://api.hubapi.com");

    [Fact]
    public void Open_SameConnectionAfterAPoll_IsTheSame()
    {
        var connectors = Connectors();
        var connection = Connection("sealed");
        var first = connectors.Open(connection);
        connection.Polled(new CrmCursor(Now), Now);

        Assert.Same(first, connectors.Open(connection));
    }

    [Fact]
    public async Task Open_ManyAtOnce_IsOne()
    {
        var connectors = Connectors();
        var connection = Connection("sealed");

        var opened = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => connectors.Open(connection))));

        Assert.Single(opened.Distinct());
    }

    [Fact]
    public void Open_OtherCredentialsOrAddressOrConnection_IsAnother()
    {
        var connectors = Connectors();
        var connection = Connection("sealed");
        var first = connectors.Open(connection);

        connection.Replace("sealed anew", Now);
        var second = connectors.Open(connection);
        connection.Change("HubSpot", new Uri("https://api-eu1.hubapi.com"), 60, new WriteBackSettings());
        var third = connectors.Open(connection);

        Assert.Equal(4, new[] { first, second, third, connectors.Open(Connection("sealed")) }.Distinct().Count());
    }

    [Theory]
    [InlineData("lost")]
    [InlineData("no json")]
    public async Task Open_SecretsCannotBeOpened_SaysUnauthorized(string sealedSecrets)
    {
        var crm = Connectors().Open(Connection(sealedSecrets));

        Assert.Equal(CrmErrorKind.Unauthorized, (await crm.OwnersAsync(CancellationToken.None)).Error?.Kind);
    }

    [Fact]
    public void Try_UnknownKind_Throws() =>
        Assert.Throws<InvalidOperationException>(() => Connectors().Try("unknown", Address, new CrmSecrets()));

    [Fact]
    public void Options_OutOfRange_SayWhatToWriteWhere()
    {
        using var services = Services(("HubSpot:TimeoutSeconds", "0"));

        var problem = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<HubSpotOptions>>().Value);

        Assert.Contains("HubSpot:TimeoutSeconds", problem.Message, StringComparison.Ordinal);
    }

    private static ICrmConnectors Connectors() => Services().GetRequiredService<ICrmConnectors>();

    private static ServiceProvider Services(params (string Key, string? Value)[] settings) => new ServiceCollection()
        .AddLogging()
        .AddSingleton<ISecretBox, Box>()
        .AddConnectors(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(x => KeyValuePair.Create(x.Key, x.Value))).Build())
        .BuildServiceProvider();

    private static CrmConnection Connection(string sealedSecrets) => new("hubspot", "HubSpot", Address, sealedSecrets, Now);

    private sealed class Box : ISecretBox
    {
        public string Seal(string text) => text;

        public string? Open(string sealedText) => sealedText switch
        {
            "lost" => null,
            "no json" => "{",
            _ => JsonSerializer.Serialize(new CrmSecrets { AccessToken = "x" }),
        };
    }
}

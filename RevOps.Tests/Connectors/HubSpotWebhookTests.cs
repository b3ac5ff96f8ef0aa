using System.Security.Cryptography;
using System.Text;
using RevOps.Infrastructure.Connectors.HubSpot;

namespace RevOps.Tests.Connectors;

public sealed class HubSpotWebhookTests
{
    private const string Secret = "yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy";

    private const string Uri = "https://www.example.com/webhook_uri";

    private const string Body = """{"example_field":"example_value"}""";

    private const string Signature = "rQEKkaNUiu+1qGF//O/pw4BCzstSqO1PyUnGICmf+7o=";

    private static readonly DateTimeOffset SentAt = DateTimeOffset.FromUnixTimeMilliseconds(1700000000000);

    // Figures made with HubSpot's own library for Node (@hubspot/api-client 14.0.1, Signature.getSignature, version 3).
    [Theory]
    [InlineData("POST", Uri, Body, Signature)]
    [InlineData("GET", "https://www.example.com/webhook_uri?userId=123&email=a@b.co", "", "zP56LZVFh+L7Wg6lTia9Wz7i1blCTeieWmq8GMQHN5w=")]
    [InlineData("POST", Uri, "{\"name\":\"Zo\u00eb \u2013 \u65e5\u672c\"}", "peJKB+WQoyo+j7P2kQxHIh6poJgmrzCEbLZ+HIWqspI=")]
    [InlineData(
        "POST", Uri,
        """[{"eventId":1,"subscriptionId":12345,"portalId":62515,"occurredAt":1564113600000,"subscriptionType":"contact.creation","attemptNumber":0,"objectId":123,"changeSource":"CRM","changeFlag":"NEW","appId":54321}]""",
        "/pXDSgWeGksQpwCsgqd43P0eY6gBIse9UX0tfkudUrE=")]
    public void Verify_SignedByHubSpotsLibrary_IsTrue(string method, string uri, string body, string signature) =>
        Assert.True(Verify(signature, body, SentAt, uri, method));

    [Theory]
    [InlineData(-300, true)]
    [InlineData(300, true)]
    [InlineData(-301, false)]
    [InlineData(301, false)]
    public void Verify_ByAge_IsTrueForFiveMinutes(int seconds, bool expected) =>
        Assert.Equal(expected, Verify(Signature, Body, SentAt.AddSeconds(seconds)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not base64")]
    [InlineData("rQEKkaNUiu+1qGF//O/pw4BCzstSqO1PyUnGICmf+7s=")]
    [InlineData("ad010a91a3548aefb5a8617ffcefe9c38042cecb52a8ed4fc949c620299ffbba")]
    public void Verify_AnotherSignature_IsFalse(string? signature) => Assert.False(Verify(signature, Body, SentAt));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("-1700000000000")]
    [InlineData("99999999999999999999999999")]
    public void Verify_NoSuchTimestamp_IsFalse(string? timestamp) =>
        Assert.False(HubSpotWebhook.Verify("POST", Uri, Encoding.UTF8.GetBytes(Body), timestamp, Signature, Secret, SentAt));

    [Fact]
    public void Verify_ChangedBodyOrUriOrSecret_IsFalse()
    {
        Assert.False(Verify(Signature, Body + " ", SentAt));
        Assert.False(Verify(Signature, Body, SentAt, Uri.Replace("https", "http", StringComparison.Ordinal)));
        Assert.False(HubSpotWebhook.Verify("POST", Uri, Encoding.UTF8.GetBytes(Body), "1700000000000", Signature, "", SentAt));
    }

    [Fact]
    public void Verify_EscapedUri_TakesBothForms()
    {
        const string Written = "https://www.example.com/a%3Ab%2fc%20d?x=%40%21";
        const string Decoded = "https://www.example.com/a:b/c%20d?x=@!";

        Assert.True(Verify(Sign(Written), Body, SentAt, Written));
        Assert.True(Verify(Sign(Decoded), Body, SentAt, Written));
        Assert.False(Verify(Sign("https://www.example.com/a:b/c d?x=@!"), Body, SentAt, Written));
    }

    [Fact]
    public void ReadCallIds_Events_GivesEachCallOnce()
    {
        const string Events = """
            [{"objectTypeId":"0-48","objectId":7},{"objectTypeId":"0-48","objectId":"7"},{"objectTypeId":"0-48","objectId":9007199254740993},
            {"objectTypeId":"0-1","objectId":8},{"objectTypeId":"0-48"},{"objectTypeId":"0-48","objectId":"../8"},17,null]
            """;

        Assert.Equal(["7", "9007199254740993"], HubSpotWebhook.ReadCallIds(Encoding.UTF8.GetBytes(Events)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[{")]
    [InlineData("null")]
    public void ReadCallIds_NoAnnouncement_IsNull(string body) => Assert.Null(HubSpotWebhook.ReadCallIds(Encoding.UTF8.GetBytes(body)));

    [Fact]
    public void ReadCallIds_ThousandsOfEvents_ReadsAThousand()
    {
        var events = string.Join(',', Enumerable.Range(1, 3000).Select(x => $$"""{"objectTypeId":"0-48","objectId":{{x}}}"""));

        Assert.Equal(1000, HubSpotWebhook.ReadCallIds(Encoding.UTF8.GetBytes($"[{events}]"))!.Count);
    }

    private static bool Verify(string? signature, string body, DateTimeOffset now, string uri = Uri, string method = "POST") =>
        HubSpotWebhook.Verify(method, uri, Encoding.UTF8.GetBytes(body), "1700000000000", signature, Secret, now);

    private static string Sign(string uri) =>
        Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"POST{uri}{Body}1700000000000")));
}

namespace RevOps.Tests.Architecture;

/// <summary>One request through a door and what must come out for each visitor.</summary>
/// <param name="Case">What it is about: "own team's call".</param>
/// <param name="Request">Makes the request; a request is sent once.</param>
/// <param name="Answers">
/// For each visitor the status code, or <c>sign-in</c> and <c>no-access</c> for redirects to those pages, or <c>302 /path</c>.
/// </param>
internal sealed record DoorCase(string Case, Func<DoorWorld, HttpRequestMessage> Request, IReadOnlyDictionary<Visitor, string> Answers);

/// <summary>A door of the product and all that is tried at it.</summary>
/// <param name="Name">As <see cref="DoorFinder"/> names it: <c>PAGE /calls/{id:guid}</c>, <c>POST /api/v1/calls</c>, <c>HUB /hubs/coaching Join</c>.</param>
/// <param name="Cases">What is tried; none needs the reason in <see cref="Why"/>.</param>
internal sealed record Door(string Name, params DoorCase[] Cases)
{
    /// <summary>Why nothing is tried.</summary>
    public string? Why { get; init; }

    public static DoorCase Get(string url, IReadOnlyDictionary<Visitor, string> answers) => Get(url, _ => url, answers);

    public static DoorCase Get(string name, Func<DoorWorld, string> url, IReadOnlyDictionary<Visitor, string> answers) =>
        new(name, world => new HttpRequestMessage(HttpMethod.Get, url(world)), answers);

    public static DoorCase Post(string url, Func<HttpContent> content, IReadOnlyDictionary<Visitor, string> answers) =>
        new(url, _ => new HttpRequestMessage(HttpMethod.Post, url) { Content = content() }, answers);
}

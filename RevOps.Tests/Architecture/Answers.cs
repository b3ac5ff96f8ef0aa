using static RevOps.Tests.Architecture.Visitor;

namespace RevOps.Tests.Architecture;

/// <summary>Sets of answers that many doors share. A key opens no page and a session no API, so both count as nobody there.</summary>
internal static class Answers
{
    public const string Ok = "200";

    public const string SignIn = "sign-in";

    public const string NoAccess = "no-access";

    public static readonly Visitor[] People = [Rep, Colleague, Manager, OtherManager, Analyst, Visitor.Admin];

    public static readonly Visitor[] Keys = [KeyRead, KeyWrite, KeyAnalyze, RepToken];

    public static readonly Visitor[] Everybody = Enum.GetValues<Visitor>();

    /// <summary>The same for everybody.</summary>
    public static IReadOnlyDictionary<Visitor, string> All(string answer) => Everybody.ToDictionary(x => x, _ => answer);

    /// <summary>A page for these people; others who are signed in get <paramref name="others"/>.</summary>
    public static IReadOnlyDictionary<Visitor, string> PageFor(Visitor[] people, string answer = Ok, string others = NoAccess) =>
        Everybody.ToDictionary(x => x, x => people.Contains(x) ? answer : People.Contains(x) ? others : SignIn);

    /// <summary>A page for everybody who is signed in.</summary>
    public static IReadOnlyDictionary<Visitor, string> Page(string answer = Ok) => PageFor(People, answer);

    /// <summary>A page for admins.</summary>
    public static IReadOnlyDictionary<Visitor, string> AdminPage() => PageFor([Visitor.Admin]);

    /// <summary>An API operation for keys with one scope and people's own tokens: other keys are refused, all else has no key.</summary>
    public static IReadOnlyDictionary<Visitor, string> Api(Visitor key, string answer = Ok) =>
        Everybody.ToDictionary(x => x, x => x == key || x == RepToken ? answer : Keys.Contains(x) ? "403" : "401");

    /// <summary>A change to a set of answers.</summary>
    public static IReadOnlyDictionary<Visitor, string> But(this IReadOnlyDictionary<Visitor, string> answers, string answer, params Visitor[] visitors) =>
        answers.ToDictionary(x => x.Key, x => visitors.Contains(x.Key) ? answer : x.Value);
}

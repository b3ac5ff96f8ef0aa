using RevOps.Domain.Crm;
using RevOps.Domain.Crm.Book;
using RevOps.Domain.Crm.Connections;

namespace RevOps.Web.Components.Crm.Connections;

/// <summary>What is read of a CRM, and what to do where it is not, in words.</summary>
public static class ReadingWords
{
    /// <summary>All kinds that are read, in the order in which they are.</summary>
    public static string Everything { get; } = Sentence([.. ReadBook.Kinds.Select(Of)]);

    /// <summary>A kind of records.</summary>
    public static string Of(CrmObjectKind kind) => kind switch
    {
        CrmObjectKind.Account => "Accounts",
        CrmObjectKind.Contact => "People",
        CrmObjectKind.Deal => "Deals",
        CrmObjectKind.Lead => "Leads",
        CrmObjectKind.Note => "Notes",
        CrmObjectKind.Email => "E-mails",
        CrmObjectKind.Meeting => "Meetings",
        CrmObjectKind.Task => "Tasks",
        CrmObjectKind.Product => "Products",
        CrmObjectKind.LineItem => "Products of deals",
        CrmObjectKind.Quota => "Quotas",
        _ => "Calls",
    };

    /// <summary>What somebody has to do. What was missed meanwhile is read afterwards, so nobody has to do that.</summary>
    public static string Remedy(ConnectionReading reading, string crm) => reading.ProblemKind switch
    {
        CrmErrorKind.MissingScope => $"Add what is missing to the app's scopes in {crm}, then test the connection",
        CrmErrorKind.Unauthorized => "Type the credentials again",
        CrmErrorKind.RateLimited or CrmErrorKind.DailyLimit => "Nothing, it goes on by itself. If it lasts, other apps use up the same allowance",
        CrmErrorKind.Unavailable or CrmErrorKind.Unclear => $"Nothing, each round tries again. If it lasts, look whether {crm} is down or this server is cut off",
        CrmErrorKind.NotFound or CrmErrorKind.Refused => $"Look whether this account of {crm} has such records, then test the connection",
        CrmErrorKind.Unreadable => $"Check that the address is that of {crm}'s API",
        _ => "Test the connection",
    };

    private static string Sentence(IReadOnlyList<string> names) =>
        $"{names[0]}, {string.Join(", ", names.Skip(1).SkipLast(1).Select(x => x.ToLowerInvariant()))} and {names[^1].ToLowerInvariant()}";
}

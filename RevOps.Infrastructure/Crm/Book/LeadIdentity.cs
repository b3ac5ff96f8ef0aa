using RevOps.Domain.Crm;
using RevOps.Domain.Leads;

namespace RevOps.Infrastructure.Crm.Book;

/// <summary>
/// When a row of a file and an object of a connected CRM are one lead. An id alone says nothing, since every system counts from one: the address has to
/// be the same as well, or the name where one of the two has no address.
/// </summary>
internal static class LeadIdentity
{
    public static bool IsSame(Lead lead, string? email, string? name) => lead.Email is { } ours && !string.IsNullOrWhiteSpace(email)
        ? string.Equals(ours, email.Trim(), StringComparison.OrdinalIgnoreCase)
        : string.Equals(lead.Name, name?.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>A connection's leads are its own: another connection has other ones.</summary>
    public static bool IsOfFile(string? source) => source is not null && !ConnectionId.TryParse(source, null, out _);
}

using RevOps.Domain.Governance;

namespace RevOps.Domain.Deals.Notes;

/// <summary>Keeps notes and e-mails.</summary>
public interface INotes
{
    /// <summary>The deal; null where there is none.</summary>
    Task<Deal?> FindDealAsync(DealId deal, CancellationToken cancellationToken);

    /// <summary>Who wrote to whom, by the sender's address: a user's is ours, a contact's or an account's is the customer's, another of a user's domain is ours.</summary>
    Task<ActivityDirection> DirectionAsync(string? fromAddress, CancellationToken cancellationToken);

    /// <summary>Stores it; the deal's last activity follows an e-mail. False where the same e-mail hangs on the deal already.</summary>
    Task<bool> AddAsync(AttachedNote note, AuditEntry audit, CancellationToken cancellationToken);
}

/// <summary>Reads the file of an e-mail.</summary>
public interface IMailReader
{
    /// <summary>What it says, without markup and attachments; null where it is no e-mail.</summary>
    ReadMail? Read(ReadOnlyMemory<byte> file);
}

/// <summary>An e-mail as text.</summary>
/// <param name="Subject">Subject.</param>
/// <param name="Text">Its words; untrusted.</param>
/// <param name="SentAt">When it was sent; null where it does not say.</param>
/// <param name="From">Who sent it, name or address; null where it does not say.</param>
/// <param name="FromAddress">Their address in lower case; null where it does not say.</param>
/// <param name="To">To whom; null where it does not say.</param>
/// <param name="MessageId">Its id; null where it has none.</param>
public sealed record ReadMail(string Subject, string Text, DateTimeOffset? SentAt, string? From, string? FromAddress, string? To, string? MessageId);

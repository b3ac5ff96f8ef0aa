using MimeKit;
using RevOps.Domain.Deals.Notes;

namespace RevOps.Infrastructure.Deals.Notes;

/// <summary>Reads e-mails with MimeKit: the text part, or the words of the HTML part where there is no other. Attachments are not looked at.</summary>
internal sealed class MimeMailReader : IMailReader
{
    private const int LongestPerson = 320;
    private const int LongestPeople = 1000;
    private const int LongestId = 400;

    public ReadMail? Read(ReadOnlyMemory<byte> file)
    {
        using var stream = new MemoryStream(file.ToArray(), writable: false);
        MimeMessage message;
        try
        {
            message = MimeMessage.Load(stream);
        }
        catch (FormatException)
        {
            return null;
        }

        // MimeKit takes any text for a message; one that names neither sender nor date nor subject is none.
        var from = message.From.Mailboxes.FirstOrDefault();
        if (from is null && message.Date == default && string.IsNullOrEmpty(message.Subject))
        {
            return null;
        }

        var text = Words(message);
        return text is null ? null : new ReadMail(
            string.IsNullOrWhiteSpace(message.Subject) ? "E-mail without a subject" : Clean(message.Subject),
            Clean(text),
            message.Date == default ? null : message.Date.ToUniversalTime(),
            Cut(string.IsNullOrWhiteSpace(from?.Name) ? from?.Address : from.Name, LongestPerson),
            Cut(from?.Address, LongestPerson)?.ToLowerInvariant(),
            Cut(string.Join(", ", message.To.Mailboxes.Select(x => string.IsNullOrWhiteSpace(x.Name) ? x.Address : x.Name)), LongestPeople),
            Cut(message.MessageId, LongestId));
    }

    private static string? Words(MimeMessage message) => message.TextBody ?? (message.HtmlBody is { } html ? HtmlWords.Of(html) : null);

    // A database takes no zero characters.
    private static string Clean(string text) => string.Concat(text.Where(x => !char.IsControl(x) || x is '\n' or '\r' or '\t')).Trim();

    private static string? Cut(string? text, int longest) =>
        string.IsNullOrWhiteSpace(text) ? null : Clean(text)[..Math.Min(Clean(text).Length, longest)];
}

namespace RevOps.Domain.Governance;

/// <summary>Encrypts what must rest unreadable in the database, with keys that every node shares.</summary>
public interface ISecretBox
{
    /// <summary>The text, encrypted.</summary>
    string Seal(string text);

    /// <summary>The text; null where it was sealed with keys that are lost.</summary>
    string? Open(string sealedText);
}

namespace RevOps.Infrastructure.Persistence;

/// <summary>The database cannot be used as things are; the message says why and what to do, and holds no secret.</summary>
public sealed class DatabaseServerException(string message, Exception? innerException = null)
    : Exception(message, innerException);

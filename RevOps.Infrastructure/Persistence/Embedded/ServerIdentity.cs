using System.Security.Cryptography;
using System.Text.Json;

namespace RevOps.Infrastructure.Persistence.Embedded;

/// <summary>What a data folder keeps from start to start: port, passwords, and the account that owns its files.</summary>
internal sealed record ServerIdentity
{
    public required int Port { get; init; }

    public required string Password { get; init; }

    public required string AdministratorPassword { get; init; }

    /// <summary>The account the server runs under, if it is not the application's own.</summary>
    public string? Account { get; init; }

    public static ServerIdentity Create(int port, string? account) => new()
    {
        Port = port,
        Password = NewPassword(),
        AdministratorPassword = NewPassword(),
        Account = account,
    };

    public static ServerIdentity? Read(string path) =>
        File.Exists(path) ? JsonSerializer.Deserialize<ServerIdentity>(File.ReadAllText(path)) : null;

    /// <summary>Writes for this account's eyes only, whole or not at all.</summary>
    public void Write(string path)
    {
        var unfinished = path + ".unfinished";
        File.Delete(unfinished);
        using (var file = PrivateFile.Create(unfinished))
        {
            JsonSerializer.Serialize(file, this);
            file.Flush(flushToDisk: true);
        }

        File.Move(unfinished, path, overwrite: true);
    }

    /// <summary>Without the passwords.</summary>
    public override string ToString() => $"port {Port}";

    // Hexadecimal: needs no quoting in SQL, files or connection strings
    private static string NewPassword() => RandomNumberGenerator.GetHexString(48, lowercase: true);
}

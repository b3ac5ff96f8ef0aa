using System.Text.Json;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Demo;

/// <summary>The demo workspace's files, as they lie beside the program.</summary>
internal static class DemoFiles
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Demo", "Workspace");

    public static DemoPeople People() => Read<DemoPeople>("people.json");

    public static IReadOnlyList<DemoAccount> Accounts() => Read<List<DemoAccount>>("accounts.json");

    public static IReadOnlyList<DemoCall> Calls() => Read<List<DemoCall>>("calls.json");

    public static IReadOnlyList<DemoRemark> Remarks() => Read<List<DemoRemark>>("remarks.json");

    public static Task<byte[]> TranscriptAsync(DemoCall call, CancellationToken cancellationToken) =>
        File.ReadAllBytesAsync(Path.Combine(Folder, "calls", call.File), cancellationToken);

    public static byte[] Transcript(DemoCall call) => File.ReadAllBytes(Path.Combine(Folder, "calls", call.File));

    private static T Read<T>(string file) =>
        JsonSerializer.Deserialize<T>(File.ReadAllText(Path.Combine(Folder, file)), Json.Options)
            ?? throw new InvalidDataException($"The demo file {file} is empty.");
}

internal sealed record DemoPeople(IReadOnlyList<DemoTeam> Teams, IReadOnlyList<DemoUser> Users);

internal sealed record DemoTeam(string Key, string Name);

internal sealed record DemoUser(string Name, string Email, Domain.Governance.UserRole Role, string? Team, bool? Persona);

internal sealed record DemoAccount(
    string Key, string Name, string Domain, string Segment, string Industry, int Employees, string Region, IReadOnlyList<DemoContact> People);

internal sealed record DemoContact(string Name, string Title, string Email);

/// <summary>A recording of the demo.</summary>
/// <param name="File">Its transcript.</param>
/// <param name="Title">Its title.</param>
/// <param name="Rep">The rep's e-mail address.</param>
/// <param name="Account">The customer's key.</param>
/// <param name="Type">The call's type; null: the engine finds it.</param>
/// <param name="DaysAgo">When it was held, counted from the day of loading.</param>
/// <param name="Time">Time of day.</param>
/// <param name="Source">Where it came from.</param>
/// <param name="Participants">Who took part.</param>
/// <param name="CrmOnly">True where it is held in the demo CRM only, when somebody ends it there.</param>
internal sealed record DemoCall(
    string File,
    string Title,
    string Rep,
    string Account,
    string? Type,
    int DaysAgo,
    string Time,
    string Source,
    IReadOnlyList<DemoParticipant> Participants,
    bool? CrmOnly = null);

internal sealed record DemoParticipant(string Name, string? Email, string Side);

/// <summary>What a person of the demo says of a call: a comment, an override or a dispute.</summary>
/// <param name="Call">The call's file.</param>
/// <param name="By">Their e-mail address.</param>
/// <param name="Text">Comment or reason.</param>
/// <param name="At">Words of the line a comment is pinned to; null for the whole call.</param>
/// <param name="Criterion">Criterion of an override or a dispute.</param>
/// <param name="Score">The override's score; without it and with a criterion it is a dispute.</param>
internal sealed record DemoRemark(string Call, string By, string Text, string? At, string? Criterion, int? Score);

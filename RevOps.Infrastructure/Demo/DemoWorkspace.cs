using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using RevOps.Domain.Accounts;
using RevOps.Domain.Calls;
using RevOps.Domain.Calls.Analysis;
using RevOps.Domain.Calls.Import;
using RevOps.Domain.Governance;
using RevOps.Infrastructure.Persistence;

namespace RevOps.Infrastructure.Demo;

/// <summary>
/// Fills the workspace with teams, people, accounts and calls of our own writing, through the use cases that real data comes in by.
/// Every step may be done again, so that a start that was cut off goes on where it stopped.
/// </summary>
internal sealed partial class DemoWorkspace(
    IDbContextFactory<RevOpsDb> databases,
    DemoStaff staff,
    DemoRemarks remarks,
    IAccountDirectory accounts,
    ImportCalls import,
    TimeProvider time,
    ILogger<DemoWorkspace> logger)
{
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var people = await staff.HireAsync(DemoFiles.People(), cancellationToken);
        var customers = await AddAccountsAsync(cancellationToken);
        var calls = new Dictionary<string, CallId>();
        foreach (var call in DemoFiles.Calls().Where(x => x.CrmOnly != true))
        {
            calls[call.File] = await ImportAsync(call, people[call.Rep], customers[call.Account], cancellationToken);
        }

        await remarks.AddAsync(DemoFiles.Remarks(), calls, people, cancellationToken);
        LogLoaded(people.Count, customers.Count, calls.Count);
    }

    private async Task<Dictionary<string, AccountId>> AddAccountsAsync(CancellationToken cancellationToken)
    {
        var files = DemoFiles.Accounts();
        await accounts.AddAsync([.. files.Select(ToAccount)], cancellationToken);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var byDomain = await db.Accounts.Where(x => x.Domain != null).ToDictionaryAsync(x => x.Domain!, x => x.Id, cancellationToken);
        return files.ToDictionary(x => x.Key, x => byDomain[x.Domain]);
    }

    private static Account ToAccount(DemoAccount file)
    {
        var account = new Account(file.Name, file.Domain);
        account.Describe(file.Segment, file.Industry, file.Employees, file.Region);
        foreach (var person in file.People)
        {
            account.Contacts.Add(new Contact(account.Id, person.Name, person.Title, person.Email));
        }

        return account;
    }

    private async Task<CallId> ImportAsync(DemoCall file, Person rep, AccountId account, CancellationToken cancellationToken)
    {
        var request = new ImportRequest
        {
            FileName = file.File,
            Content = await DemoFiles.TranscriptAsync(file, cancellationToken),
            Source = file.Source,
            Type = CallTypes.Parse(file.Type),
            Account = account,
            Title = file.Title,
            StartedAt = StartOf(file),
            Participants = [.. file.Participants.Select(x => new CallParticipant(x.Name, x.Email, x.Side == "rep" ? SpeakerRole.Rep : SpeakerRole.Customer))],
        };
        var result = await import.RunAsync(rep.AsViewer(), request, cancellationToken);
        return result.IsSuccess
            ? result.Value[0].Id
            : throw new InvalidDataException($"The demo call {file.File} was refused: {result.Error.Problem}.");
    }

    /// <summary>Counted back from today; nobody calls on a weekend.</summary>
    private DateTimeOffset StartOf(DemoCall file)
    {
        var day = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(-file.DaysAgo);
        day = day.DayOfWeek switch
        {
            DayOfWeek.Saturday => day.AddDays(-1),
            DayOfWeek.Sunday => day.AddDays(-2),
            _ => day,
        };
        return new DateTimeOffset(day, TimeOnly.Parse(file.Time, CultureInfo.InvariantCulture), TimeSpan.Zero);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Loaded the demo workspace: {People} people, {Accounts} accounts, {Calls} calls.")]
    private partial void LogLoaded(int people, int accounts, int calls);
}
